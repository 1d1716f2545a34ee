import type { SessionState } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { JobId, OrganizationId } from '../../../core/ids/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { type Person, subjectIds } from '../../vault/repositories/index.ts';
import { type Rebuilt, rebuiltOf } from '../../vault/rebuilt.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { JobBoard, JobRun } from '../jobs/job-board.ts';
import type { DocumentOpener } from './document-opener.ts';
import { changeRefill, refillState, type RefillState } from './refill-state.ts';
import type { SubjectFinder } from './subject-finder.ts';
import type { SubjectRefill } from './subject-refill.ts';

/**
 * After a damaged vault was built anew: what lay on its damaged pages and is on the network and in the document store is written again.
 * How far it is stands in the vault: it goes on after a lock, a restart or kill -9. What could not be had is asked for again at each sign-in.
 */
export interface Refill {
  /** Begins the job where something is due and none runs. Cheap; called whenever that may have changed. */
  wake(): void;
  /** What came back and what did not; null where nothing was rebuilt. */
  outcome(): RefillOutcome | null;
  close(): void;
}
export type RefillOutcome = NonNullable<NonNullable<SessionState['rebuilt']>['refill']>;

export interface RefillDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'status'>;
  readonly finder: SubjectFinder;
  readonly opener: Pick<DocumentOpener, 'canOpen'>;
  readonly subjects: SubjectRefill;
  readonly jobs: Pick<JobBoard, 'start' | 'ended' | 'waking'>;
  readonly changes: ChangeFeed;
  readonly user: () => Person | null;
  readonly organization: () => OrganizationId | null;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
}

const lookAgainMs = 5_000;

const words = {
  nobody: 'Waiting for somebody to sign in who may open these documents', network: 'Waiting for the network', finding: 'Comparing with what the network knows', filling: 'Filling in what the damaged database lost', done: 'What could be had is filled in',
} as const;

export function createRefill(deps: RefillDeps): Refill {
  const { vault } = deps;
  let running: JobId | null = null;
  /** Cancelled, or some could not be had: until somebody signs in. */
  let resting = false;

  const stateOf = ({ at }: Rebuilt): RefillState => vault.read((db) => refillState(db, at));
  const isDue = ({ endedAt, missing }: RefillState): boolean => endedAt === null || missing.length > 0;

  /** Whoever sits here, if their keys open what the organization wrote. */
  function opener(): Person | null {
    const user = deps.user();
    return user !== null && deps.organization() !== null && deps.opener.canOpen(user) ? user : null;
  }

  /** The first time every subject, later those that something is missing of. */
  function dueSubjects(state: RefillState) {
    if (state.endedAt !== null) return [...new Set(state.missing.map(({ subject }) => subject))].sort();
    return vault.read(subjectIds).sort().filter((id) => state.after === null || id > state.after);
  }

  async function pass(job: JobRun, rebuilt: Rebuilt, user: Person): Promise<void> {
    const begun = stateOf(rebuilt);
    if (begun.endedAt === null && begun.after === null) {
      job.progress(words.finding, 0, 0);
      await deps.finder.find(rebuilt, () => { job.progress(words.finding, 0, 0); });
    }
    const due = dueSubjects(begun);
    const all = begun.endedAt === null ? vault.read(subjectIds).length : due.length;
    for (const [index, id] of due.entries()) {
      const show = (): void => { job.progress(words.filling, all - due.length + index, all); };
      show();
      await deps.subjects.fill(user, id, rebuilt.at, show);
      if (begun.endedAt === null) vault.write((db) => { changeRefill(db, rebuilt.at, () => ({ after: id })); });
    }
    deps.finder.name(rebuilt.at);
    // Throws where it was stopped meanwhile: then it is not at its end.
    job.progress(words.done, all, all);
    vault.write((db) => { changeRefill(db, rebuilt.at, () => ({ endedAt: deps.now() })); });
  }

  async function run(job: JobRun, rebuilt: Rebuilt): Promise<void> {
    for (;;) {
      const user = opener();
      if (user === null) job.progress(words.nobody, 0, 0);
      else if (deps.chain.status().phase !== 'ready') job.progress(words.network, 0, 0);
      else {
        try {
          await pass(job, rebuilt, user);
          return;
        } catch (error) {
          // Locked in the middle, or the network or the store is away: what was not saved is due as before.
          if (!(error instanceof AppError) || error.code === 'app.cancelled') throw error;
          deps.log(error);
        }
      }
      await waking.change(job.signal);
    }
  }

  function begin(): void {
    const rebuilt = rebuiltOf(vault);
    if (resting || running !== null || rebuilt === undefined || !isDue(stateOf(rebuilt))) return;
    const id = running = deps.jobs.start('refill', (job) => run(job, rebuilt));
    void deps.jobs.ended(id).then(() => { running = null; resting = true; deps.changes.announce('session'); }).catch(deps.log);
  }

  const waking = deps.jobs.waking({ begin, lookAgainMs, log: deps.log });
  const rebuilt = rebuiltOf(vault);
  // Without any key: so that nobody is shown without the name that lies beside.
  if (rebuilt !== undefined) {
    // Damage that is met here is the next opening's: nobody is kept out for a name.
    try { deps.finder.name(rebuilt.at); } catch (error) { deps.log(error); }
  }
  let seen: string | null = null;
  const stop = deps.changes.listen(({ topic }) => {
    if (topic === 'network' && running !== null) waking.stir();
    if (topic !== 'session') return;
    const account = deps.user()?.account ?? null;
    if (account !== null && account !== seen) resting = false;
    seen = account;
    waking.wake();
  });

  return {
    wake: waking.wake,
    outcome() {
      const last = rebuiltOf(vault);
      if (last === undefined) return null;
      const { endedAt, missing, documents, resources, patients, keyless, nameless } = stateOf(last);
      const count = (why: RefillState['missing'][number]['why']): number => missing.filter((one) => one.why === why).length;
      return {
        state: running !== null && opener() !== null ? 'running' : endedAt === null ? 'waiting' : 'done', documents, resources, patients, keyless, nameless,
        unopened: count('key'), unfetched: count('file'), altered: count('altered'),
      };
    },
    close() { stop(); waking.close(); },
  };
}
