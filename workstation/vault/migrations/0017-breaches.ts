import type { Migration } from '../migration.ts';

/** Cases of which somebody has to be told, and who was told when. `cause` names people and keys, never a patient. */
export const breaches: Migration = { version: 17, name: 'breaches', sql: `
CREATE TABLE breach (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  cause TEXT NOT NULL CHECK (json_type(cause) = 'object'), since INTEGER NOT NULL, until INTEGER NOT NULL, noticed_at INTEGER NOT NULL,
  patients INTEGER NOT NULL CHECK (patients >= 0), opened_by TEXT NOT NULL, opened_at INTEGER NOT NULL,
  authority_told_at INTEGER, authority_told_by TEXT, people_told_at INTEGER, people_told_by TEXT,
  CHECK (since < until), CHECK ((authority_told_at IS NULL) = (authority_told_by IS NULL)), CHECK ((people_told_at IS NULL) = (people_told_by IS NULL))
) STRICT, WITHOUT ROWID;
` };
