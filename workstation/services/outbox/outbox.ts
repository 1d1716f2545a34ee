import { setTimeout as pause } from 'node:timers/promises';
import { AppError, readRejection, rejectionData, rejectionLine, rejectionOf, toWire } from '../../../core/errors/index.ts';
import type { AccountId, ConsentId, ContentId, DocumentId, EmergencyId, OrganizationId, RequestId, SubjectId } from '../../../core/ids/index.ts';
import type { Role } from '../../../core/consent/index.ts';
import type { Call, Chain, Receipt, SignedExtrinsic } from '../../chain/types.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { dueItems, enqueue, type OutboxItem, outboxItem, removeOutboxItem, updateOutbox } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { readStored, type Stored, toStored } from './stored-call.ts';

/** What a call is about, so that the thing's own stage follows the call's. */
export type About =
  | { readonly kind: 'documents'; readonly ids: readonly DocumentId[] }
  /** Sealed again to a newer epoch. Refused, it is forgotten and made anew: nobody retries it by hand. */
  | { readonly kind: 'rekey'; readonly ids: readonly DocumentId[] }
  /** Renewed keys of a consent; `former` may go once they are final. */
  | { readonly kind: 'bundle'; readonly id: ConsentId; readonly former: ContentId | null }
  /** Who keeps a subject's keys. `accept`: the organization takes what the patient offers, once that is in a block. */
  | { readonly kind: 'handover'; readonly id: SubjectId; readonly accept: boolean }
  | { readonly kind: 'subjects'; readonly ids: readonly SubjectId[] }
  | { readonly kind: 'consent'; readonly id: ConsentId }
  | { readonly kind: 'revoke'; readonly id: ConsentId }
  /** Narrowed or extended: the consent itself stands as it did until the network says otherwise. */
  | { readonly kind: 'change'; readonly id: ConsentId }
  | { readonly kind: 'delegation'; readonly subject: SubjectId; readonly delegate: AccountId }
  | { readonly kind: 'request'; readonly id: RequestId }
  | { readonly kind: 'assignment'; readonly organization: OrganizationId; readonly account: AccountId; readonly role: Role }
  | { readonly kind: 'anchor'; readonly device: AccountId; readonly sequence: number }
  /** Refused, what began without the network ends. */
  | { readonly kind: 'emergency'; readonly id: EmergencyId }
  | { readonly kind: 'review'; readonly id: EmergencyId }
  | { readonly kind: 'transfer'; readonly id: string }
  /** Says what the network finds out by itself a little later: being told that it knows is no failure. */
  | { readonly kind: 'announcement' }
  | { readonly kind: 'other' };

export interface Posting {
  /** The same intention twice is one item. */
  readonly key: string;
  readonly call: Call;
  readonly signer: AccountId;
  /** In words, for the list of what is waiting. */
  readonly what: string;
  readonly about: About;
}

export type OutboxStage = 'submitted' | 'recorded' | 'confirmed' | 'failed';

export interface Outbox {
  /** In the caller's own transaction, so that a thing and its call are saved together or not at all. Returns the item's id. */
  post(db: WriteDb, posting: Posting): string;
  /** Sends what is due; called on every head, at sign-in and after `post`. */
  wake(): void;
  /** When it is final. Errors: what the runtime refused it with; waits for as long as the network is away. */
  settled(id: string): Promise<Receipt | null>;
  /** Once it is signed and on its way, or after this long: for somebody whose keys are open for this alone. At once while the network is away. */
  handedOver(id: string, patienceMs: number): Promise<void>;
  /** When nothing of this account waits for its signature any more; after ten seconds at most, and at once without a network. */
  signed(account: AccountId): Promise<void>;
  retry(id: string): void;
  /** What the item will do, in the words it was posted with. */
  read(item: OutboxItem): Stored;
  close(): Promise<void>;
}

export interface OutboxDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly now: () => number;
  readonly newId: () => string;
  readonly changes: ChangeFeed;
  readonly log: (error: unknown) => void;
  /** Null while the account's keys are locked: the item waits for its owner. */
  readonly signerFor: (account: AccountId) => Promise<((payload: Uint8Array) => Promise<Uint8Array>) | null>;
  /** Who signs in place of an account that this workstation no longer is; null for any other. */
  readonly successorOf: (account: AccountId) => AccountId | null;
  /** After a call was refused for good; `reason` is the runtime's own word. */
  readonly onRefused: (about: About, reason: string) => void;
  /** Runs in one transaction with the item's own row. */
  readonly onStage: (db: WriteDb, about: About, stage: OutboxStage, block: number | null) => void;
}

