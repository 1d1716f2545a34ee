import type { FhirResource } from '../../../core/contract/records.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Flag, flag, json, parsed } from './row.ts';

export interface PatientIdentifier { system: string | null; value: string; type: string | null }

export interface Patient {
  id: PatientId;
  /** As shown. */
  name: string;
  /** As listed: family name first, lower case. */
  sortName: string;
  /** FHIR date in the precision it was written in: 1980, 1980-05 or 1980-05-17. */
  birthDate: string | null;
  gender: string | null;
  deceased: boolean;
  deceasedDate: string | null;
  mrn: string | null;
  identifiers: PatientIdentifier[];
  /** The FHIR Patient as it came. */
  resource: FhirResource;
  /** Everything a desk may search by: all names, identifiers, birth date, phone numbers. */
  search: string;
  createdAt: number;
  updatedAt: number;
}

export type PatientRow = Omit<Patient, 'deceased' | 'identifiers' | 'resource'> & { deceased: Flag; identifiers: string; resource: string };

/** Qualified, so that it also serves joins with the search tables. */
export const patientColumns = `patient.id, patient.name, patient.sort_name AS sortName, patient.birth_date AS birthDate, patient.gender, patient.deceased,
  patient.deceased_date AS deceasedDate, patient.mrn, patient.identifiers, patient.resource, patient.search,
  patient.created_at AS createdAt, patient.updated_at AS updatedAt`;

export const readPatient = (row: PatientRow): Patient =>
  ({ ...row, deceased: row.deceased === 1, identifiers: parsed(row.identifiers), resource: parsed(row.resource) });

export function patient(db: ReadDb, id: PatientId): Patient | undefined {
  const row = db.get<PatientRow>(`SELECT ${patientColumns} FROM patient WHERE id = ?`, id);
  return row && readPatient(row);
}

export const countPatients = (db: ReadDb): number => db.get<{ count: number }>('SELECT count(*) AS count FROM patient')?.count ?? 0;

/** By family name. `after` is the last row of the page before. */
export const patientPage = (db: ReadDb, after: Pick<Patient, 'sortName' | 'id'> | null, limit: number): Patient[] =>
  db.all<PatientRow>(`SELECT ${patientColumns} FROM patient WHERE (sort_name, id) > (?, ?) ORDER BY sort_name, id LIMIT ?`, after?.sortName ?? '', after?.id ?? '', limit).map(readPatient);

/** Those of this very name. */
export const patientsNamed = (db: ReadDb, name: string): Patient[] => db.all<PatientRow>(`SELECT ${patientColumns} FROM patient WHERE name = ?`, name).map(readPatient);

export const newestPatients = (db: ReadDb, limit: number): Patient[] =>
  db.all<PatientRow>(`SELECT ${patientColumns} FROM patient ORDER BY number DESC LIMIT ?`, limit).map(readPatient);

/** Others with the same name and a neighbouring spelling of it are `searchPatients`'s business; these are the exact namesakes. */
export const namesakes = (db: ReadDb, sortName: string, except: PatientId): Patient[] =>
  db.all<PatientRow>(`SELECT ${patientColumns} FROM patient WHERE sort_name = ? AND id <> ? LIMIT 20`, sortName, except).map(readPatient);

export const patientsByIdentifier = (db: ReadDb, system: string | null, value: string): Patient[] =>
  db.all<PatientRow>(`SELECT ${patientColumns} FROM patient_identifier JOIN patient ON patient.id = patient_identifier.patient
    WHERE patient_identifier.system = ? AND patient_identifier.value = ? LIMIT 20`, system ?? '', value).map(readPatient);

export function insertPatient(db: WriteDb, row: Patient): void {
  db.run(`INSERT INTO patient (id, name, sort_name, birth_date, gender, deceased, deceased_date, mrn, identifiers, resource, search, created_at, updated_at)
    VALUES (@id, @name, @sortName, @birthDate, @gender, @deceased, @deceasedDate, @mrn, @identifiers, @resource, @search, @createdAt, @updatedAt)`, parameters(row));
  indexIdentifiers(db, row);
}

/** `createdAt` stays. */
export function updatePatient(db: WriteDb, row: Patient): void {
  const { createdAt: _, ...changes } = parameters(row);
  db.run(`UPDATE patient SET name = @name, sort_name = @sortName, birth_date = @birthDate, gender = @gender, deceased = @deceased, deceased_date = @deceasedDate,
    mrn = @mrn, identifiers = @identifiers, resource = @resource, search = @search, updated_at = @updatedAt WHERE id = @id`, changes);
  db.run('DELETE FROM patient_identifier WHERE patient = ?', row.id);
  indexIdentifiers(db, row);
}

const parameters = (row: Patient) => ({ ...row, deceased: flag(row.deceased), identifiers: json(row.identifiers), resource: json(row.resource) });

function indexIdentifiers(db: WriteDb, row: Patient): void {
  for (const { system, value } of row.identifiers) db.run('INSERT OR IGNORE INTO patient_identifier (system, value, patient) VALUES (?, ?, ?)', system ?? '', value, row.id);
}
