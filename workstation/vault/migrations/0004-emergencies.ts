import type { Migration } from '../migration.ts';

/** Emergencies as the network holds them, so that what one opens is decided here, and when it ends also without the network. */
export const emergencies: Migration = { version: 4, name: 'emergencies', sql: `
CREATE TABLE emergency (
  subject TEXT NOT NULL REFERENCES subject (id), id TEXT NOT NULL CHECK (length(id) = 64),
  organization INTEGER NOT NULL, opened_by TEXT NOT NULL,
  reason INTEGER NOT NULL, text_cid TEXT,
  sections TEXT NOT NULL CHECK (json_type(sections) = 'array'), minimum TEXT NOT NULL CHECK (json_type(minimum) = 'array'),
  opened_at INTEGER NOT NULL, rest_at INTEGER NOT NULL, until INTEGER NOT NULL,
  approvers TEXT NOT NULL CHECK (json_type(approvers) = 'array'), threshold INTEGER NOT NULL, approvals TEXT NOT NULL CHECK (json_type(approvals) = 'array'),
  closed_at INTEGER,
  review TEXT CHECK (review IS NULL OR json_type(review) = 'object'),
  PRIMARY KEY (subject, id)
) STRICT, WITHOUT ROWID;
` };
