import type { Migration } from '../migration.ts';

/** What somebody is told inside the program: ids only, put into words when it is read. `recipient`: `account:…`, `role:…` or `patient:…`. */
export const notifications: Migration = { version: 9, name: 'notifications', sql: `
CREATE TABLE notification (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL, recipient TEXT NOT NULL,
  patient TEXT, subject TEXT, organization INTEGER, account TEXT, at INTEGER NOT NULL,
  UNIQUE (kind, about, recipient)
) STRICT;
CREATE INDEX notification_recipient ON notification (recipient, at);

CREATE TABLE notification_seen (
  notification INTEGER NOT NULL REFERENCES notification (id), account TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (notification, account)
) STRICT, WITHOUT ROWID;
` };
