import type { Emergency } from '../../../core/consent/types.ts';
import type { EmergencyId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { json, parsed } from './row.ts';

interface Row extends Omit<Emergency, 'sections' | 'minimum' | 'approvers' | 'approvals' | 'review'> {
  sections: string; minimum: string; approvers: string; approvals: string; review: string | null;
}

const columns = `id, subject, organization, opened_by AS openedBy, reason, text_cid AS text, sections, minimum, opened_at AS openedAt, rest_at AS restAt, until,
  approvers, threshold, approvals, closed_at AS closedAt, review`;

const read = (row: Row): Emergency => ({
  ...row, sections: parsed(row.sections), minimum: parsed(row.minimum), approvers: parsed(row.approvers), approvals: parsed(row.approvals), review: row.review === null ? null : parsed(row.review),
});

export function emergency(db: ReadDb, subject: SubjectId, id: EmergencyId): Emergency | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM emergency WHERE subject = ? AND id = ?`, subject, id);
  return row && read(row);
}

export const emergenciesOfSubject = (db: ReadDb, subject: SubjectId): Emergency[] =>
  db.all<Row>(`SELECT ${columns} FROM emergency WHERE subject = ? ORDER BY opened_at DESC, id`, subject).map(read);

/** Of all subjects, the newest first. */
export const allEmergencies = (db: ReadDb): Emergency[] => db.all<Row>(`SELECT ${columns} FROM emergency ORDER BY opened_at DESC, id LIMIT 1000`).map(read);

/**
 * A closing once seen stays: an opening counts when finalized, a closing at first sight. What was approved here while the network was away
 * stays too, and an hour that began here does not begin again: the earlier of two moments counts.
 */
export function upsertEmergency(db: WriteDb, given: Emergency): void {
  const before = emergency(db, given.subject, given.id);
  const row = before === undefined ? given : { ...given, approvals: [...new Set([...before.approvals, ...given.approvals])] };
  db.run(`INSERT INTO emergency (subject, id, organization, opened_by, reason, text_cid, sections, minimum, opened_at, rest_at, until, approvers, threshold, approvals, closed_at, review)
    VALUES (@subject, @id, @organization, @openedBy, @reason, @text, @sections, @minimum, @openedAt, @restAt, @until, @approvers, @threshold, @approvals, @closedAt, @review)
    ON CONFLICT (subject, id) DO UPDATE SET rest_at = min(rest_at, excluded.rest_at), until = min(until, excluded.until), minimum = excluded.minimum, approvers = excluded.approvers, threshold = excluded.threshold, approvals = excluded.approvals, closed_at = coalesce(closed_at, excluded.closed_at), review = coalesce(excluded.review, review)`, {
    ...row, sections: json(row.sections), minimum: json(row.minimum), approvers: json(row.approvers), approvals: json(row.approvals), review: row.review === null ? null : json(row.review),
  });
}

/** `time`: ms, as the network says. */
export function setEmergencyClosed(db: WriteDb, subject: SubjectId, id: EmergencyId, time: number): void {
  db.run('UPDATE emergency SET closed_at = coalesce(closed_at, ?) WHERE subject = ? AND id = ?', time, subject, id);
}
