/** `node test/golden/make.ts VERSION`: a vault as that version of the schema left it. Made once, when the schema is released, and never again. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../workstation/vault/migrations/index.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { fillVault, sampleKey } from '../faults/vault-sample.ts';

interface Known { readonly subject: string; readonly other: string; readonly consent: string; readonly document: string; readonly patient: string; id(digit: string): string }
type Statement = readonly [sql: string, ...values: (string | number | null)[]];

/** A row at least in each table, by the version that it came with; those of the first that it did not have when it was made. */
const later: Readonly<Record<number, (known: Known) => readonly Statement[]>> = {
  4: ({ subject, patient, id }) => [
    ["INSERT INTO device (organization, account, enrolled_at, retired_at) VALUES (1, 'd', 5, NULL)"],
    ["INSERT INTO assignment (organization, account, role, from_at, until_at, ended_at, licence, assigned_by, stage) VALUES (1, 'acc', 'Nurse', 5, 9, NULL, ?, 'acc2', 'confirmed')", id('1')],
    ["INSERT INTO recipient (owner, version, hash, recipient) VALUES ('organization:1', 1, ?, 'age1golden')", id('2')],
    ["INSERT INTO patient_identifier (system, value, patient) VALUES ('urn:golden', 'G-1', ?)", patient],
    ["INSERT INTO request (id, subject, organization, requested_by, grantee, sections, actions, purposes, period_start, period_end, text_cid, text, ours, state, consent, stage, created_at) VALUES (?, ?, 2, 'acc5', '{}', '[]', 1, 1, 0, 10, NULL, 'golden words', 1, 'open', NULL, 'confirmed', 5)", id('6'), subject],
    ["INSERT INTO anchor (device, sequence, root, first_row, rows, pack, block, at, stage) VALUES ('d', 0, ?, 0, 3, NULL, 9, 5, 'confirmed')", id('9')],
    ["INSERT INTO job (id, kind, state, step, done, total, detail, error, reference, started_at, ended_at) VALUES ('j', 'import', 'done', 'Done', 3, 3, '{}', NULL, NULL, 5, 6)"],
    ["INSERT INTO reward (session, account, blocks, fees, rewards, ended_at) VALUES (1, 'acc', 4, '10', '20', 6)"],
    ["INSERT INTO transfer (id, from_account, to_account, amount, fee, stage, block, error, at) VALUES ('t', 'acc', 'acc2', '5', '1', 'confirmed', 9, NULL, 6)"],
    ["INSERT INTO chain_cursor (organization, sequence) VALUES (1, 7)"],
    [`INSERT INTO emergency (subject, id, organization, opened_by, reason, text_cid, sections, minimum, opened_at, rest_at, until, approvers, threshold, approvals, closed_at, review)
      VALUES (?, ?, 1, 'acc', 2, 'bafy', '["s"]', '["m"]', 5, 6, 7, '["acc"]', 1, '[]', 7, '{"verdict":"Justified"}')`, subject, id('8')],
  ],
  5: ({ document }) => [
    ["INSERT INTO resealing (document, cid, epoch, size) VALUES (?, 'bafknew', 4, 9)", document],
    ["INSERT INTO discarded_content (cid) VALUES ('bafkold')"],
    ["UPDATE document SET sealed_cid = 'bafk', sealed_epoch = 3 WHERE id = ?", document],
    ["UPDATE consent SET bundle_here = 'bafy', bundle_epochs = '{\"s\":[3]}'"],
  ],
  6: ({ subject, id }) => [
    ["INSERT INTO share_set (id, purpose, subject, statement, state, created_at) VALUES (?, 'recovery', ?, '{\"k\":2}', 'active', 5)", id('7'), subject],
    ["INSERT INTO share (share_set, position, holder, name, recipient, sealed) VALUES (?, 0, 'acc', 'Ada', 'rec', x'0a')", id('7')],
    ["INSERT INTO share_root (share_set, name, sealed) VALUES (?, 'keyring', x'0b')", id('7')],
    ["INSERT INTO gathering (id, share_set, account, recipient, wrapped, begun_by, begun_at, ended_at, done) VALUES (?, ?, 'acc3', 'rec', x'0c', 'acc', 5, NULL, 0)", id('9'), id('7')],
    ["INSERT INTO gathered_share (gathering, position, given_by, given_at, sealed) VALUES (?, 0, 'acc', 6, x'0d')", id('9')],
  ],
  7: ({ subject, document, patient, id }) => [
    ["INSERT INTO restriction (document, reason, placed_by, placed_at) VALUES (?, 'asked', 'acc', 5)", document],
    ["INSERT INTO erasure (id, subject, patient, whole, documents, reason, requested_by, requested_at, confirmed_by, confirmed_at, state, found, certificate) VALUES (?, ?, NULL, 1, '[]', 'asked', 'acc', 5, 'acc2', 6, 'done', '{\"rows\":3}', '{\"n\":1}')", id('1'), subject],
    ["INSERT INTO wish (id, patient, kind, document, text, state, answer, version, asked_at, answered_by, answered_at) VALUES (?, ?, 'correct', ?, 'golden wish', 'done', 'mended', ?, 5, 'acc', 6)", id('2'), patient, document, document],
  ],
  8: ({ subject, document, patient, id }) => [
    ["INSERT INTO emergency_case (emergency, subject, patient, opened_by, reason, text, asked_at, offline, known, pending, refused, account_text, account_at) VALUES (?, ?, ?, 'acc', 2, 'golden words', 5, 1, 1, '[\"acc2\"]', NULL, 'what was done', 8)", id('8'), subject, patient],
    ["INSERT INTO emergency_read (emergency, document, category, noted_at, opened_at) VALUES (?, ?, 'problems', 5, 6)", id('8'), document],
    ["INSERT INTO emergency_finding (emergency, verdict, finding, reviewed_by, at, stage) VALUES (?, 'Justified', 'as it should be', 'acc', 9, 'confirmed')", id('8')],
  ],
  9: ({ patient, subject }) => [
    ["INSERT INTO notification (id, kind, about, recipient, patient, subject, organization, account, at) VALUES (1, 'emergency', 'e', 'role:PrivacyOfficer', ?, ?, 1, 'acc', 5)", patient, subject],
    ["INSERT INTO notification_seen (notification, account, at) VALUES (1, 'acc', 6)"],
  ],
  10: ({ id }) => [["INSERT INTO programme (id, organization, terms, added_by, added_at, ended_at) VALUES (?, 1, '{\"title\":\"Golden\"}', 'acc', 5, NULL)", id('a')]],
  11: ({ patient, document }) => [["INSERT INTO draft (account, patient, kind, target_document, target_resource, body, kept_at) VALUES ('acc', ?, 'note', ?, 'r', 'golden draft', 5)", patient, document]],
  12: ({ subject, other, consent, id }) => [
    ["UPDATE consent SET conditions = '{\"teams\":[1]}', receipt = ? WHERE id = ?", id('c'), consent],
    ["INSERT INTO delegation (subject, delegate, relation, powers, sections, actions, purposes, period_start, period_end, evidence, witness, granted_by, granted_at, ended_at, stage, created_at) VALUES (?, 'acc4', 'Family', 1, '[]', 1, 1, 0, 10, 'Pin', NULL, 'acc', 5, NULL, 'confirmed', 5)", subject],
    ["INSERT INTO referral (consent, message, secret, referred_by, referred_at, looked_at, opened_at) VALUES (?, 'golden', ?, 'acc', 5, 6, NULL)", consent, id('d')],
    ["INSERT INTO exclusion (id, subject, terms, evidence, witness, made_by, made_at, ended_at) VALUES (?, ?, '{\"sections\":[]}', 'Paper', 'acc2', 'acc', 5, NULL)", id('e'), other],
    ["INSERT INTO roster (version, text, signed_by, signature, signed_at) VALUES (1, '{\"teams\":[]}', 'acc', zeroblob(64), 5)"],
  ],
  13: ({ patient, id }) => [["INSERT INTO wish (id, patient, kind, looked, text, state, asked_at) VALUES (?, ?, 'dispute', 3, 'who was that', 'open', 5)", id('3'), patient]],
  14: ({ subject }) => [
    ["INSERT INTO look_elsewhere (subject, device, sequence, organization, at, line, name, block) VALUES (?, 'd2', 0, 2, 5, '{\"a\":1}', 'Bo', 9)", subject],
    ["INSERT INTO log_read (subject, device, next) VALUES (?, 'd2', 1)", subject],
  ],
};

