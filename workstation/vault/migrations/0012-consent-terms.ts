import type { Migration } from '../migration.ts';

/**
 * What the network does not know of consent. `request.wanted`: the sections that were asked for, by name, as soon as somebody here could read
 * the sealed text. `consent.conditions`: what a consent says beyond the chain; `consent.receipt`: the secret of a referral's receipt, gone once it
 * was left. `delegation`: mandates as the network holds them. `referral`: made here; `opened_at` is found by its receipt. `exclusion`: what a
 * patient said no to. `roster`: the newest signed teams and shifts of the site.
 */
export const consentTerms: Migration = { version: 12, name: 'consent-terms', sql: `
ALTER TABLE request ADD COLUMN wanted TEXT CHECK (wanted IS NULL OR json_type(wanted) = 'array');
ALTER TABLE consent ADD COLUMN conditions TEXT CHECK (conditions IS NULL OR json_type(conditions) = 'object');
ALTER TABLE consent ADD COLUMN receipt TEXT CHECK (receipt IS NULL OR length(receipt) = 64);

CREATE TABLE delegation (
  subject TEXT NOT NULL REFERENCES subject (id), delegate TEXT NOT NULL,
  relation TEXT NOT NULL CHECK (relation IN ('Family', 'Guardian')), powers INTEGER NOT NULL,
  sections TEXT NOT NULL CHECK (json_type(sections) = 'array'), actions INTEGER NOT NULL, purposes INTEGER NOT NULL,
  period_start INTEGER NOT NULL, period_end INTEGER NOT NULL,
  evidence TEXT NOT NULL CHECK (evidence IN ('Key', 'Pin', 'Paper', 'Guardian')), witness TEXT, granted_by TEXT NOT NULL, granted_at INTEGER NOT NULL,
  ended_at INTEGER, stage TEXT NOT NULL CHECK (stage IN ('saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed')), created_at INTEGER NOT NULL,
  PRIMARY KEY (subject, delegate)
) STRICT, WITHOUT ROWID;
CREATE INDEX delegation_delegate ON delegation (delegate);

CREATE TABLE referral (
  consent TEXT PRIMARY KEY REFERENCES consent (id), message TEXT, secret TEXT NOT NULL CHECK (length(secret) = 64),
  referred_by TEXT NOT NULL, referred_at INTEGER NOT NULL, looked_at INTEGER NOT NULL, opened_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE exclusion (
  id TEXT PRIMARY KEY CHECK (length(id) = 64), subject TEXT NOT NULL REFERENCES subject (id), terms TEXT NOT NULL CHECK (json_type(terms) = 'object'),
  evidence TEXT NOT NULL CHECK (evidence IN ('Key', 'Pin', 'Paper', 'Guardian')), witness TEXT, made_by TEXT NOT NULL, made_at INTEGER NOT NULL, ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX exclusion_subject ON exclusion (subject);

CREATE TABLE roster (
  version INTEGER PRIMARY KEY CHECK (version > 0), text TEXT NOT NULL CHECK (json_type(text) = 'object'), signed_by TEXT NOT NULL, signature BLOB NOT NULL CHECK (length(signature) = 64), signed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
` };
