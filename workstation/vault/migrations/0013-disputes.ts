import type { Migration } from '../migration.ts';

/** `wish` may dispute a look: `looked` is the row of the audit log that it is about. */
export const disputes: Migration = { version: 13, name: 'disputes', sql: `
CREATE TABLE wish_next (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  patient TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('erase', 'restrict', 'correct', 'dispute')),
  document TEXT, looked INTEGER CHECK (looked >= 0), text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'refused')), answer TEXT, version TEXT,
  asked_at INTEGER NOT NULL, answered_by TEXT, answered_at INTEGER,
  CHECK ((kind = 'dispute') = (looked IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO wish_next SELECT id, patient, kind, document, NULL, text, state, answer, version, asked_at, answered_by, answered_at FROM wish;
DROP TABLE wish;
ALTER TABLE wish_next RENAME TO wish;
CREATE INDEX wish_open ON wish (asked_at) WHERE state = 'open';
` };
