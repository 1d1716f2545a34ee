import type { Delegation } from '../../../core/consent/delegation.ts';
import type { Stage } from '../../../core/contract/records.ts';
import type { AccountId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { json, parsed } from './row.ts';

/** A mandate as the chain holds it, and who witnessed it. `grantedAt` is 0 until it is in a block. */
export interface StoredDelegation extends Delegation {
  readonly subject: SubjectId;
  readonly witness: string | null;
  /** When it was ended before its time, ms. */
  readonly endedAt: number | null;
  readonly stage: Stage;
  readonly createdAt: number;
}

type Row = Omit<StoredDelegation, 'sections' | 'period'> & { sections: string; periodStart: number; periodEnd: number };
const columns = `subject, delegate, relation, powers, sections, actions, purposes, period_start AS periodStart, period_end AS periodEnd, evidence, witness, granted_by AS grantedBy,
  granted_at AS grantedAt, ended_at AS endedAt, stage, created_at AS createdAt`;
const read = ({ periodStart, periodEnd, ...row }: Row): StoredDelegation => ({ ...row, sections: parsed(row.sections), period: { start: periodStart, end: periodEnd } });

export const delegationsOfSubject = (db: ReadDb, subject: SubjectId): StoredDelegation[] => db.all<Row>(`SELECT ${columns} FROM delegation WHERE subject = ? ORDER BY created_at`, subject).map(read);

export const delegation = (db: ReadDb, subject: SubjectId, delegate: AccountId): StoredDelegation | undefined => {
  const row = db.get<Row>(`SELECT ${columns} FROM delegation WHERE subject = ? AND delegate = ?`, subject, delegate);
  return row && read(row);
};

/** Patients of this organization for whom the account acts or acted. */
export const delegationsOf = (db: ReadDb, delegate: AccountId): (StoredDelegation & { patient: PatientId })[] =>
  db.all<Row & { patient: PatientId }>(`SELECT ${columns}, (SELECT patient FROM subject WHERE subject.id = delegation.subject) AS patient FROM delegation
    WHERE delegate = ? AND EXISTS (SELECT 1 FROM subject WHERE subject.id = delegation.subject AND ours = 1 AND patient IS NOT NULL) ORDER BY created_at`, delegate).map(({ patient, ...row }) => ({ ...read(row), patient }));

/** A new mandate takes the place of one that ended. */
export function upsertDelegation(db: WriteDb, row: StoredDelegation): void {
  const { period, sections, ...rest } = row;
  db.run(`INSERT INTO delegation (subject, delegate, relation, powers, sections, actions, purposes, period_start, period_end, evidence, witness, granted_by, granted_at, ended_at, stage, created_at)
    VALUES (@subject, @delegate, @relation, @powers, @sections, @actions, @purposes, @periodStart, @periodEnd, @evidence, @witness, @grantedBy, @grantedAt, @endedAt, @stage, @createdAt)
    ON CONFLICT (subject, delegate) DO UPDATE SET relation = excluded.relation, powers = excluded.powers, sections = excluded.sections, actions = excluded.actions, purposes = excluded.purposes,
      period_start = excluded.period_start, period_end = excluded.period_end, evidence = excluded.evidence, witness = coalesce(excluded.witness, witness), granted_by = excluded.granted_by,
      granted_at = excluded.granted_at, ended_at = excluded.ended_at, stage = excluded.stage`, { ...rest, sections: json(sections), periodStart: period.start, periodEnd: period.end });
}

export function endDelegation(db: WriteDb, subject: SubjectId, delegate: AccountId, at: number): void {
  db.run('UPDATE delegation SET ended_at = coalesce(ended_at, ?) WHERE subject = ? AND delegate = ?', at, subject, delegate);
}

export function setDelegationStage(db: WriteDb, subject: SubjectId, delegate: AccountId, stage: Stage): void {
  db.run('UPDATE delegation SET stage = ? WHERE subject = ? AND delegate = ?', stage, subject, delegate);
}