const mostInFlight = 16;
const pollMs = 50;
const firstDelayMs = 2_000;
const longestDelayMs = 60_000;
const longestSigningMs = 10_000;
/** A refusal that says that the network has it already: what a resubmission after a crash meets. */
const alreadyThere = new Set(['AlreadyExists', 'AlreadyRevoked', 'AlreadyEnrolled', 'AlreadyEnded', 'AlreadyAssigned', 'AlreadyRegistered']);

export function createOutbox(deps: OutboxDeps): Outbox {
  const inFlight = new Map<string, Promise<void>>();
  const waiters = new Map<string, { resolve: (receipt: Receipt | null) => void; reject: (error: Error) => void }[]>();
  let closed = false;
  let moreIsDue = false;

  const move = (item: OutboxItem, stage: OutboxStage, change: Parameters<typeof updateOutbox>[2]): void => {
    const { about } = readStored(item.call);
    deps.vault.write((db) => {
      updateOutbox(db, item.id, { ...change, status: stage }, deps.now());
      deps.onStage(db, about, stage, change.block ?? null);
    });
    deps.changes.announce('outbox', item.id);
  };
  const settle = (id: string, end: { receipt: Receipt | null } | { error: Error }): void => {
    for (const waiter of waiters.get(id) ?? []) {
      if ('error' in end) waiter.reject(end.error); else waiter.resolve(end.receipt);
    }
    waiters.delete(id);
  };
  const postpone = (item: OutboxItem, error: unknown): void => {
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(item.tries, 10));
    const now = deps.now();
    deps.vault.write((db) => { updateOutbox(db, item.id, { status: 'waiting', tries: item.tries + 1, nextTryAt: now + delay, error: toWire(error).code }, now); });
    deps.changes.announce('outbox', item.id);
  };

  /** To be signed by the key that took the place of its signer's. */
  function handOver({ id }: OutboxItem, signer: AccountId): void {
    const now = deps.now();
    deps.vault.write((db) => { updateOutbox(db, id, { signer, status: 'waiting', extrinsic: null, nextTryAt: now, error: null, detail: null }, now); });
    if (deps.vault.read((db) => outboxItem(db, id)) === undefined) settle(id, { error: new AppError('app.cancelled') });
    deps.changes.announce('outbox', id);
  }

  async function send(due: OutboxItem): Promise<void> {
    const successor = due.extrinsic === null ? deps.successorOf(due.signer) : null;
    if (successor !== null) handOver(due, successor);
    const item = successor === null ? due : { ...due, signer: successor };
    const { call } = readStored(item.call);
    // What is signed already is followed to its end also while its owner's keys are locked.
    const sign = await deps.signerFor(item.signer) ?? (item.extrinsic === null ? null : locked);
    if (sign === null) return;
    try {
      const submission = deps.chain.submit({ call, signer: item.signer, sign, key: item.id, ...resumeOf(item) });
      // Awaited below as well; without this a failure while iterating would be reported twice.
      submission.done.catch(() => undefined);
      for await (const status of submission) {
        if (closed) return;
        if (status.kind === 'submitted') move(item, 'submitted', { extrinsic: JSON.stringify(status.extrinsic) });
        if (status.kind === 'in-block') move(item, 'recorded', { block: status.block.number });
      }
      const receipt = await submission.done;
      move(item, 'confirmed', { block: receipt.block.number, error: null, detail: null });
      settle(item.id, { receipt });
    } catch (error) {
      if (closed) return;
      refusedOrLater(item, error);
    }
  }

  function refusedOrLater(item: OutboxItem, error: unknown): void {
    if (error instanceof AppError && error.code === 'keys.locked') {
      // Its signature ran out unused: it waits for its owner as if it had never been signed.
      deps.vault.write((db) => { updateOutbox(db, item.id, { extrinsic: null }, deps.now()); });
      postpone(item, error);
      return;
    }
    if (error instanceof AppError && error.code === 'account.signature-expired') {
      move(item, 'failed', { error: error.code, detail: null });
      settle(item.id, { error });
      return;
    }
    if (!(error instanceof AppError) || error.code !== 'chain.rejected') { postpone(item, error); return; }
    const reason = typeof error.data['error'] === 'string' ? error.data['error'] : '';
    if ((alreadyThere.has(reason) && item.status !== 'waiting') || readStored(item.call).about.kind === 'announcement') {
      move(item, 'confirmed', { error: null, detail: reason });
      settle(item.id, { receipt: null });
      return;
    }
    const successor = deps.successorOf(item.signer);
    // Signed by a key that was given up meanwhile: that is what was refused, and the one that took its place signs it.
    if (successor !== null) { handOver(item, successor); return; }
    move(item, 'failed', { error: error.code, detail: rejectionLine(rejectionOf(error.data)), tries: item.tries + 1 });
    settle(item.id, { error });
    const { about } = readStored(item.call);
    // Its files are gone with the refusal: sent once more it would name what nobody holds.
    if (about.kind === 'rekey') deps.vault.write((db) => { removeOutboxItem(db, item.id); });
    deps.onRefused(about, reason);
  }

  function wake(): void {
    if (closed || deps.chain.status().phase !== 'ready') return;
    const due = deps.vault.read((db) => dueItems(db, deps.now(), 200));
    for (const item of due) {
      if (inFlight.has(item.id)) continue;
      if (inFlight.size >= mostInFlight) { moreIsDue = true; return; }
      const work = send(item).catch((error: unknown) => { if (!closed) postpone(item, error); }).catch(deps.log).finally(() => {
        inFlight.delete(item.id);
        // Only when something was left for want of room: an item that waits for its owner's keys is not asked again before the next head.
        if (moreIsDue && !closed) { moreIsDue = false; setImmediate(wake); }
      });
      inFlight.set(item.id, work);
    }
  }

  return {
    post: (db, posting) => {
      const id = enqueue(db, { id: deps.newId(), idempotencyKey: posting.key, call: toStored(posting), signer: posting.signer }, deps.now());
      queueMicrotask(wake);
      return id;
    },
    wake,
    async handedOver(id, patienceMs) {
      const end = deps.now() + patienceMs;
      while (!closed && deps.chain.status().phase === 'ready' && deps.now() < end && deps.vault.read((db) => outboxItem(db, id))?.status === 'waiting') await pause(pollMs);
    },
    settled(id) {
      const item = deps.vault.read((db) => outboxItem(db, id));
      if (item === undefined) return Promise.reject(new AppError('app.not-found'));
      if (item.status === 'confirmed') return Promise.resolve(null);
      if (item.status === 'failed') return Promise.reject(new AppError('chain.rejected', rejectionData(readRejection(item.detail ?? ''))));
      return new Promise((resolve, reject) => { waiters.set(id, [...(waiters.get(id) ?? []), { resolve, reject }]); });
    },
    async signed(account) {
      const waits = (): boolean => deps.vault.read((db) => dueItems(db, deps.now(), 200)).some(({ signer, extrinsic }) => signer === account && extrinsic === null);
      const end = deps.now() + longestSigningMs;
      if (waits()) wake();
      while (!closed && deps.chain.status().phase === 'ready' && waits() && deps.now() < end) await new Promise((resolve) => { setTimeout(resolve, 50); });
    },
    retry(id) {
      const now = deps.now();
      deps.vault.write((db) => { updateOutbox(db, id, { status: 'waiting', nextTryAt: now, error: null, detail: null }, now); });
      wake();
    },
    read: (item) => readStored(item.call),
    async close() {
      closed = true;
      for (const id of waiters.keys()) settle(id, { error: new AppError('app.cancelled') });
      await Promise.race([Promise.allSettled(inFlight.values()), new Promise((resolve) => { setTimeout(resolve, 500); })]);
    },
  };
}

const locked = (): Promise<Uint8Array> => Promise.reject(new AppError('keys.locked'));

/** What was sent before a restart is looked for before anything is signed again. */
const resumeOf = (item: OutboxItem): { resume?: SignedExtrinsic } => (item.extrinsic === null ? {} : { resume: JSON.parse(item.extrinsic) as SignedExtrinsic });
