import { declaredUse, placeObstacle } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { consent as storedConsent, type Place, type Programme, subject as storedSubject } from '../../vault/repositories/index.ts';

export const enrolKey = ({ chainId, account }: Pick<Place, 'chainId' | 'account'>): string => `enrol/${chainId}/${account}`;
export const leaveKey = ({ chainId, account }: Pick<Place, 'chainId' | 'account'>): string => `leave/${chainId}/${account}`;
/** The steps from a patient's key to the one of a place. They come back with the patient's key, and lead nobody back to it. */
export const placePath = (chainId: Hash): string => `//assent-place//${chainId.slice(0, 32)}//${chainId.slice(32)}`;

/** Errors: `research.treatment-consent` for one that is to anything beside research; `research.consent-needed`. */
export function requireConsent(vault: Vault, place: Pick<Place, 'consent' | 'patient'>, { terms }: Pick<Programme, 'terms'>, now: number): void {
  const consent = vault.read((db) => storedConsent(db, place.consent));
  const of = consent && vault.read((db) => storedSubject(db, consent.subject));
  if (consent === undefined || of?.ours !== true || of.patient !== place.patient) throw new AppError('research.consent-needed', { why: 'none' });
  const obstacle = placeObstacle(consent, declaredUse(terms), now);
  if (obstacle === 'treatment') throw new AppError('research.treatment-consent');
  if (obstacle !== null || consent.stage !== 'confirmed') throw new AppError('research.consent-needed', { why: obstacle ?? 'not final' });
}
