import type { AccountId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb } from '../../vault/database.ts';
import { subject as storedSubject } from '../../vault/repositories/index.ts';
import { isInTeam, type Roster } from '../roster/roster.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * A treating relationship as this site knows it: one who registered the patient, or wrote or imported a document of theirs, or
 * is of a team that the signed roster gives the patient to. Stating a reason makes none: otherwise asking twice would open what is withheld.
 *
 * Where this organization has written nothing of a patient, nothing of its own is kept back: nobody is asked for a reason there, and what
 * others wrote is left to the patient's consents alone.
 */
export function isTreating(db: ReadDb, account: AccountId, subject: SubjectId, roster: Roster | null = null, now = 0): boolean {
  return isInTeam(roster, account, roster === null ? null : storedSubject(db, subject)?.patient ?? null, now)
    || db.get("SELECT 1 FROM document WHERE subject = ? AND status = 'Current' LIMIT 1", subject) === undefined
    || db.get('SELECT 1 FROM document WHERE subject = ? AND author = ? LIMIT 1', subject, account) !== undefined
    || db.get("SELECT 1 FROM audit_row WHERE subject = ? AND account = ? AND action = 'patient.register' AND outcome = 'done' LIMIT 1", subject, account) !== undefined;
}

/** A reason that opened something within the last 24 hours is not asked for again. It stands in the audit log. */
export const reasonStands = (db: ReadDb, account: AccountId, subject: SubjectId, now: number): boolean =>
  db.get("SELECT 1 FROM audit_row WHERE subject = ? AND account = ? AND outcome = 'permit' AND reason IS NOT NULL AND at > ? LIMIT 1", subject, account, now - dayMs) !== undefined;
