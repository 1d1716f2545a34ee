import type { Job } from '../../../core/contract/index.ts';
import { AppError, type ErrorCode, toWire } from '../../../core/errors/index.ts';
import type { JobId } from '../../../core/ids/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { createWaking, type Waking, type WakingDeps } from './waking.ts';

export type JobKind = Job['kind'];

/** What a running job may do: say how far it is, and notice that it was cancelled. */
export interface JobRun {
  readonly id: JobId;
  readonly signal: AbortSignal;
  /** `step` is shown to everybody at the desk: no patient's name. Throws `app.cancelled` once cancelled. */
  progress(step: string, done: number, total: number): void;
}

/** Long work with progress and cancel. Jobs live as long as the process; what they did is in the vault. */
export interface JobBoard {
  start(kind: JobKind, work: (run: JobRun) => Promise<void>): JobId;
  list(): Job[];
  get(id: JobId): Job;
  cancel(id: JobId): Job;
  /** Resolves when it has ended, whatever the end. */
  ended(id: JobId): Promise<Job>;
  /** For a job that goes on by itself. */
  waking(deps: WakingDeps): Waking;
  /** Cancels all and waits for them for a moment. */
  close(): Promise<void>;
}

interface Entry { job: Job; readonly abort: AbortController; end: Promise<Job> }

/** The reason of a signal when nobody cancelled: what can go on later does. */
export const programEnds = 'the program ends';

const mostKept = 50;
const patienceMs = 700;

export function createJobBoard(deps: { now: () => Date; newId: () => JobId; reference: (error: unknown) => string; changes: ChangeFeed }): JobBoard {
  const entries = new Map<JobId, Entry>();

  const entry = (id: JobId): Entry => {
    const found = entries.get(id);
    if (found === undefined) throw new AppError('app.not-found');
    return found;
  };
  const update = (id: JobId, part: Partial<Job>): Job => {
    const found = entry(id);
    found.job = { ...found.job, ...part };
    deps.changes.announce('jobs', id);
    return found.job;
  };
  const forgetOldest = (): void => {
    for (const [id, { job }] of entries) {
      if (entries.size < mostKept) return;
      if (job.state !== 'running') entries.delete(id);
    }
  };

  return {
    waking: createWaking,
    start(kind, work) {
      forgetOldest();
      const id = deps.newId();
      const abort = new AbortController();
      const job: Job = { id, kind, state: 'running', step: '', done: 0, total: 0, error: null, reference: null, startedAt: deps.now().toISOString(), endedAt: null };
      const made: Entry = { job, abort, end: Promise.resolve(job) };
      entries.set(id, made);
      const progress = (step: string, done: number, total: number): void => {
        if (abort.signal.aborted) throw new AppError('app.cancelled');
        update(id, { step, done, total });
      };
      made.end = (async () => {
        try {
          await work({ id, signal: abort.signal, progress });
          return update(id, { state: 'done', endedAt: deps.now().toISOString() });
        } catch (error) {
          const code: ErrorCode = toWire(error).code;
          const state = code === 'app.cancelled' ? 'cancelled' : 'failed';
          return update(id, { state, error: code, reference: state === 'failed' ? deps.reference(error) : null, endedAt: deps.now().toISOString() });
        }
      })();
      return id;
    },
    list: () => [...entries.values()].map(({ job }) => job).reverse(),
    get: (id) => entry(id).job,
    cancel(id) { entry(id).abort.abort('cancelled'); return entry(id).job; },
    ended: (id) => entry(id).end,
    async close() {
      for (const { abort } of entries.values()) abort.abort(programEnds);
      // One that waits for the network notices only when that is stopped, after this.
      await Promise.race([Promise.all([...entries.values()].map(({ end }) => end)), new Promise((resolve) => { setTimeout(resolve, patienceMs); })]);
    },
  };
}
