/**
 * Takes a call to a finalized block. Whether it is there is read from the blocks themselves; what the node says on the way
 * are hints. A signature that ran out without being included is replaced; one that may still be included never is.
 */
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import { pause, within } from '../deadline.ts';
import type { BlockRef, Call, CallDescription, Receipt, SignedExtrinsic, SubmitStatus } from '../types.ts';
import { type Bodies, createBodies } from './bodies.ts';
import { ConnectionLost } from './light-provider.ts';
import { createNonces, type Nonces } from './nonces.ts';
import { outcomeOf } from './outcomes.ts';
import { createPlaces } from './places.ts';
import { parse, Ids } from './shapes.ts';
import { signCall } from './signing.ts';
import { read } from './storage.ts';
import type { Session } from './supervisor.ts';
import { invalidity, isFinal } from './validity.ts';

export interface Job {
  readonly call: Call; readonly signer: AccountId; readonly era?: number; readonly patience?: number; readonly resume?: SignedExtrinsic;
  readonly sign: (payload: Uint8Array, what: CallDescription) => Promise<Uint8Array>;
  readonly onStatus: (status: SubmitStatus) => void;
}
export interface Submitter {
  submit(job: Job): Promise<Receipt>;
  nonce(session: Session, account: AccountId): Promise<number>;
  /** To be called at every new head. */
  wake(): void;
}

const defaultEra = 64;
const defaultPatienceMs = 600_000;
/** Blocks without inclusion after which the same bytes are sent again. */
const resendBlocks = 5;
const pollMs = 2000;
/** smoldot drops transactions beyond 64 and was seen to panic when it does; the others wait unsigned. */
const mostInFlight = 32;
const readMs = 15_000;

/** Where one signature ended: included, or void (its blocks have passed, or its nonce was taken by another). */
type End = { readonly kind: 'included'; readonly receipt: Receipt } | { readonly kind: 'void' };

