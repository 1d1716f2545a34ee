import type { PatientLine } from '../../../core/contract/index.ts';
import type { ReadDb } from '../../vault/database.ts';
import { namesakes, type Patient, searchPatients } from '../../vault/repositories/index.ts';

/** Two identifiers always, and a warning where another patient could be mistaken for this one. */
export function patientLine(db: ReadDb, patient: Patient, match: PatientLine['match'] = null): PatientLine {
  return {
    patient: patient.id, name: patient.name, birthDate: patient.birthDate, gender: patient.gender, deceased: patient.deceased, deceasedDate: patient.deceasedDate, mrn: patient.mrn,
    alike: isAlike(db, patient), match,
  };
}

/** The same name, or one a letter away with the same date of birth: twins, and typing errors at registration. */
function isAlike(db: ReadDb, patient: Patient): boolean {
  if (namesakes(db, patient.sortName, patient.id).length > 0) return true;
  return searchPatients(db, patient.name, 6).some(({ patient: other }) => other.id !== patient.id && other.birthDate === patient.birthDate && patient.birthDate !== null);
}
