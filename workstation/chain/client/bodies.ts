/**
 * Bodies of recent blocks, fetched once for all submissions that wait. It must be once: a node takes a third request
 * for the same block as an attack and bans whoever asked.
 */
import { AppError } from '../../../core/errors/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
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

interface Answer { readonly block: { readonly header: { readonly number: string; readonly parentHash: string }; readonly extrinsics: readonly string[] } }

/** `onMissing`: a connection that does not give a body is to be replaced, since over it nobody may ask again. */
export function createBodies(onMissing: (session: Session) => void): Bodies {
  const refused = new WeakMap<Session, Set<Hash>>();
  const known = new Map<Hash, Promise<Body>>();
  const fetchBody = async (session: Session, hash: Hash): Promise<Body> => {
    const answer = await session.connection.provider.send<Answer | null>('chain_getBlock', [prefixed(hash)]);
    if (answer === null) throw new AppError('chain.unavailable', { reason: 'no-body' });
    const { header, extrinsics } = answer.block;
    return { hash, number: Number(header.number), parent: bare(header.parentHash), extrinsics };
  };
  const get = (session: Session, hash: Hash): Promise<Body> => {
    const found = known.get(hash);
    if (found) return found;
    const missing = refused.get(session) ?? new Set();
    refused.set(session, missing);
    if (missing.has(hash)) return Promise.reject(new AppError('chain.unavailable', { reason: 'no-body' }));
    const body = fetchBody(session, hash);
    known.set(hash, body);
    body.catch(() => { known.delete(hash); missing.add(hash); onMissing(session); });
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