export function createSubmitter(deps: {
  readonly session: (waitMs: number) => Promise<Session>; readonly onMissingBody: (session: Session) => void; readonly now: () => number; readonly log: (line: string) => void;
}): Submitter {
  const nonces: Nonces = createNonces();
  const bodies: Bodies = createBodies(deps.onMissingBody);
  const places = createPlaces(mostInFlight);
  const turns = new Map<AccountId, Promise<unknown>>();
  let bell = new AbortController();

  const ring = (): void => { const ringing = bell; bell = new AbortController(); ringing.abort(); };

  const onChain = async (session: Session, account: AccountId, at: BlockRef): Promise<number> => {
    const value = await read(await session.state.snapshot(at), 'system', 'account', account);
    return parse(Ids.Count, (value as { nonce: number }).nonce);
  };

  /** One signer's nonces are taken and signed one after the other, in the order of asking. */
  const inTurn = <T>(signer: AccountId, work: () => Promise<T>): Promise<T> => {
    const mine = (turns.get(signer) ?? Promise.resolve()).then(work, work);
    turns.set(signer, mine);
    const clear = (): void => { if (turns.get(signer) === mine) turns.delete(signer); };
    mine.then(clear, clear);
    return mine;
  };

  const sessionBefore = async (deadline: number): Promise<Session> => {
    for (;;) {
      try {
        return await deps.session(5000);
      } catch (error) {
        if (error instanceof AppError && error.code === 'chain.wrong-network') throw error;
        if (deps.now() > deadline) throw new AppError('chain.timeout', {}, { cause: error });
        await pause(250, bell.signal);
      }
    }
  };

  /** A connection that breaks while the nonce is read is waited out like one that is not there. */
  const startingPoint = async (signer: AccountId, deadline: number): Promise<{ session: Session; onChainNonce: number }> => {
    for (;;) {
      const session = await sessionBefore(deadline);
      try {
        return { session, onChainNonce: await within(readMs, onChain(session, signer, session.heads.best())) };
      } catch (error) {
        if (deps.now() > deadline) throw new AppError('chain.timeout', {}, { cause: error });
        deps.log(`nonce: ${error instanceof Error ? error.message : String(error)}`);
        await pause(pollMs, bell.signal);
      }
    }
  };

  const sign = (job: Job, deadline: number): Promise<SignedExtrinsic> =>
    inTurn(job.signer, async () => {
      const { session, onChainNonce } = await startingPoint(job.signer, deadline);
      const nonce = nonces.take(job.signer, onChainNonce);
      try {
        return await signCall(session.connection.api, {
          call: job.call, signer: job.signer, nonce, birth: session.heads.finalized(), period: job.era ?? defaultEra, sign: job.sign,
        });
      } catch (error) {
        nonces.release(job.signer, nonce);
        throw error;
      }
    });

  /** Sends the bytes; a refusal that will not pass ends the job, every other is tried again with a later block. */
  const send = async (session: Session, extrinsic: SignedExtrinsic, onDoubt: () => void): Promise<() => void> => {
    const { provider } = session.connection;
    try {
      const id = await within(15_000, provider.subscribe('author_extrinsicUpdate', 'author_submitAndWatchExtrinsic', [extrinsic.hex], (error, status: unknown) => {
        if (error || status === 'invalid' || status === 'dropped' || (typeof status === 'object' && status !== null && ('usurped' in status || 'dropped' in status))) onDoubt();
      }));
      return () => { void provider.unsubscribe('author_extrinsicUpdate', 'author_unwatchExtrinsic', id).catch(() => undefined); };
    } catch {
      onDoubt();
      return () => undefined;
    }
  };

  /** Looks through finalized blocks not seen yet, but for none after the last that may hold it. */
  const findFinalized = async (session: Session, extrinsic: SignedExtrinsic, seen: number, finalized: BlockRef): Promise<{ at: BlockRef; index: number } | null> => {
    const last = Math.min(finalized.number, extrinsic.until);
    if (last <= seen) return null;
    const top = last === finalized.number ? finalized.hash : await session.state.hashOf(last, finalized);
    for await (const body of bodies.chain(session, top, seen)) {
      const index = body.extrinsics.indexOf(extrinsic.hex);
      if (index >= 0) return { at: await session.state.ref(body.hash), index };
    }
    return null;
  };

  const follow = async (job: Job, extrinsic: SignedExtrinsic, deadline: number): Promise<End> => {
    let seen = extrinsic.from;
    let sentOver: Session | null = null;
    let sentAt = 0;
    let reported = '';
    let doubted = false;
    let stopWatching = (): void => undefined;
    try {
      for (;;) {
        // Taken before anything is read: a head that comes meanwhile ends the pause below at once.
        const { signal } = bell;
        const session = await sessionBefore(deadline);
        const finalized = session.heads.finalized();
        const best = session.heads.best();
        try {
          const found = await findFinalized(session, extrinsic, seen, finalized);
          if (found) {
            const { rejection, ...outcome } = await outcomeOf(await session.state.snapshot(found.at), found.index);
            if (rejection) throw rejection;
            return { kind: 'included', receipt: { hash: extrinsic.hash, block: found.at, index: found.index, ...outcome } };
          }
          seen = Math.max(seen, Math.min(finalized.number, extrinsic.until));
          if (finalized.number >= extrinsic.until) return { kind: 'void' };
          // All finalized blocks were looked through, so a nonce that has passed was passed by another extrinsic.
          if (doubted && await onChain(session, job.signer, finalized) > extrinsic.nonce) return { kind: 'void' };

          if (best.number > finalized.number) {
            for await (const body of bodies.chain(session, best.hash, finalized.number)) {
              const index = body.extrinsics.indexOf(extrinsic.hex);
              if (index < 0) continue;
              sentAt = best.number;
              if (reported !== body.hash) {
                reported = body.hash;
                job.onStatus({ kind: 'in-block', hash: extrinsic.hash, block: await session.state.ref(body.hash), index });
              }
            }
          }
          if (doubted) {
            doubted = false;
            const why = await invalidity(session, extrinsic);
            if (why !== null && isFinal(why)) throw new AppError('chain.rejected', { pallet: 'transaction', error: why });
            doubted = why === 'Stale';
          }
          if (sentOver !== session || best.number - sentAt >= resendBlocks) {
            const again = sentOver !== null;
            stopWatching();
            sentOver = session;
            sentAt = best.number;
            stopWatching = await send(session, extrinsic, () => { doubted = true; ring(); });
            doubted ||= again;
          }
        } catch (error) {
          if (error instanceof AppError && error.code === 'chain.rejected') throw error;
          // A broken connection is told once by whoever keeps it, not by each that waits for it.
          if (!(error instanceof ConnectionLost) && !(error instanceof AppError)) deps.log(`following ${extrinsic.hash}: ${error instanceof Error ? error.message : String(error)}`);
        }
        if (deps.now() > deadline) throw new AppError('chain.timeout', { hash: extrinsic.hash });
        await pause(pollMs, signal);
      }
    } finally {
      stopWatching();
    }
  };

  const deliver = async (job: Job, deadline: number): Promise<Receipt> => {
    for (let extrinsic = job.resume ?? await sign(job, deadline); ; extrinsic = await sign(job, deadline)) {
      job.onStatus({ kind: 'submitted', extrinsic });
      try {
        const end = await follow(job, extrinsic, deadline);
        if (end.kind === 'included') { job.onStatus({ kind: 'finalized', receipt: end.receipt }); return end.receipt; }
      } finally {
        nonces.release(job.signer, extrinsic.nonce);
      }
    }
  };

  return {
    async submit(job) {
      const deadline = deps.now() + (job.patience ?? defaultPatienceMs);
      if (job.resume) nonces.hold(job.signer, job.resume.nonce);
      const leave = await places.enter();
      try {
        return await deliver(job, deadline);
      } finally {
        leave();
      }
    },
    nonce: async (session, account) => nonces.next(account, await onChain(session, account, session.heads.best())),
    wake: ring,
  };
}
