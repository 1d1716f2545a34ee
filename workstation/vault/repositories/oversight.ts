import type { AccountId, ConsentId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb } from '../database.ts';
import { consent, type StoredConsent } from './consents.ts';
import { delegation, type StoredDelegation } from './delegations.ts';

/** What whoever oversees consents looks at: of this organization's patients alone. */

type OfPatient<Row> = Row & { readonly patient: PatientId };

/** Final, standing at `now`, and over by `until`; the first to end first. */
export const consentsEnding = (db: ReadDb, now: number, until: number, limit: number): OfPatient<StoredConsent>[] =>
  db.all<{ id: ConsentId; patient: PatientId }>(`SELECT consent.id, subject.patient FROM consent JOIN subject ON subject.id = consent.subject
    WHERE subject.ours = 1 AND subject.patient IS NOT NULL AND consent.stage = 'confirmed' AND consent.revoked_at IS NULL AND consent.period_start <= ? AND consent.period_end > ? AND consent.period_end <= ?
    ORDER BY consent.period_end, consent.id LIMIT ?`, now, now, until, limit).flatMap(({ id, patient }) => { const row = consent(db, id); return row === undefined ? [] : [{ ...row, patient }]; });

/** Under research terms, of whatever state. */
export const researchConsents = (db: ReadDb): StoredConsent[] =>
  db.all<{ id: ConsentId }>("SELECT consent.id FROM consent JOIN subject ON subject.id = consent.subject WHERE subject.ours = 1 AND consent.duo IS NOT NULL AND consent.stage = 'confirmed' ORDER BY consent.id").flatMap(({ id }) => consent(db, id) ?? []);

/** Mandates that nobody has ended and whose own time is not over. */
export const standingDelegations = (db: ReadDb, now: number, limit: number): OfPatient<StoredDelegation>[] =>
  db.all<{ subject: SubjectId; delegate: AccountId; patient: PatientId }>(`SELECT delegation.subject, delegation.delegate, subject.patient FROM delegation JOIN subject ON subject.id = delegation.subject
    WHERE subject.ours = 1 AND subject.patient IS NOT NULL AND delegation.ended_at IS NULL AND delegation.stage <> 'failed' AND delegation.period_end > ? ORDER BY delegation.period_end, delegation.subject, delegation.delegate LIMIT ?`, now, limit)
    .flatMap(({ subject, delegate, patient }) => { const row = delegation(db, subject, delegate); return row === undefined ? [] : [{ ...row, patient }]; });
