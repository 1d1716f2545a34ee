/** Every read by its name, as the other thread asks for it: at which block, and within the deadline. */
import { AppError } from '../../../core/errors/index.ts';
import { Hash } from '../../../core/ids/index.ts';
import { pause, within } from '../deadline.ts';
import type { At, BlockRef, ChainEvent, ReadOptions } from '../types.ts';
import { directoryReads } from './directory-reads.ts';
import { ledgerReads } from './ledger-reads.ts';
import { marketReads } from './market-reads.ts';
import { ConnectionLost } from './light-provider.ts';
import { blockEvents } from './outcomes.ts';
import { recordReads } from './record-reads.ts';
import { retentionReads } from './retention-reads.ts';
import type { Snapshot } from './state.ts';
import type { Session } from './supervisor.ts';

/** Longest wait for an answer, ms; the caller is told `chain.timeout` or `chain.unavailable` then. */
export const readMs = 15_000;

const reads = { ...directoryReads, ...recordReads, ...retentionReads, ...ledgerReads, ...marketReads };
type ReadName = keyof typeof reads;
type Read = (at: Snapshot, ...args: unknown[]) => Promise<unknown>;
const isRead = (name: string): name is ReadName => Object.hasOwn(reads, name);

type BlockName = { readonly hash: Hash } | { readonly number: number };

export interface Reads {
  read(name: string, args: readonly unknown[], options: ReadOptions): Promise<At<unknown>>;
  events(block: BlockName): Promise<At<ChainEvent[]>>;
  blockTime(block: BlockName): Promise<BlockRef>;
}

export function createReads(deps: { readonly session: (waitMs: number) => Promise<Session>; readonly log: (line: string) => void }): Reads {
  /** One attempt after another while the connection is being replaced; any other failure is an answer. */
  const over = async <T>(name: string, work: (session: Session) => Promise<T>): Promise<T> => {
    const deadline = performance.now() + readMs;
    for (;;) {
      const left = deadline - performance.now();
      try {
        const session = await deps.session(left);
        return await within(Math.max(1, deadline - performance.now()), work(session));
      } catch (error) {
        if (error instanceof AppError) throw error;
        deps.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        if (!(error instanceof ConnectionLost) || performance.now() + 500 > deadline) throw new AppError('chain.unavailable', { read: name }, { cause: error });
        await pause(200);
      }
    }
  };

  const resolve = async (session: Session, block: NonNullable<ReadOptions['at']> | BlockName): Promise<BlockRef> => {
    if (block === 'finalized') return session.heads.finalized();
    if (block === 'best') return session.heads.best();
    if ('hash' in block) return session.state.ref(Hash.parse(block.hash));
    return session.state.ref(await session.state.hashOf(block.number, session.heads.finalized()));
  };

  return {
    read: (name, args, { at = 'finalized' }) => over(name, async (session) => {
      if (!isRead(name)) throw new AppError('app.internal', { missing: name });
      const snapshot = await session.state.snapshot(await resolve(session, at));
      return { value: await (reads[name] as Read)(snapshot, ...args), at: snapshot.at };
    }),
    events: (block) => over('events', async (session) => {
      const snapshot = await session.state.snapshot(await resolve(session, block));
      return { value: await blockEvents(snapshot), at: snapshot.at };
    }),
    blockTime: (block) => over('blockTime', (session) => resolve(session, block)),
  };
}
