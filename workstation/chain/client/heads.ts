/** Follows the best and the finalized block. A busy thread skips to the newest: what lies between is read from state. */
import { AppError } from '../../../core/errors/index.ts';
import type { BlockRef, Head } from '../types.ts';
import type { Connection } from './connection.ts';
import { bare, type State } from './state.ts';

export interface Heads {
  best(): BlockRef;
  finalized(): BlockRef;
  stop(): void;
}

type Kind = Head['kind'];

/** Resolves when both heads are known. */
export async function followHeads(deps: {
  readonly connection: Connection; readonly state: State; readonly onHead: (head: Head) => void; readonly log: (line: string) => void;
}): Promise<Heads> {
  const { api } = deps.connection;
  const newest = new Map<Kind, BlockRef>();
  const next = new Map<Kind, string>();
  const busy = new Set<Kind>();
  let stopped = false;

  const drain = async (kind: Kind): Promise<void> => {
    if (busy.has(kind)) return;
    busy.add(kind);
    try {
      for (let hash = next.get(kind); hash !== undefined && !stopped; hash = next.get(kind)) {
        next.delete(kind);
        const ref = await deps.state.ref(bare(hash));
        const before = newest.get(kind);
        // A light client that was replaced may know less than the one before it for a moment.
        if (kind === 'finalized' && before && ref.number <= before.number) continue;
        newest.set(kind, ref);
        deps.onHead({ kind, ...ref });
      }
    } catch (error) {
      deps.log(`${kind} head: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      busy.delete(kind);
    }
  };
  const offer = (kind: Kind, hash: string): Promise<void> => { next.set(kind, hash); return drain(kind); };

  const [unsubscribeBest, unsubscribeFinalized, best, finalized] = await Promise.all([
    api.rpc.chain.subscribeNewHeads((header) => { void offer('best', header.hash.toHex()); }),
    api.rpc.chain.subscribeFinalizedHeads((header) => { void offer('finalized', header.hash.toHex()); }),
    deps.connection.provider.send<string>('chain_getBlockHash', []),
    deps.connection.provider.send<string>('chain_getFinalizedHead', []),
  ]);
  const first = async (kind: Kind, hash: string): Promise<void> => {
    if (newest.has(kind)) return;
    const ref = await deps.state.ref(bare(hash));
    if (newest.has(kind)) return;
    newest.set(kind, ref);
    deps.onHead({ kind, ...ref });
  };
  await Promise.all([first('best', best), first('finalized', finalized)]);

  const get = (kind: Kind): BlockRef => {
    const ref = newest.get(kind);
    if (ref === undefined) throw new AppError('chain.unavailable', { reason: 'no-head' });
    return ref;
  };
  return {
    best: () => get('best'),
    finalized: () => get('finalized'),
    stop() { stopped = true; for (const end of [unsubscribeBest, unsubscribeFinalized]) try { end(); } catch { /* The connection under it has gone. */ } },
  };
}
