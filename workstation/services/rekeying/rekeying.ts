import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, DocumentId, JobId, OrganizationId } from '../../../core/ids/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Vault } from '../../vault/database.ts';
import { countOldDocuments, countResealing, discardedContent, keepContent, type Person } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { JobBoard, JobRun } from '../jobs/job-board.ts';
import { ownOrganizationPaths } from '../paths/key-paths.ts';
import type { DocumentResealer } from './document-resealer.ts';

/**
 * After a consent was withdrawn or ran out: the organization's own documents of the sections it named are sealed again, so that keys
 * somebody kept open none of them. Where it stands is in the vault alone: it goes on after a lock, a restart or a power cut.
 */
export interface Rekeying {
  /** Begins the job where there is something to do and none runs. Cheap; called whenever that may have changed. */
  wake(): void;
  close(): void;
}

export interface RekeyingDeps {
  readonly vault: Vault;
  readonly resealer: DocumentResealer;
  readonly content: Pick<ContentStore, 'remove'>;
  readonly jobs: Pick<JobBoard, 'start' | 'ended' | 'waking'>;
  readonly changes: ChangeFeed;
  readonly user: () => Person | null;
  readonly organization: () => OrganizationId | null;
  /** Renews the keys of the remaining consents, if a key steward is signed in: before the documents, so that nobody waits for them, and after, for those that list documents. */
  readonly renewBundles: (user: Person) => Promise<void>;
  readonly log: (error: unknown) => void;
}

/** The runtime's bound on one `records.rekey`. */
const mostAtOnce = 30;
/** Sealed and not final yet: enough to fill the blocks, few enough that a lock loses little. */
const mostPending = 120;
const lookAgainMs = 10_000;

const words = {
  sealing: 'Sealing documents for new keys', confirming: 'Waiting for the network to confirm', nobody: 'Waiting for somebody to sign in who may open these documents', steward: 'Waiting for a key steward to sign in', done: 'Documents are sealed for new keys',
} as const;

export function createRekeying(deps: RekeyingDeps): Rekeying {
  const { vault } = deps;
  let running: JobId | null = null;
  /** Cancelled, or some could not be opened: as many stay as they are until somebody signs in or more come. */
  let resting: number | null = null;

  const counts = () => vault.read((db) => ({ old: countOldDocuments(db), pending: countResealing(db) }));

  /** Whoever sits here, if their keys open what the organization wrote. */
  function opener(): Person | null {
    const [user, organization] = [deps.user(), deps.organization()];
    return user !== null && organization !== null && vault.read((db) => ownOrganizationPaths(db, user.account, organization)).length > 0 ? user : null;
  }

  /** What nothing names any more. A file that cannot be removed now is tried again later. */
  async function sweep(): Promise<void> {
    for (const cid of vault.read((db) => discardedContent(db, 500))) {
      await deps.content.remove(cid);
      vault.write((db) => { keepContent(db, cid); });
    }
  }

  async function run(job: JobRun): Promise<void> {
    /** Not again in this run; `steward`: not before somebody else signs in. */
    const failed = new Map<DocumentId, unknown>();
    const steward = new Set<DocumentId>();
    let [total, left] = [0, 0];
    let renewedFor: AccountId | undefined;
    const onFailed = (document: DocumentId, error: unknown): void => {
      if (error instanceof AppError && error.code === 'consent.waiting-for-keys') steward.add(document);
      else failed.set(document, error);
    };
    for (;;) {
      await sweep().catch(deps.log);
      const { old, pending } = counts();
      const user = opener();
      if (user?.account !== renewedFor) {
        renewedFor = user?.account;
        steward.clear();
        if (user !== null) await deps.renewBundles(user).catch(deps.log);
      }
      const open = Math.max(0, old - failed.size);
      total += Math.max(0, open + pending - left);
      left = open + pending;
      if (left === 0) break;
      const due = Math.max(0, open - steward.size);
      job.progress(due > 0 ? (user === null ? words.nobody : words.sealing) : pending > 0 ? words.confirming : words.steward, total - left, total);
      if (due > 0 && user !== null && pending < mostPending) {
        const sealed = await deps.resealer.reseal(user, mostAtOnce, new Set([...failed.keys(), ...steward]), onFailed).catch((error: unknown) => {
          // Locked in the middle, or the network or the store is away: what was not saved is due as before.
          if (!(error instanceof AppError)) throw error;
          deps.log(error);
          return null;
        });
        if (sealed !== null) continue;
      }
      await waking.change(job.signal);
      if (job.signal.aborted) throw new AppError('app.cancelled');
    }
    // What became final since the last look.
    await sweep().catch(deps.log);
    // Consents that list documents hold the keys of these files, and the files are new.
    const last = opener();
    if (last !== null) await deps.renewBundles(last).catch(deps.log);
    job.progress(words.done, total, total + failed.size);
    for (const error of failed.values()) throw error;
  }

  function begin(): void {
    if (deps.organization() === null) return;
    const user = opener();
    // Also while the job runs: a consent may have become final since it began, with the keys of before.
    if (user !== null) void deps.renewBundles(user).catch(deps.log);
    if (running !== null) return;
    const { old, pending } = counts();
    if (old + pending === 0) { void sweep().catch(deps.log); return; }
    if (resting !== null && old <= resting) return;
    const id = running = deps.jobs.start('reseal', run);
    void deps.jobs.ended(id).then(({ state }) => { running = null; resting = state === 'done' ? null : counts().old; }).catch(deps.log);
  }

  const waking = deps.jobs.waking({ begin, lookAgainMs, log: deps.log });
  const stop = deps.changes.listen(({ topic }) => {
    if (topic === 'session') resting = null;
    if (topic === 'session' || topic === 'consents') waking.wake();
    else if (topic === 'outbox') waking.stir();
  });

  return {
    wake: waking.wake,
    close() { stop(); waking.close(); },
  };
}
