import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, ContentId, DocumentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { insertPatient, upsertDocument, upsertSubject } from '../../vault/repositories/index.ts';
import { isTreating } from './treating.ts';

const author = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' as AccountId;
const colleague = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty' as AccountId;
const organization = 7 as OrganizationId;
const section = 'e'.repeat(32) as SectionHash;

describe('who treats a patient, as this site knows it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assent-treating-'));
  let vault: Vault;
  const person = (letter: string, writes: 'Current' | 'Retracted' | null): SubjectId => {
    const subject = letter.repeat(64) as SubjectId;
    const patient = `patient-${letter}` as PatientId;
    vault.write((db) => {
      insertPatient(db, { id: patient, name: 'Nora Falk', sortName: 'falk nora', birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient', id: letter }, search: 'nora falk', createdAt: 1, updatedAt: 1 });
      upsertSubject(db, { id: subject, organization, ours: true, custodian: organization, controller: null, patient, generation: 1, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
      if (writes === null) return;
      upsertDocument(db, {
        id: `d${letter}`.padEnd(64, '0') as DocumentId, subject, section, category: 'labs', sensitivity: 'general', cid: 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy' as ContentId, commitment: 'f'.repeat(64) as Hash, size: 1024, organization, ours: true, author,
        authoredAt: 5, epoch: 0, supersedes: null, status: writes, stage: 'confirmed', block: 1, resources: 1, createdAt: 1,
      });
    });
    return subject;
  };
  beforeAll(() => { vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) }); });
  afterAll(() => { vault.close(); rmSync(folder, { recursive: true }); });

  it('who wrote of them does; a colleague does not', () => {
    const subject = person('a', 'Current');
    expect(vault.read((db) => isTreating(db, author, subject, null, 0))).toBe(true);
    expect(vault.read((db) => isTreating(db, colleague, subject, null, 0))).toBe(false);
  });

  it('where nothing was written here, nobody has to say why they look', () => {
    const [visitor, withdrawn] = [person('b', null), person('c', 'Retracted')];
    expect(vault.read((db) => isTreating(db, colleague, visitor, null, 0))).toBe(true);
    expect(vault.read((db) => isTreating(db, colleague, withdrawn, null, 0))).toBe(true);
  });
});
