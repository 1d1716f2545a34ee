import type { Migration } from '../migration.ts';

/** Rows of other organizations' logs about subjects of this one, as their packs gave them, and how far each device's anchors were read for each subject. */
export const looksElsewhere: Migration = { version: 14, name: 'looks elsewhere', sql: `
CREATE TABLE look_elsewhere (
  subject TEXT NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
  device TEXT NOT NULL, sequence INTEGER NOT NULL CHECK (sequence >= 0),
  organization INTEGER NOT NULL, at INTEGER NOT NULL,
  line TEXT NOT NULL CHECK (json_type(line) = 'object'), name TEXT NOT NULL,
  block INTEGER NOT NULL CHECK (block >= 0),
  PRIMARY KEY (subject, device, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX look_elsewhere_at ON look_elsewhere (subject, at);
CREATE TABLE log_read (
  subject TEXT NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
  device TEXT NOT NULL, next INTEGER NOT NULL CHECK (next >= 0),
  PRIMARY KEY (subject, device)
) STRICT, WITHOUT ROWID;
` };
