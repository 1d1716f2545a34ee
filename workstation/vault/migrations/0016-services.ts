import type { Migration } from '../migration.ts';

/** Descriptions of services, of this organization and of others whose file was taken in; the network holds `terms` alone. And what a delivery was. */
export const services: Migration = { version: 16, name: 'services', sql: `
CREATE TABLE service_description (
  terms TEXT PRIMARY KEY CHECK (length(terms) = 64),
  organization INTEGER NOT NULL, said TEXT NOT NULL CHECK (json_type(said) = 'object'),
  added_by TEXT NOT NULL, added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE service_delivery (
  organization INTEGER NOT NULL, purchase TEXT NOT NULL CHECK (length(purchase) = 64),
  note TEXT NOT NULL, salt TEXT NOT NULL CHECK (length(salt) = 64), commitment TEXT NOT NULL CHECK (length(commitment) = 64),
  added_by TEXT NOT NULL, added_at INTEGER NOT NULL,
  PRIMARY KEY (organization, purchase)
) STRICT, WITHOUT ROWID;
` };
