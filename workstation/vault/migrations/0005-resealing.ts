import type { Migration } from '../migration.ts';

/**
 * After a section's epoch rose. `resealing`: documents of ours sealed to the new epoch, whose new address is not final on chain yet; up
 * to then the document's own row names the old file, which stays. `discarded_content`: files in IPFS that nothing names any more, or
 * that nothing names yet: what is still listed after a stop is removed. `sealed_cid` and `sealed_epoch`: which file the cached copy is.
 * `bundle_here`: which file the bundle here is; `bundle_epochs`: JSON {section: epochs} that it opens, as far as that is known.
 */
export const resealing: Migration = { version: 5, name: 'resealing', sql: `
CREATE TABLE resealing (
  document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  cid TEXT NOT NULL, epoch INTEGER NOT NULL CHECK (epoch >= 0), size INTEGER NOT NULL CHECK (size > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE discarded_content (cid TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE INDEX subject_raised ON subject (id) WHERE ours = 1 AND epochs <> '{}';

ALTER TABLE document ADD COLUMN sealed_cid TEXT;
ALTER TABLE document ADD COLUMN sealed_epoch INTEGER;
UPDATE document SET sealed_cid = cid, sealed_epoch = epoch WHERE sealed IS NOT NULL;
ALTER TABLE consent ADD COLUMN bundle_here TEXT;
ALTER TABLE consent ADD COLUMN bundle_epochs TEXT CHECK (bundle_epochs IS NULL OR json_type(bundle_epochs) = 'object');
UPDATE consent SET bundle_here = bundle_cid WHERE bundle IS NOT NULL;
` };
