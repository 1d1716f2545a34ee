import type { Job as ContractJob } from '../../../core/contract/jobs.ts';
import type { JobId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { json, parsed } from './row.ts';

export interface Job {
  id: JobId;
  kind: ContractJob['kind'];
  state: ContractJob['state'];
  /** In words; never a patient's name. */
  step: string;
  done: number;
  total: number;
  /** Its report, or what is needed to go on after a restart. */
  detail: unknown;
  error: string | null;
  reference: string | null;
  startedAt: number;
  endedAt: number | null;
}

type Row = Omit<Job, 'detail'> & { detail: string };

const columns = 'id, kind, state, step, done, total, detail, error, reference, started_at AS startedAt, ended_at AS endedAt';
const read = (row: Row): Job => ({ ...row, detail: parsed(row.detail) });

export function job(db: ReadDb, id: JobId): Job | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM job WHERE id = ?`, id);
  return row && read(row);
}

/** Newest first. */
export const jobs = (db: ReadDb, limit: number): Job[] => db.all<Row>(`SELECT ${columns} FROM job ORDER BY started_at DESC, id LIMIT ?`, limit).map(read);

/** Those that a stop of the workstation cut off. */
export const runningJobs = (db: ReadDb): Job[] => db.all<Row>(`SELECT ${columns} FROM job WHERE state = 'running' ORDER BY started_at`).map(read);

export function putJob(db: WriteDb, row: Job): void {
  db.run(`INSERT INTO job (id, kind, state, step, done, total, detail, error, reference, started_at, ended_at)
    VALUES (@id, @kind, @state, @step, @done, @total, @detail, @error, @reference, @startedAt, @endedAt)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, step = excluded.step, done = excluded.done, total = excluded.total, detail = excluded.detail,
      error = excluded.error, reference = excluded.reference, ended_at = excluded.ended_at`, { ...row, detail: json(row.detail) });
}
