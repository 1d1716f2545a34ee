import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PatientId } from '../../../core/ids/index.ts';
import type { Vault } from '../database.ts';
import { openVault } from '../open-vault.ts';
import { insertPatient, type Patient, updatePatient } from './patients.ts';
import { searchPatients } from './patient-search.ts';

const folder = mkdtempSync(join(tmpdir(), 'assent-search-'));
let vault: Vault;
const row = (number: number, given: string, family: string, birthDate: string | null, phone = ''): Patient => {
  const mrn = `MRN${String(1000 + number)}`;
  return {
    id: `patient-${String(number)}` as PatientId, name: `${given} ${family}`, sortName: `${family} ${given}`.toLowerCase(), birthDate, gender: null, deceased: false, deceasedDate: null, mrn,
    identifiers: [{ system: 'urn:x', value: mrn, type: 'MR' }], resource: { resourceType: 'Patient' }, search: `${given} ${family} ${mrn} ${birthDate ?? ''} ${phone}`, createdAt: 1, updatedAt: 1,
  };
};
const everybody = [
  row(1, 'Jürgen', 'Müller', '1956-03-02'), row(2, 'Juergen', 'Mueller', '1960-01-01'), row(3, 'Katherine', 'Johnson', '1918-08-26', '5551234'), row(4, 'Catherine', 'Johnston', '1980'),
  row(5, 'Smith', 'Anderson', '1990-05'), row(6, 'Ng', 'Ho', null),
];
beforeAll(() => {
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  vault.write((db) => { for (const patient of everybody) insertPatient(db, patient); });
});
afterAll(() => { vault.close(); rmSync(folder, { recursive: true }); });
const found = (text: string) => vault.read((db) => searchPatients(db, text, 10)).map(({ patient, match }) => `${patient.id.slice(8)} ${match}`);

describe('finding a patient', () => {
  it.each([
    ['MRN1003', '3 exact'], ['26.08.1918', '3 exact'], ['1918-08-26', '3 exact'], ['1990-05', '5 exact'], ['muller', '1 prefix'], ['MÜLL jür', '1 prefix'], ['5551', '3 prefix'],
    ['Ng Ho', '6 prefix'], ['johnson kath', '3 prefix'], ['Katehrine Johnson', '3 alike'], ['Jonhson Katherine', '3 alike'], ['Andersen', '5 alike'], ['Smyth Anderson', '5 alike'], ['Muler', '1 alike'],
  ])('%s finds first %s', (text, first) => { expect(found(text)[0]).toBe(first); });

  it('lists what was typed before what is only like it', () => {
    expect(found('Johnson')).toEqual(['3 prefix', '4 alike']);
  });

  it.each(['', '   ', '"', '* OR', "'; DROP TABLE patient", 'NEAR(', 'search:x', '\u0000', 'zzzzzz', '-'])('survives %j and finds nobody', (text) => { expect(found(text)).toEqual([]); });

  it('forgets an old name', () => {
    vault.write((db) => { updatePatient(db, { ...row(6, 'Ng', 'Renamed', null), id: 'patient-6' as PatientId }); });
    expect(found('Ho')).toEqual([]);
    expect(found('renam')).toEqual(['6 prefix']);
  });
});
