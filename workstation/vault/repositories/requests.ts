import type { Grantee, Period } from '../../../core/consent/types.ts';
import type { Section, Stage } from '../../../core/contract/records.ts';
import type { AccountId, ConsentId, ContentId, OrganizationId, RequestId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Flag, flag, json, parsed } from './row.ts';

/** A request for consent: the chain's fields, and the reason in words as far as this workstation may read it. */
export interface ConsentRequest {
  id: RequestId;
  subject: SubjectId;
  organization: OrganizationId;
  requestedBy: AccountId;
  grantee: Grantee;
  sections: SectionHash[];
  actions: number;
  purposes: number;
  period: Period;
  textCid: ContentId | null;
  text: string | null;
  /** What was asked for, by name; null where nobody here has read the text. */
  wanted: Section[] | null;
  /** Made by this organization, rather than put to its patient. */
  ours: boolean;
  state: 'open' | 'granted' | 'refused' | 'withdrawn';
  consent: ConsentId | null;
  stage: Stage;
  createdAt: number;
}

type Row = Omit<ConsentRequest, 'grantee' | 'sections' | 'period' | 'ours' | 'wanted'> & { grantee: string; sections: string; wanted: string | null; periodStart: number; periodEnd: number; ours: Flag };

const columns = `id, subject, organization, requested_by AS requestedBy, grantee, sections, actions, purposes, period_start AS periodStart, period_end AS periodEnd,
  text_cid AS textCid, text, wanted, ours, state, consent, stage, created_at AS createdAt`;
const read = ({ periodStart, periodEnd, ...row }: Row): ConsentRequest =>
  ({ ...row, grantee: parsed(row.grantee), sections: parsed(row.sections), wanted: row.wanted === null ? null : parsed(row.wanted), period: { start: periodStart, end: periodEnd }, ours: row.ours === 1 });

export function consentRequest(db: ReadDb, id: RequestId): ConsentRequest | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM request WHERE id = ?`, id);
  return row && read(row);
}

export const openRequests = (db: ReadDb, limit: number): ConsentRequest[] =>
  db.all<Row>(`SELECT ${columns} FROM request WHERE state = 'open' ORDER BY created_at LIMIT ?`, limit).map(read);

/** Newest first. */
export const requests = (db: ReadDb, limit: number): ConsentRequest[] => db.all<Row>(`SELECT ${columns} FROM request ORDER BY created_at DESC, id LIMIT ?`, limit).map(read);

/** Put to this organization's patients, and not answered. */
export const countOpenRequests = (db: ReadDb, now: number): number => db.get<{ count: number }>("SELECT count(*) AS count FROM request WHERE ours = 0 AND state = 'open' AND period_end > ?", now)?.count ?? 0;

export const requestsOfSubject = (db: ReadDb, subject: SubjectId): ConsentRequest[] =>
  db.all<Row>(`SELECT ${columns} FROM request WHERE subject = ? ORDER BY created_at DESC`, subject).map(read);

export function upsertRequest(db: WriteDb, row: ConsentRequest): void {
  const { period, ...rest } = row;
  db.run(`INSERT INTO request (id, subject, organization, requested_by, grantee, sections, actions, purposes, period_start, period_end, text_cid, text, wanted, ours, state, consent, stage, created_at)
    VALUES (@id, @subject, @organization, @requestedBy, @grantee, @sections, @actions, @purposes, @periodStart, @periodEnd, @textCid, @text, @wanted, @ours, @state, @consent, @stage, @createdAt)
    ON CONFLICT (id) DO UPDATE SET text_cid = coalesce(excluded.text_cid, text_cid), text = coalesce(excluded.text, text), wanted = coalesce(excluded.wanted, wanted), state = excluded.state,
      consent = coalesce(excluded.consent, consent), stage = excluded.stage`,
  { ...rest, grantee: json(row.grantee), sections: json(row.sections), wanted: row.wanted === null ? null : json(row.wanted), ours: flag(row.ours), periodStart: period.start, periodEnd: period.end });
}

export function setRequestStage(db: WriteDb, id: RequestId, stage: Stage): void {
  db.run('UPDATE request SET stage = ? WHERE id = ?', stage, id);
}

/** Put to this organization's patients, with a sealed text that nobody here has read yet. */
export const unreadRequests = (db: ReadDb): ConsentRequest[] => db.all<Row>(`SELECT ${columns} FROM request WHERE ours = 0 AND text_cid IS NOT NULL AND wanted IS NULL ORDER BY created_at LIMIT 200`).map(read);

export function setRequestText(db: WriteDb, id: RequestId, text: string | null, wanted: readonly Section[]): void {
  db.run('UPDATE request SET text = ?, wanted = ? WHERE id = ?', text, json(wanted), id);
}

/** Asked by this organization, answered or taken back, with a text that nobody needs any more. */
export const answeredTexts = (db: ReadDb): { id: RequestId; cid: ContentId }[] => db.all<{ id: RequestId; cid: ContentId }>("SELECT id, text_cid AS cid FROM request WHERE ours = 1 AND text_cid IS NOT NULL AND state <> 'open' LIMIT 200");

export function dropRequestText(db: WriteDb, id: RequestId): void {
  db.run('UPDATE request SET text_cid = NULL WHERE id = ?', id);
}
