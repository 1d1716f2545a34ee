/** Bodies of recent blocks, so that many submissions that wait look through each block once. */
import { Hash } from '../../../core/ids/index.ts';
import type { Session } from './supervisor.ts';
import { bare, prefixed } from './state.ts';

export interface Body { readonly hash: Hash; readonly number: number; readonly parent: Hash; readonly extrinsics: readonly string[] }

/** Blocks kept: about a mortal era. */
const kept = 96;

export interface Bodies {
  get(session: Session, hash: Hash): Promise<Body>;
  /** From `hash` down to the block after `above`, newest first. */
  chain(session: Session, hash: Hash, above: number): AsyncIterable<Body>;
}

export function createBodies(): Bodies {
  const known = new Map<Hash, Body>();
  const get = async (session: Session, hash: Hash): Promise<Body> => {
    const found = known.get(hash);
    if (found) return found;
    const { block } = await session.connection.provider.send<{ block: { header: { number: string; parentHash: string }; extrinsics: string[] } }>('chain_getBlock', [prefixed(hash)]);
    const body: Body = { hash, number: Number(block.header.number), parent: bare(block.header.parentHash), extrinsics: block.extrinsics };
    known.set(hash, body);
    for (const old of known.keys()) { if (known.size <= kept) break; known.delete(old); }
    return body;
  };
  return {
    get,
    async* chain(session, hash, above) {
      for (let next = hash; ;) {
        const body = await get(session, next);
        if (body.number <= above) return;
        yield body;
        next = body.parent;
      }
    },
  };
}
