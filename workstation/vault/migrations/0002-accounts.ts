import type { Migration } from '../migration.ts';

/**
 * Accounts beside people's own. A `local` one has its private key here, under its own passphrase; a `carried` one signs on a device
 * without a network, by QR code; a `watched` one is looked at only. Names are this workstation's and never leave it.
 */
export const accounts: Migration = { version: 2, name: 'accounts', sql: `
CREATE TABLE account (
  account TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('local', 'carried', 'watched')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  path TEXT NOT NULL DEFAULT '',
  wrapped BLOB,
  has_phrase INTEGER NOT NULL DEFAULT 0 CHECK (has_phrase IN (0, 1)),
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  blocked_until INTEGER,
  added_by TEXT NOT NULL, created_at INTEGER NOT NULL,
  CHECK ((kind = 'local') = (wrapped IS NOT NULL))
) STRICT, WITHOUT ROWID;
` };