const version = Number(process.argv[2]);
if (!Number.isInteger(version) || version < 1 || version > migrations.length) throw new Error(`a version from 1 to ${String(migrations.length)}`);
const file = join(import.meta.dirname, `vault-${String(version).padStart(4, '0')}.db`);
if (existsSync(file)) throw new Error(`${file} is there: a golden file is never made again`);

const making = join(import.meta.dirname, 'making.db');
const vault = openVault({ file: making, key: sampleKey }, migrations.slice(0, version));
const id = (digit: string): string => digit.repeat(64);
fillVault(vault, 0, 20);
vault.write((db) => {
  db.run("INSERT INTO workstation (id, organization, device, device_recipient, device_wrapped, genesis, created_at) VALUES (1, 1, 'd', 'r', x'0102', ?, 5)", id('a'));
  db.run("INSERT INTO organization (id, name, country, ours, status, admins, zone, facility) VALUES (1, 'Golden Clinic', 'IE', 1, 'active', '[]', 'UTC', '{}')");
  db.run("INSERT INTO person (account, kind, name, title, organization, recipient, wrapped, created_at) VALUES ('acc', 'staff', 'Ada', 'Nurse', 1, 'rec', x'03', 5)");
  db.run("INSERT INTO shared_key (organization, holder, version, member, recipient, sealed) VALUES (1, 'organization:1', 1, 'acc', 'rec', x'04')");
  for (const [subject, ours] of [[id('1'), 1], [id('2'), 0]] as const) {
    db.run("INSERT INTO subject (id, organization, ours, patient, keyring, sections, epochs, stage, created_at) VALUES (?, ?, ?, ?, x'05', '[]', '{\"s\":1}', 'confirmed', 5)", subject, ours === 1 ? 1 : 2, ours, ours === 1 ? 'p-1' : null);
    db.run(`INSERT INTO consent (id, subject, grantee, grantee_organization, sections, actions, purposes, period_start, period_end, terms, countries, bundle_cid, bundle, bundle_wrapped, evidence, granted_by, stage, created_at)
      VALUES (?, ?, '{}', 1, '[]', 1, 1, 0, 10, ?, '[]', 'bafy', x'06', ?, 'Pin', 'acc', 'confirmed', 5)`, id(ours === 1 ? '3' : '4'), subject, id('b'), 1 - ours);
    db.run(`INSERT INTO document (id, subject, section, cid, commitment, size, organization, ours, epoch, status, stage, sealed, wrapped_by, created_at) VALUES (?, ?, ?, 'bafk', ?, 7, ?, ?, 3, 'Current', 'confirmed', x'07', ?, 5)`,
      id(ours === 1 ? '5' : '6'), subject, '7'.repeat(32), id('c'), ours === 1 ? 1 : 2, ours, ours === 1 ? null : id('4'));
  }
  db.run(`INSERT INTO resource (document, position, subject, patient, type, identity, hash, title, sort_key, category, sensitivity, json, search) VALUES (?, 0, ?, 'p-1', 'Condition', 'i', ?, 'Golden condition', 1, 'problems', 'general', '{"a":1}', 'golden words')`, id('5'), id('1'), id('d'));
  db.run('INSERT INTO consent_key_destroyed (consent, at) VALUES (?, 9)', id('e'));
  db.run("INSERT INTO outbox (id, idempotency_key, call, signer, status, next_try_at, created_at, updated_at) VALUES ('o', 'k', '{}', 'acc', 'waiting', 1, 5, 5)");
  db.run("INSERT INTO chain_head (kind, number, hash, time, seen_at) VALUES ('finalized', 9, 'h', 5, 5)");
  if (version >= 2) db.run("INSERT INTO account (account, kind, name, wrapped, added_by, created_at) VALUES ('acc2', 'local', 'Savings', x'08', 'acc', 5)");
  if (version >= 3) db.run('INSERT INTO staged_document (document) VALUES (?)', id('f'));
  const [subject, other, consent, document] = [id('1'), id('2'), id('3'), id('5')];
  for (const [since, statements] of Object.entries(later)) if (Number(since) <= version) for (const [sql, ...values] of statements({ subject, other, consent, document, patient: 'p-1', id })) db.run(sql, ...values);
  // The rule that a new table is not forgotten here.
  const tables = db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' AND name NOT LIKE '%trigram%' AND name NOT LIKE 'sqlite%'");
  const empty = tables.map(({ name }) => name).filter((name) => version > 3 && db.get(`SELECT 1 FROM "${name}"`) === undefined);
  if (empty.length > 0) throw new Error(`no row in ${empty.join(', ')}`);
});
vault.close();
renameSync(making, file);
for (const suffix of ['.check', '.reserve', '.mark', '-wal', '-shm']) rmSync(making + suffix, { force: true });
