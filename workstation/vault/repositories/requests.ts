import type { Grantee, Period } from '../../../core/consent/types.ts';
import type { Stage } from '../../../core/contract/records.ts';
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
  /** Made by this organization, rather than put to its patient. */
  ours: boolean;
  state: 'open' | 'granted' | 'refused' | 'withdrawn';
  consent: ConsentId | null;
  stage: Stage;
  createdAt: number;
}

type Row = Omit<ConsentRequest, 'grantee' | 'sections' | 'period' | 'ours'> & { grantee: string; sections: string; periodStart: number; periodEnd: number; ours: Flag };

const columns = `id, subject, organization, requested_by AS requestedBy, grantee, sections, actions, purposes, period_start AS periodStart, period_end AS periodEnd,
  text_cid AS textCid, text, ours, state, consent, stage, created_at AS createdAt`;
const read = ({ periodStart, periodEnd, ...row }: Row): ConsentRequest =>
  ({ ...row, grantee: parsed(row.grantee), sections: parsed(row.sections), period: { start: periodStart, end: periodEnd }, ours: row.ours === 1 });

export function consentRequest(db: ReadDb, id: RequestId): ConsentRequest | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM request WHERE id = ?`, id);
  return row && read(row);
}

export const openRequests = (db: ReadDb, limit: number): ConsentRequest[] =>
  db.all<Row>(`SELECT ${columns} FROM request WHERE state = 'open' ORDER BY created_at LIMIT ?`, limit).map(read);

/** Newest first. */
export const requests = (db: ReadDb, limit: number): ConsentRequest[] => db.all<Row>(`SELECT ${columns} FROM request ORDER BY created_at DESC, id LIMIT ?`, limit).map(read);

export const requestsOfSubject = (db: ReadDb, subject: SubjectId): ConsentRequest[] =>
  db.all<Row>(`SELECT ${columns} FROM request WHERE subject = ? ORDER BY created_at DESC`, subject).map(read);

export function upsertRequest(db: WriteDb, row: ConsentRequest): void {
  const { period, ...rest } = row;
  db.run(`INSERT INTO request (id, subject, organization, requested_by, grantee, sections, actions, purposes, period_start, period_end, text_cid, text, ours, state, consent, stage, created_at)
    VALUES (@id, @subject, @organization, @requestedBy, @grantee, @sections, @actions, @purposes, @periodStart, @periodEnd, @textCid, @text, @ours, @state, @consent, @stage, @createdAt)
    ON CONFLICT (id) DO UPDATE SET text_cid = coalesce(excluded.text_cid, text_cid), text = coalesce(excluded.text, text), state = excluded.state,
      consent = coalesce(excluded.consent, consent), stage = excluded.stage`,
  { ...rest, grantee: json(row.grantee), sections: json(row.sections), ours: flag(row.ours), periodStart: period.start, periodEnd: period.end });
}

export function setRequestStage(db: WriteDb, id: RequestId, stage: Stage): void {
  db.run('UPDATE request SET stage = ? WHERE id = ?', stage, id);
}
