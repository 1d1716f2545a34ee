import type { AccountId, ConsentId, DocumentId, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import type { Chain, Head } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { chainCursor, putChainHead, setChainCursor, subjectIds } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Puller } from '../pull/puller.ts';
import type { FirstSight } from './first-sight.ts';
import { createMirror } from './mirror.ts';

/**
 * Follows the organization's change sequence in proven state. Events are not relied on: a light client skips blocks.
 * The network keeps its newest changes only; who fell further behind reads everything of the subjects it knows, and of those that named it since.
 */
export interface Synchronizer {
  start(): void;
  /** Reads everything the sequence names up to the newest finalized block. */
  catchUp(): Promise<void>;
  /** Everything of one subject, without a change that names it. */
  readWhole(subject: SubjectId): Promise<void>;
  close(): void;
}

export interface SynchronizerDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly puller: Puller;
  readonly firstSight: FirstSight;
  readonly organization: () => OrganizationId | null;
  readonly device: () => AccountId | null;
  readonly now: () => number;
  readonly changes: ChangeFeed;
  readonly toAccount: (publicKey: string) => AccountId;
  /** Destroys the consent's key first, then tidies the rows. */
  readonly onRevoked: (consent: ConsentId) => void;
  /** The network noted something of a subject's documents: some of those that lie here may have been erased. */
  readonly onDocuments: (subject: SubjectId) => Promise<void>;
  readonly onHead: (head: Head) => void;
  readonly log: (error: unknown) => void;
}

const changesPerRead = 200;

export function createSynchronizer(deps: SynchronizerDeps): Synchronizer {
  const { vault, chain, firstSight } = deps;
  const mirror = createMirror({ ...deps, narrowed: (one, block) => firstSight.organization(one, block) });
  let running: Promise<void> | null = null;
  let again = false;
  let stopListening: (() => void) | null = null;
  let closed = false;

  /** In place of changes that the network no longer keeps. Begun again from the start if it is cut off: nothing marks how far it came. */
  async function readEverything(own: OrganizationId): Promise<void> {
    await mirror.ownWhole(own);
    const ids = new Set(vault.read(subjectIds));
    for (let from: string | null = null; !closed;) {
      const { value: page } = await chain.subjectsNaming(own, from);
      for (const id of page.subjects) ids.add(id);
      if (page.next === null) break;
      from = page.next;
    }
    for (const id of ids) {
      if (closed) return;
      await mirror.whole(id, own);
      void deps.onDocuments(id).catch(deps.log);
    }
  }

  async function followFinalized(): Promise<void> {
    const own = deps.organization();
    if (own === null) return;
    await mirror.organizations(own);
    const { value: count, at: { number } } = await chain.changeCount(own);
    for (let from = vault.read((db) => chainCursor(db, own)); from < count && !closed;) {
      const to = Math.min(count, from + changesPerRead);
      const { value } = await chain.changes(own, from, to);
      if (value.length < to - from) {
        await readEverything(own);
        if (closed) return;
        vault.write((db) => { setChainCursor(db, own, count); });
        break;
      }
      // The same thing changed several times is read once: only its newest state matters.
      const newest = new Map(value.map((change) => [`${change.kind === 'Directory' ? 'Subject' : change.kind}/${change.key}`, change]));
      // What people wait for comes before the many documents of an import.
      for (const change of newest.values()) await mirror.apply(change, own);
      const documents = Map.groupBy([...newest.values()].filter(({ kind, subject: of }) => kind === 'Document' && of !== null), ({ subject: of }) => of as SubjectId);
      for (const [id, ones] of documents) {
        await mirror.documents(id, ones.map(({ key }) => key as string as DocumentId));
        void deps.onDocuments(id).catch(deps.log);
      }
      vault.write((db) => { setChainCursor(db, own, to); });
      from = to;
    }
    for (const due of firstSight.due(number)) {
      if (due.kind === 'role') await mirror.assignments(own, due.account);
      else if (due.kind === 'mandate') await mirror.subject(due.subject);
      else await mirror.consent(due.subject, due.consent, own);
      firstSight.wasRead(due);
    }
    deps.puller.pullMissing();
  }

  async function lookAhead(): Promise<void> {
    const own = deps.organization();
    if (own !== null) await firstSight.look(own);
  }

  function step(work: () => Promise<void>): Promise<void> {
    if (running !== null) { again = true; return running; }
    running = work().catch((error: unknown) => { if (!closed) deps.log(error); }).finally(() => {
      running = null;
      if (again && !closed) { again = false; void step(followFinalized); }
    });
    return running;
  }

  function seen(head: Head): void {
    const seenAt = deps.now();
    vault.reserved(() => { vault.write((db) => { putChainHead(db, { kind: head.kind, number: head.number, hash: head.hash, time: head.time, seenAt }); }); });
    deps.onHead(head);
    deps.changes.announce('network');
    if (head.kind === 'finalized') void step(followFinalized);
    else if (running === null) void step(lookAhead);
  }

  return {
    start() {
      stopListening = chain.onHead((head) => {
        if (closed) return;
        try { seen(head); } catch (error) { deps.log(error); }
      });
    },
    catchUp: () => step(followFinalized),
    async readWhole(id) {
      const own = deps.organization();
      if (own !== null) await mirror.whole(id, own);
    },
    close() { closed = true; stopListening?.(); },
  };
}
