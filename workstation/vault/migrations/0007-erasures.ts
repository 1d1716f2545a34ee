import type { Migration } from '../migration.ts';

/**
 * `restriction`: documents that are kept because they have to be and opened for nothing else; lifting one deletes its row. `erasure`: what two
 * people agree to erase, and how far that has come. `documents` are ids; `found`: what each store held before the first step, so that a run
 * that goes on after a stop does not count its own work. The row outlives what was erased and names no patient then. `wish`: what patients
 * ask for about their record, and the answer.
 */
export const erasures: Migration = { version: 7, name: 'erasures', sql: `
CREATE TABLE restriction (
  document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  reason TEXT NOT NULL, placed_by TEXT NOT NULL, placed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  subject TEXT NOT NULL REFERENCES subject (id), patient TEXT,
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  documents TEXT NOT NULL CHECK (json_type(documents) = 'array'),
  reason TEXT, requested_by TEXT NOT NULL, requested_at INTEGER NOT NULL, confirmed_by TEXT, confirmed_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('requested', 'confirmed', 'erasing', 'done', 'withdrawn')),
  found TEXT CHECK (found IS NULL OR json_type(found) = 'object'),
  certificate TEXT CHECK (certificate IS NULL OR json_type(certificate) = 'object'),
  CHECK ((state = 'done') = (certificate IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX erasure_open ON erasure (requested_at) WHERE state IN ('requested', 'confirmed', 'erasing');

CREATE TABLE wish (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  patient TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('erase', 'restrict', 'correct')),
  document TEXT, text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'refused')), answer TEXT, version TEXT,
  asked_at INTEGER NOT NULL, answered_by TEXT, answered_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX wish_open ON wish (asked_at) WHERE state = 'open';
` };
