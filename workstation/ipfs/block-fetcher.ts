import type { CID } from 'multiformats/cid';
import { AppError } from '../../core/errors/index.ts';
import type { BlockDatabase } from './block-database.ts';
import { contentIdOf } from './content-address.ts';

/** First wait for a peer's answer, ms; doubled for each further attempt. */
const firstAttempt = 500;
/** Between two attempts, ms: bitswap needs 10 ms to forget a want, and would drop the next one until then. */
const pause = 50;

export interface BlockFetcher {
  /** From the database, else from the network until the signal fires. Errors: `content.tampered`, `content.unavailable`, `storage.full`. */
  read(cid: CID, signal: AbortSignal): Promise<Uint8Array>;
}

/** Asks the network for one block and stores it. Rejects when the signal fires. */
export type Retrieve = (cid: CID, signal: AbortSignal) => Promise<Uint8Array>;

/**
 * One want a block, however many ask for it, repeated: bitswap of Helia 7 never answers the first repeated want of a block it has
 * sent to the same peer before, and a want that was given up may swallow the next one.
 */
export function createBlockFetcher(deps: { database: BlockDatabase; retrieve: Retrieve }): BlockFetcher {
  const wants = new Map<string, Want>();

  function want(cid: CID): Want {
    const key = contentIdOf(cid);
    const open = wants.get(key);
    if (open) return open;
    const controller = new AbortController();
    const made: Want = { waiting: 0, controller, block: retrieveUntil(cid, controller.signal) };
    wants.set(key, made);
    // Nobody may be waiting any more when it fails.
    made.block.catch(() => undefined);
    return made;
  }

  async function retrieveUntil(cid: CID, signal: AbortSignal): Promise<Uint8Array> {
    for (let wait = firstAttempt; !signal.aborted; wait *= 2) {
      const attempt = AbortSignal.any([signal, AbortSignal.timeout(wait)]);
      try {
        return await deps.retrieve(cid, attempt);
      } catch (error) {
        // The database's own errors are final; the network's are not, before the deadline.
        if (error instanceof AppError) throw error;
        await aborted(attempt);
        await aborted(AbortSignal.any([signal, AbortSignal.timeout(pause)]));
      }
    }
    throw new AppError('content.unavailable', { cid: contentIdOf(cid) });
  }

  return {
    async read(cid, signal) {
      const local = deps.database.read(cid);
      if (local) return local;
      const open = want(cid);
      open.waiting += 1;
      try {
        return await Promise.race([open.block, unavailableAt(signal, cid)]);
      } finally {
        open.waiting -= 1;
        if (open.waiting === 0) {
          wants.delete(contentIdOf(cid));
          open.controller.abort();
        }
      }
    },
  };
}

interface Want {
  waiting: number;
  readonly controller: AbortController;
  readonly block: Promise<Uint8Array>;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => { signal.addEventListener('abort', () => { resolve(); }, { once: true }); });
}

async function unavailableAt(signal: AbortSignal, cid: CID): Promise<never> {
  await aborted(signal);
  throw new AppError('content.unavailable', { cid: contentIdOf(cid) });
}
