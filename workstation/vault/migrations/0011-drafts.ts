import type { Migration } from '../migration.ts';

/** What somebody is writing about a patient and has not signed: as typed, for its author alone. `target_*`: the entry that an amendment will replace. */
export const drafts: Migration = { version: 11, name: 'drafts', sql: `
CREATE TABLE draft (
  account TEXT NOT NULL REFERENCES person (account) ON DELETE CASCADE,
  patient TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 30),
  target_document TEXT NOT NULL DEFAULT '', target_resource TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL CHECK (length(body) <= 40000),
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (account, patient, kind, target_document, target_resource)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_patient ON draft (patient);
` };
