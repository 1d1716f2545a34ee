import type { Migration } from '../migration.ts';

/** Research programmes that patients here may be asked about. `id`: the clauses that a consent to it commits to, so that its terms never change. */
export const programmes: Migration = { version: 10, name: 'programmes', sql: `
CREATE TABLE programme (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  organization INTEGER NOT NULL, terms TEXT NOT NULL CHECK (json_type(terms) = 'object'),
  added_by TEXT NOT NULL, added_at INTEGER NOT NULL, ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_duo ON consent (duo) WHERE duo IS NOT NULL;
` };
