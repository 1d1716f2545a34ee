import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId, type ContentId, DocumentId, Hash, OrganizationId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { damageTable } from '../../test/harness/damaged-vault.ts';
import type { Vault } from './database.ts';
import { migrations } from './migrations/index.ts';
import { openVault, quarantineVault } from './open-vault.ts';
import { lostName, rebuiltOf } from './rebuilt.ts';
import { document, insertPatient, insertResource, isRestricted, patient, type Resource, restrict, settleCurrent, subject, upsertDocument, upsertSubject, versionsOf } from './repositories/index.ts';
import { salvage } from './salvage.ts';

const key = new Uint8Array(32).fill(3);
const [own, whose, who] = [OrganizationId.parse(1), SubjectId.parse('a'.repeat(64)), PatientId.parse('00000000-0000-4000-8000-00000000000a')];
const documents = ['1', '2', '3'].map((digit) => DocumentId.parse(digit.repeat(64)));
const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');

const resourceOf = (of: DocumentId, text: string): Resource => ({
  document: of, position: 0, subject: whose, patient: who, type: 'Observation', fhirId: 'o', version: null, fullUrl: null, identity: 'Observation/o', hash: Hash.parse('e'.repeat(64)), title: text, effective: null, sortKey: 0, category: 'labs', sensitivity: 'general', current: false,
  resource: { resourceType: 'Observation', id: 'o', note: text }, search: text,
});

let folder: string;
let vault: Vault;
const file = () => join(folder, 'vault.db');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-salvage-'));
  vault = openVault({ file: file(), key });
  vault.write((db) => {
    insertPatient(db, { id: who, name: 'Ada Falk', sortName: 'falk ada', birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient' }, search: 'ada falk', createdAt: 1, updatedAt: 1 });
    upsertSubject(db, { id: whose, organization: own, ours: true, custodian: own, controller: null, patient: who, generation: 1, directoryCid: null, directory: null, keyring: new Uint8Array([7]), sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
    for (const [index, id] of documents.entries()) {
      upsertDocument(db, {
        id, subject: whose, section: 'b'.repeat(32) as never, category: 'labs', sensitivity: 'general', cid: `bafk${String(index)}` as ContentId, commitment: Hash.parse('c'.repeat(64)), size: 1, organization: own, ours: true, author: account, authoredAt: index, epoch: 0,
        supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 1, createdAt: 1,
      });
      insertResource(db, resourceOf(id, `version ${String(index)}`));
    }
    restrict(db, { document: documents[1] as DocumentId, reason: 'asked', placedBy: account, placedAt: 1 });
  });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true }); });

/** Damages the table's only page, or its only pages, and builds the vault anew. */
function rebuilt(table: string): void {
  vault.close();
  expect(damageTable(file(), key, table, () => true)).toBeGreaterThan(0);
  const aside = quarantineVault(file());
  salvage({ from: join(folder, aside), to: file(), key, at: 5, migrations });
  vault = openVault({ file: file(), key });
}

describe('a vault built anew', () => {
  it('keeps the record and the keys of a patient whose name is lost', () => {
    rebuilt('patient');
    expect(vault.read((db) => patient(db, who)?.name)).toBe(lostName);
    expect(vault.read((db) => subject(db, whose))).toMatchObject({ patient: who, keyring: Buffer.from([7]) });
    expect(vault.read((db) => documents.map((id) => document(db, id)?.resources))).toEqual([1, 1, 1]);
  });

  it('notes of whom the network can be asked again, where only other rows speak of them', () => {
    rebuilt('subject');
    expect(rebuiltOf(vault)).toEqual({ at: 5, setAside: 'vault.db.damaged-1', lost: ['patients'], subjects: [{ subject: whose, patient: who }] });
    expect(vault.read((db) => documents.map((id) => document(db, id)))).toEqual([undefined, undefined, undefined]);
  });

  it('restricts a document that comes back as it was restricted', () => {
    rebuilt('document');
    expect(vault.read((db) => documents.map((id) => isRestricted(db, id)))).toEqual([false, true, false]);
    expect(vault.read((db) => db.all('PRAGMA foreign_key_check').length)).toBe(1);
  });
});

describe('versions that came in beside others', () => {
  const current = () => vault.read((db) => db.all<{ title: string }>('SELECT title FROM resource WHERE current = 1')).map(({ title }) => title);
  it('are current where they were written last, and listed by when they were written', () => {
    vault.write((db) => {
      db.run('UPDATE resource SET current = 1 WHERE document = ?', documents[2] as DocumentId);
      db.run('DELETE FROM resource WHERE document = ?', documents[0] as DocumentId);
      insertResource(db, resourceOf(documents[0] as DocumentId, 'version 0'));
      settleCurrent(db, who, ['Observation/o']);
    });
    expect(current()).toEqual(['version 2']);
    expect(vault.read((db) => versionsOf(db, who, 'Observation/o', 9)).map(({ title }) => title)).toEqual(['version 2', 'version 1', 'version 0']);
  });

  it('leave the one current that was, where both were written in the same instant', () => {
    vault.write((db) => {
      db.run('UPDATE document SET authored_at = 7');
      db.run('UPDATE resource SET current = 1 WHERE document = ?', documents[1] as DocumentId);
      settleCurrent(db, who, ['Observation/o']);
    });
    expect(current()).toEqual(['version 1']);
  });
});
