import { AppError } from '../../../core/errors/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import type { ReadDb } from '../../vault/database.ts';
import { type Subject, workstation } from '../../vault/repositories/index.ts';

/** Who signs for a subject's keys: the patient who keeps them, or else this workstation for the custodian. */
export function keeperOf(db: ReadDb, { controller }: Pick<Subject, 'controller'>): AccountId {
  const signer = controller ?? workstation(db)?.device;
  if (signer === undefined) throw new AppError('app.internal');
  return signer;
}
