import type { Migration } from '../migration.ts';

/**
 * Secrets in several hands. `share_set`: what was dealt, as its dealer signed it; without a subject it is the organization's. `share`: one
 * age file for each holder; without an account they hold a key of their own elsewhere. `share_root`: what the secret opens, sealed to it.
 * `gathering`: shares on their way to the one person who will rebuild the secret; `wrapped` is a new account's that nobody can sign in to
 * yet. `gathered_share`: sealed to that person. Of a set that was replaced shares and roots are gone; the row stays, for the record.
 */
export const shares: Migration = { version: 6, name: 'shares', sql: `
CREATE TABLE share_set (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  purpose TEXT NOT NULL CHECK (purpose IN ('recovery', 'emergency')),
  subject TEXT REFERENCES subject (id),
  statement TEXT NOT NULL CHECK (json_type(statement) = 'object'),
  state TEXT NOT NULL CHECK (state IN ('active', 'replaced')),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX share_set_active ON share_set (purpose, coalesce(subject, '')) WHERE state = 'active';

CREATE TABLE share (
  share_set TEXT NOT NULL REFERENCES share_set (id), position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 15),
  holder TEXT, name TEXT NOT NULL, recipient TEXT NOT NULL, sealed BLOB NOT NULL,
  PRIMARY KEY (share_set, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE share_root (
  share_set TEXT NOT NULL REFERENCES share_set (id), name TEXT NOT NULL, sealed BLOB NOT NULL,
  PRIMARY KEY (share_set, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE gathering (
  id TEXT PRIMARY KEY CHECK (length(id) = 64), share_set TEXT NOT NULL REFERENCES share_set (id),
  account TEXT NOT NULL, recipient TEXT NOT NULL, wrapped BLOB,
  begun_by TEXT NOT NULL, begun_at INTEGER NOT NULL, ended_at INTEGER, done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE gathered_share (
  gathering TEXT NOT NULL REFERENCES gathering (id), position INTEGER NOT NULL, given_by TEXT, given_at INTEGER NOT NULL, sealed BLOB NOT NULL,
  PRIMARY KEY (gathering, position)
) STRICT, WITHOUT ROWID;
` };
