import type { Migration } from '../migration.ts';

/**
 * Every table of the first release. Conventions: ids and hashes are lower-case hex, accounts SS58, instants milliseconds since the
 * epoch, FHIR dates text in the precision they were written in, amounts decimal text in planck, JSON in TEXT, flags 0 or 1.
 * `stage` is how far a thing has come: saved here, stored in IPFS, submitted, recorded in a block, confirmed (finalized), failed.
 */
export const slice: Migration = { version: 1, name: 'slice', sql: `
CREATE TABLE setting (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE workstation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  organization INTEGER CHECK (organization BETWEEN 1 AND 4294967295),
  device TEXT NOT NULL, device_recipient TEXT NOT NULL, device_wrapped BLOB NOT NULL,
  genesis TEXT CHECK (length(genesis) = 64),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
  account TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('staff', 'patient', 'validator')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  title TEXT NOT NULL,
  organization INTEGER CHECK (organization BETWEEN 1 AND 4294967295),
  patient TEXT REFERENCES patient (id),
  recipient TEXT NOT NULL,
  wrapped BLOB NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  blocked_until INTEGER,
  demo_pin TEXT,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_patient ON person (patient) WHERE patient IS NOT NULL;

CREATE TABLE organization (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
  name TEXT, country TEXT NOT NULL CHECK (length(country) = 2),
  name_salt TEXT, ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended')),
  admins TEXT NOT NULL CHECK (json_type(admins) = 'array'),
  zone TEXT NOT NULL, facility TEXT NOT NULL CHECK (json_type(facility) = 'object'),
  admitted_block INTEGER
) STRICT;

CREATE TABLE device (
  organization INTEGER NOT NULL, account TEXT NOT NULL,
  enrolled_at INTEGER NOT NULL, retired_at INTEGER,
  PRIMARY KEY (organization, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
  organization INTEGER NOT NULL, account TEXT NOT NULL, role TEXT NOT NULL,
  from_at INTEGER NOT NULL, until_at INTEGER, ended_at INTEGER,
  licence TEXT, assigned_by TEXT NOT NULL, stage TEXT NOT NULL
    CHECK (stage IN ('saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed')),
  PRIMARY KEY (organization, account, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_account ON assignment (account);

-- Sealed identities of organizations and roles, one row a member who can open them.
CREATE TABLE shared_key (
  organization INTEGER NOT NULL, holder TEXT NOT NULL, version INTEGER NOT NULL CHECK (version >= 1), member TEXT NOT NULL,
  recipient TEXT NOT NULL, sealed BLOB NOT NULL,
  PRIMARY KEY (organization, holder, version, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX shared_key_member ON shared_key (member);

-- Public recipients behind the hashes on chain. owner: 'account:<ss58>' or 'organization:<id>' or 'role:<id>:<Role>'.
CREATE TABLE recipient (
  owner TEXT PRIMARY KEY, version INTEGER NOT NULL, hash TEXT NOT NULL CHECK (length(hash) = 64), recipient TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE patient (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, sort_name TEXT NOT NULL,
  birth_date TEXT CHECK (birth_date IS NULL OR length(birth_date) IN (4, 7, 10)),
  gender TEXT, deceased INTEGER NOT NULL CHECK (deceased IN (0, 1)), deceased_date TEXT,
  mrn TEXT, identifiers TEXT NOT NULL CHECK (json_type(identifiers) = 'array'),
  resource TEXT NOT NULL CHECK (json_type(resource) = 'object'),
  search TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX patient_mrn ON patient (mrn) WHERE mrn IS NOT NULL;
CREATE INDEX patient_birth_date ON patient (birth_date) WHERE birth_date IS NOT NULL;
CREATE INDEX patient_sort_name ON patient (sort_name, id);

-- Every identifier of a patient, for matching an import to who is here already.
CREATE TABLE patient_identifier (
  system TEXT NOT NULL, value TEXT NOT NULL, patient TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  PRIMARY KEY (system, value, patient)
) STRICT, WITHOUT ROWID;
CREATE INDEX patient_identifier_value ON patient_identifier (value);
CREATE INDEX patient_identifier_patient ON patient_identifier (patient);

CREATE VIRTUAL TABLE patient_fts USING fts5(search, content='patient', content_rowid='number', prefix='2 3', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE patient_trigram USING fts5(search, content='patient', content_rowid='number', tokenize='trigram remove_diacritics 1');
-- Without this a deleted name stays in the index until segments merge.
INSERT INTO patient_fts (patient_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO patient_trigram (patient_trigram, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER patient_added AFTER INSERT ON patient BEGIN
  INSERT INTO patient_fts (rowid, search) VALUES (new.number, new.search);
  INSERT INTO patient_trigram (rowid, search) VALUES (new.number, new.search);
END;
CREATE TRIGGER patient_removed AFTER DELETE ON patient BEGIN
  INSERT INTO patient_fts (patient_fts, rowid, search) VALUES ('delete', old.number, old.search);
  INSERT INTO patient_trigram (patient_trigram, rowid, search) VALUES ('delete', old.number, old.search);
END;
CREATE TRIGGER patient_changed AFTER UPDATE OF search ON patient WHEN old.search <> new.search BEGIN
  INSERT INTO patient_fts (patient_fts, rowid, search) VALUES ('delete', old.number, old.search);
  INSERT INTO patient_trigram (patient_trigram, rowid, search) VALUES ('delete', old.number, old.search);
  INSERT INTO patient_fts (rowid, search) VALUES (new.number, new.search);
  INSERT INTO patient_trigram (rowid, search) VALUES (new.number, new.search);
END;

CREATE TABLE subject (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  organization INTEGER NOT NULL, ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
  custodian INTEGER, controller TEXT,
  patient TEXT REFERENCES patient (id),
  generation INTEGER NOT NULL DEFAULT 0, directory_cid TEXT, directory TEXT CHECK (directory IS NULL OR json_type(directory) = 'object'),
  keyring BLOB,
  sections TEXT NOT NULL CHECK (json_type(sections) = 'array'),
  epochs TEXT NOT NULL CHECK (json_type(epochs) = 'object'),
  stage TEXT NOT NULL CHECK (stage IN ('saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed')),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_patient ON subject (patient);
CREATE INDEX subject_organization ON subject (organization);

CREATE TABLE document (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  subject TEXT NOT NULL REFERENCES subject (id),
  section TEXT NOT NULL CHECK (length(section) = 32), category TEXT, sensitivity TEXT,
  cid TEXT NOT NULL, commitment TEXT NOT NULL CHECK (length(commitment) = 64), size INTEGER NOT NULL CHECK (size >= 0),
  organization INTEGER NOT NULL, ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
  author TEXT, authored_at INTEGER,
  epoch INTEGER NOT NULL CHECK (epoch >= 0),
  supersedes TEXT, status TEXT NOT NULL CHECK (status IN ('Current', 'Superseded', 'Retracted')),
  stage TEXT NOT NULL CHECK (stage IN ('saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed')),
  block INTEGER, resources INTEGER NOT NULL DEFAULT 0,
  -- The age file, kept while IPFS may not hold it durably, or cached from another organization; then wrapped by that consent's key.
  sealed BLOB, wrapped_by TEXT CHECK (wrapped_by IS NULL OR length(wrapped_by) = 64),
  created_at INTEGER NOT NULL,
  CHECK (wrapped_by IS NULL OR sealed IS NOT NULL),
  CHECK (ours = 1 OR sealed IS NULL OR wrapped_by IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_subject ON document (subject, section);
CREATE INDEX document_unfinished ON document (stage) WHERE stage <> 'confirmed';
CREATE INDEX document_cid ON document (cid);
CREATE INDEX document_wrapped ON document (wrapped_by) WHERE wrapped_by IS NOT NULL;

-- Plain resources of the documents this organization wrote. Those of others are opened in memory each time.
CREATE TABLE resource (
  number INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  subject TEXT NOT NULL REFERENCES subject (id), patient TEXT NOT NULL REFERENCES patient (id),
  type TEXT NOT NULL, fhir_id TEXT, version TEXT, full_url TEXT,
  identity TEXT NOT NULL, hash TEXT NOT NULL CHECK (length(hash) = 64),
  title TEXT NOT NULL, effective TEXT, sort_key INTEGER NOT NULL,
  category TEXT NOT NULL, sensitivity TEXT NOT NULL,
  current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)),
  json TEXT NOT NULL CHECK (json_type(json) = 'object'),
  search TEXT NOT NULL,
  UNIQUE (document, position)
) STRICT;
CREATE INDEX resource_identity ON resource (patient, identity);
CREATE INDEX resource_timeline ON resource (patient, sort_key DESC, number DESC);
CREATE INDEX resource_type ON resource (patient, type, sort_key DESC);
CREATE INDEX resource_subject ON resource (subject);

CREATE VIRTUAL TABLE resource_fts USING fts5(title, search, content='resource', content_rowid='number', prefix='2 3', tokenize='unicode61 remove_diacritics 2');
INSERT INTO resource_fts (resource_fts, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER resource_added AFTER INSERT ON resource BEGIN
  INSERT INTO resource_fts (rowid, title, search) VALUES (new.number, new.title, new.search);
END;
CREATE TRIGGER resource_removed AFTER DELETE ON resource BEGIN
  INSERT INTO resource_fts (resource_fts, rowid, title, search) VALUES ('delete', old.number, old.title, old.search);
END;
CREATE TRIGGER resource_changed AFTER UPDATE OF title, search ON resource BEGIN
  INSERT INTO resource_fts (resource_fts, rowid, title, search) VALUES ('delete', old.number, old.title, old.search);
  INSERT INTO resource_fts (rowid, title, search) VALUES (new.number, new.title, new.search);
END;

CREATE TABLE consent (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  subject TEXT NOT NULL REFERENCES subject (id),
  grantee TEXT NOT NULL CHECK (json_type(grantee) = 'object'),
  grantee_organization INTEGER, grantee_account TEXT,
  sections TEXT NOT NULL CHECK (json_type(sections) = 'array'),
  actions INTEGER NOT NULL, purposes INTEGER NOT NULL,
  period_start INTEGER NOT NULL, period_end INTEGER NOT NULL, data_start INTEGER, data_end INTEGER,
  terms TEXT NOT NULL CHECK (length(terms) = 64), terms_text TEXT,
  duo INTEGER, countries TEXT NOT NULL CHECK (json_type(countries) = 'array'), parent TEXT,
  bundle_cid TEXT, bundle BLOB, bundle_wrapped INTEGER NOT NULL DEFAULT 0 CHECK (bundle_wrapped IN (0, 1)),
  evidence TEXT NOT NULL CHECK (evidence IN ('Key', 'Pin', 'Paper', 'Guardian')), witness TEXT,
  granted_by TEXT NOT NULL, granted_at INTEGER, revoked_at INTEGER, revoked_time INTEGER,
  lapsed INTEGER NOT NULL DEFAULT 0 CHECK (lapsed IN (0, 1)),
  request TEXT,
  stage TEXT NOT NULL CHECK (stage IN ('saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed')),
  created_at INTEGER NOT NULL,
  CHECK (period_start < period_end)
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_subject ON consent (subject);
CREATE INDEX consent_end ON consent (period_end) WHERE revoked_at IS NULL;
CREATE INDEX consent_grantee ON consent (grantee_organization) WHERE grantee_organization IS NOT NULL;

-- Which consents were forgotten here. A sync must not cache their documents again.
CREATE TABLE consent_key_destroyed (consent TEXT PRIMARY KEY CHECK (length(consent) = 64), at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE request (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  subject TEXT NOT NULL, organization INTEGER NOT NULL, requested_by TEXT NOT NULL,
  grantee TEXT NOT NULL CHECK (json_type(grantee) = 'object'),
  sections TEXT NOT NULL CHECK (json_type(sections) = 'array'),
  actions INTEGER NOT NULL, purposes INTEGER NOT NULL, period_start INTEGER NOT NULL, period_end INTEGER NOT NULL,
  text_cid TEXT, text TEXT, ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'refused', 'withdrawn')), consent TEXT,
  stage TEXT NOT NULL CHECK (stage IN ('saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed')),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX request_subject ON request (subject);
CREATE INDEX request_open ON request (created_at) WHERE state = 'open';

-- Each row carries the hash of the one before it. The triggers stop accidents; the chain of hashes and the anchors show intent.
CREATE TABLE audit_row (
  sequence INTEGER PRIMARY KEY CHECK (sequence >= 0),
  at INTEGER NOT NULL,
  account TEXT, role TEXT, organization INTEGER, device TEXT NOT NULL,
  action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 60),
  subject TEXT, patient TEXT, document TEXT, consent TEXT,
  purpose TEXT, reason TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('permit', 'deny', 'done', 'failed')), clause TEXT,
  detail TEXT NOT NULL CHECK (json_type(detail) = 'object'),
  previous TEXT NOT NULL CHECK (length(previous) = 64), hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX audit_row_patient ON audit_row (patient, sequence) WHERE patient IS NOT NULL;
CREATE INDEX audit_row_subject ON audit_row (subject, sequence) WHERE subject IS NOT NULL;
CREATE INDEX audit_row_account ON audit_row (account, sequence);
CREATE TRIGGER audit_row_gapless BEFORE INSERT ON audit_row
  WHEN new.sequence <> (SELECT coalesce(max(sequence) + 1, 0) FROM audit_row)
    OR new.previous <> coalesce((SELECT hash FROM audit_row WHERE sequence = new.sequence - 1), printf('%064d', 0))
  BEGIN SELECT raise(ABORT, 'audit rows follow one another'); END;
CREATE TRIGGER audit_row_kept BEFORE DELETE ON audit_row BEGIN SELECT raise(ABORT, 'audit rows are kept'); END;
CREATE TRIGGER audit_row_final BEFORE UPDATE ON audit_row BEGIN SELECT raise(ABORT, 'audit rows are final'); END;

CREATE TABLE anchor (
  device TEXT NOT NULL, sequence INTEGER NOT NULL CHECK (sequence >= 0),
  root TEXT NOT NULL CHECK (length(root) = 64), first_row INTEGER NOT NULL, rows INTEGER NOT NULL CHECK (rows > 0),
  pack TEXT, block INTEGER, at INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed')),
  PRIMARY KEY (device, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE, idempotency_key TEXT NOT NULL UNIQUE,
  call TEXT NOT NULL CHECK (json_type(call) = 'object'),
  signer TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('waiting', 'submitted', 'recorded', 'confirmed', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0, next_try_at INTEGER NOT NULL,
  extrinsic TEXT, error TEXT, detail TEXT, block INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (next_try_at) WHERE status IN ('waiting', 'submitted', 'recorded');

CREATE TABLE job (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  step TEXT NOT NULL, done INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0,
  detail TEXT NOT NULL CHECK (json_valid(detail)), error TEXT, reference TEXT,
  started_at INTEGER NOT NULL, ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX job_started ON job (started_at);

CREATE TABLE reward (
  session INTEGER NOT NULL CHECK (session >= 0), account TEXT NOT NULL,
  blocks INTEGER NOT NULL CHECK (blocks >= 0),
  fees TEXT NOT NULL CHECK (fees NOT GLOB '*[^0-9]*' AND length(fees) BETWEEN 1 AND 39),
  rewards TEXT NOT NULL CHECK (rewards NOT GLOB '*[^0-9]*' AND length(rewards) BETWEEN 1 AND 39),
  ended_at INTEGER,
  PRIMARY KEY (session, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX reward_account ON reward (account, session);

CREATE TABLE transfer (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE, from_account TEXT NOT NULL, to_account TEXT NOT NULL,
  amount TEXT NOT NULL CHECK (amount NOT GLOB '*[^0-9]*' AND length(amount) BETWEEN 1 AND 39), fee TEXT,
  stage TEXT NOT NULL CHECK (stage IN ('saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed')),
  block INTEGER, error TEXT, at INTEGER NOT NULL
) STRICT;

-- How far the change sequence of an organization on chain has been followed.
CREATE TABLE chain_cursor (organization INTEGER PRIMARY KEY, sequence INTEGER NOT NULL CHECK (sequence >= 0)) STRICT;

-- The newest verified heads, for the lease and for time that cannot run backwards.
CREATE TABLE chain_head (
  kind TEXT PRIMARY KEY CHECK (kind IN ('best', 'finalized')),
  number INTEGER NOT NULL CHECK (number >= 0), hash TEXT NOT NULL, time INTEGER NOT NULL, seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
` };
