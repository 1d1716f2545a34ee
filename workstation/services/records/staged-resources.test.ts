import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContentId, DocumentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { countResources, type Document, insertPatient, type Resource, resourcesOfPatient, retireVersions, searchResources, stagedDocuments, storedIdentities, timelinePage, unstageDocuments, upsertDocument, upsertSubject } from '../../vault/repositories/index.ts';
import { takeBackUnfinished, writeAhead } from './staged-resources.ts';

const hex = (digit: string): string => digit.repeat(64);
const patient = 'b6d0f7a4-0000-4000-8000-000000000001' as PatientId;
const subject = hex('a') as SubjectId;
const [old, one, two] = [hex('1'), hex('2'), hex('3')] as [DocumentId, DocumentId, DocumentId];
const document = (id: DocumentId): Document => ({
  id, subject, section: 'c'.repeat(32) as SectionHash, category: 'labs', sensitivity: 'general', cid: `cid-${id}` as ContentId, commitment: hex('d') as Hash, size: 1, organization: 1 as OrganizationId, ours: true,
  author: null, authoredAt: 1, epoch: 0, supersedes: null, status: 'Current', stage: 'stored', block: null, resources: 1, createdAt: 1,
});
const resource = (of: DocumentId, position: number, identity: string, title: string): Resource => ({
  document: of, position, subject, patient, type: 'Observation', fhirId: identity, version: null, fullUrl: null, identity, hash: hex('e') as Hash, title, effective: null, sortKey: position,
  category: 'labs', sensitivity: 'general', current: true, resource: { resourceType: 'Observation', id: identity }, search: title,
});

let folder: string;
let vault: Vault;
const open = (): Vault => openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(3) });
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'assent-staged-')); vault = open(); });
afterEach(() => { vault.close(); rmSync(folder, { recursive: true }); });

const person = (db: WriteDb): void => {
  insertPatient(db, { id: patient, name: 'Ada', sortName: 'ada', birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient' }, search: 'ada', createdAt: 1, updatedAt: 1 });
  upsertSubject(db, { id: subject, organization: 1 as OrganizationId, ours: true, custodian: 1 as OrganizationId, controller: null, patient, generation: 1, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'stored', createdAt: 1 });
};
const save = (db: WriteDb, ids: readonly DocumentId[], identities: readonly string[]): void => {
  retireVersions(db, patient, identities);
  unstageDocuments(db, ids);
  for (const id of ids) upsertDocument(db, document(id));
};
const shown = () => vault.read((db) => ({
  titles: resourcesOfPatient(db, patient).map(({ title }) => title), timeline: timelinePage(db, patient, [], null, 1000).length, identities: storedIdentities(db, patient).length, found: searchResources(db, 'glucose', 1000).length, count: countResources(db),
}));
const many = Array.from({ length: 300 }, (_, index) => resource(one, index, `o${String(index)}`, `Glucose ${String(index)}`));

describe('resources written ahead of their documents', () => {
  it('are nowhere until the documents are saved, and then are all there; of two alike the last is current', async () => {
    await writeAhead(vault, [one, two], [...many, resource(two, 0, 'o0', 'Glucose again')]);
    expect(shown()).toEqual({ titles: [], timeline: 0, identities: 0, found: 0, count: 0 });
    vault.write((db) => { person(db); save(db, [one, two], []); });
    expect(shown()).toMatchObject({ timeline: 300, identities: 300, found: 300, count: 301 });
    expect(shown().titles.at(-1)).toBe('Glucose again');
    expect(vault.read((db) => db.all('PRAGMA foreign_key_check'))).toEqual([]);
  });

  it('leave the version before them current until then', async () => {
    await writeAhead(vault, [old], [resource(old, 0, 'o0', 'Glucose before')]);
    vault.write((db) => { person(db); save(db, [old], ['o0']); });
    await writeAhead(vault, [one], many);
    expect(shown()).toMatchObject({ titles: ['Glucose before'], found: 1 });
    vault.write((db) => { save(db, [one], many.map(({ identity }) => identity)); });
    expect(shown().titles).not.toContain('Glucose before');
    expect(shown()).toMatchObject({ timeline: 300, count: 301 });
  });

  it('are taken back by the next start after a program that ended, from the search index as well', async () => {
    await writeAhead(vault, [one], many);
    vault.close();
    vault = open();
    expect(vault.read((db) => db.get('SELECT count(*) AS n FROM resource'))).toEqual({ n: 300 });
    await takeBackUnfinished(vault);
    expect(vault.read((db) => [stagedDocuments(db).length, db.get('SELECT count(*) AS n FROM resource'), db.get("SELECT count(*) AS n FROM resource_fts WHERE resource_fts MATCH 'glucose'")])).toEqual([0, { n: 0 }, { n: 0 }]);
  });

  it('leave nothing behind when one of them cannot be written', async () => {
    await expect(writeAhead(vault, [one], [...many, { ...resource(one, 0, 'twice', 'Same place'), position: 0 }])).rejects.toThrow('UNIQUE');
    expect(vault.read((db) => [stagedDocuments(db).length, db.get('SELECT count(*) AS n FROM resource')])).toEqual([0, { n: 0 }]);
  });
});
