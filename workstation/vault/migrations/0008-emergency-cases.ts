import type { Migration } from '../migration.ts';

/**
 * What only this workstation knows of an emergency. `emergency_case`: how it was asked for, what the network said, and what its opener
 * wrote afterwards; `pending` are approvals given while the network was away. `emergency_read`: which documents it opened; `opened_at` is
 * null while only the audit row stands. `emergency_finding`: what a privacy officer wrote, beside the verdict that the network has.
 */
export const emergencyCases: Migration = { version: 8, name: 'emergency-cases', sql: `
CREATE TABLE emergency_case (
  emergency TEXT PRIMARY KEY CHECK (length(emergency) = 64), subject TEXT NOT NULL REFERENCES subject (id), patient TEXT, opened_by TEXT NOT NULL,
  reason INTEGER NOT NULL, text TEXT NOT NULL, asked_at INTEGER NOT NULL,
  offline INTEGER NOT NULL CHECK (offline IN (0, 1)), known INTEGER NOT NULL CHECK (known IN (0, 1)),
  pending TEXT NOT NULL CHECK (json_type(pending) = 'array'), refused TEXT, account_text TEXT, account_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE emergency_read (
  emergency TEXT NOT NULL, document TEXT NOT NULL, category TEXT, noted_at INTEGER NOT NULL, opened_at INTEGER,
  PRIMARY KEY (emergency, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE emergency_finding (
  emergency TEXT PRIMARY KEY, verdict TEXT NOT NULL CHECK (verdict IN ('Justified', 'NotJustified')), finding TEXT, reviewed_by TEXT NOT NULL, at INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('sent', 'confirmed', 'failed'))
) STRICT, WITHOUT ROWID;
` };
