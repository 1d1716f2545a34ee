import type { Exclusion } from '../../../core/consent/local-facts.ts';
import type { Evidence } from '../../../core/consent/vocabulary.ts';
import type { AccountId, Hash, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { json, parsed } from './row.ts';

/** What a patient of this organization said no to. */
export interface StoredExclusion {
  readonly id: Hash;
  readonly subject: SubjectId;
  readonly terms: Exclusion;
  readonly evidence: Evidence;
  readonly witness: string | null;
  readonly madeBy: AccountId;
  readonly madeAt: number;
  readonly endedAt: number | null;
}

type Row = Omit<StoredExclusion, 'terms'> & { terms: string };
const columns = 'id, subject, terms, evidence, witness, made_by AS madeBy, made_at AS madeAt, ended_at AS endedAt';

/** Those that were not taken back. */
export const exclusionsOfSubject = (db: ReadDb, subject: SubjectId): StoredExclusion[] =>
  db.all<Row>(`SELECT ${columns} FROM exclusion WHERE subject = ? AND ended_at IS NULL ORDER BY made_at`, subject).map((row) => ({ ...row, terms: parsed(row.terms) }));

export function putExclusion(db: WriteDb, row: StoredExclusion): void {
  db.run('INSERT INTO exclusion (id, subject, terms, evidence, witness, made_by, made_at, ended_at) VALUES (@id, @subject, @terms, @evidence, @witness, @madeBy, @madeAt, @endedAt)', { ...row, terms: json(row.terms) });
}

/** Taken back; false where there is none by this id. */
export const endExclusion = (db: WriteDb, subject: SubjectId, id: Hash, at: number): boolean => db.run('UPDATE exclusion SET ended_at = ? WHERE id = ? AND subject = ? AND ended_at IS NULL', at, id, subject).changes > 0;
