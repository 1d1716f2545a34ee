import type { PatientId } from '../../../core/ids/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { Vault } from '../../vault/database.ts';
import { patient } from '../../vault/repositories/index.ts';

/** How what is written here refers to the patient: as the record's own Patient resource is called. */
export function patientReference(vault: Vault, id: PatientId): string {
  const found = vault.read((db) => patient(db, id));
  if (found === undefined) throw new AppError('app.not-found');
  const own = found.resource['id'];
  return `Patient/${typeof own === 'string' && /^[A-Za-z0-9.-]{1,64}$/.test(own) ? own : id}`;
}
