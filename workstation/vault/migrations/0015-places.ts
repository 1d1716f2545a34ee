import type { Migration } from '../migration.ts';

/**
 * Paid places in research programmes that patients here asked for: under which pseudonym (a hard derivation of `owner`), by which consent, with the
 * statement they signed. `chain_id`: the programme as the network knows it. And what payments were for; the network holds `commitment` alone.
 */
export const places: Migration = { version: 15, name: 'places', sql: `
CREATE TABLE place (
  account TEXT PRIMARY KEY,
  programme TEXT NOT NULL REFERENCES programme (id), chain_id TEXT NOT NULL CHECK (length(chain_id) = 64), organization INTEGER NOT NULL,
  patient TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  owner TEXT NOT NULL, consent TEXT NOT NULL, proof TEXT NOT NULL CHECK (length(proof) = 128),
  asked_at INTEGER NOT NULL, left_at INTEGER,
  UNIQUE (patient, chain_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_programme ON place (chain_id);
CREATE INDEX place_consent ON place (consent);
CREATE TABLE research_payment (
  chain_id TEXT NOT NULL CHECK (length(chain_id) = 64), participant TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
  note TEXT NOT NULL, salt TEXT NOT NULL CHECK (length(salt) = 64), commitment TEXT NOT NULL CHECK (length(commitment) = 64),
  added_by TEXT NOT NULL, added_at INTEGER NOT NULL,
  PRIMARY KEY (chain_id, participant, number)
) STRICT, WITHOUT ROWID;
` };
