/** `node test/golden/make.ts VERSION`: a vault as that version of the schema left it. Made once, when the schema is released, and never again. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../workstation/vault/migrations/index.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { fillVault, sampleKey } from '../faults/vault-sample.ts';

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
});
vault.close();
renameSync(making, file);
for (const suffix of ['.check', '.reserve', '.mark', '-wal', '-shm']) rmSync(making + suffix, { force: true });
