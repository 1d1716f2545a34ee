import { BaseBlockstore } from 'blockstore-core';
import type { Blockstore } from 'interface-blockstore';
import type { CID } from 'multiformats/cid';
import type { BlockDatabase } from './block-database.ts';
import { isContentOf } from './content-address.ts';
import { AppError } from '../../core/errors/index.ts';

type Input = Parameters<Blockstore['put']>[1];

/** What Helia and bitswap see of the block database. Nothing enters that does not match its CID, whoever sent it. */
export function createHeliaBlockstore(database: BlockDatabase): Blockstore {
  return new HeliaBlockstore(database);
}

/** Bitswap tells "I do not have it" from a failure by this name; any other error would leave the rest of a peer's wants unanswered. */
class BlockNotFound extends Error {
  override readonly name = 'NotFoundError';
}

class HeliaBlockstore extends BaseBlockstore {
  readonly #database: BlockDatabase;

  constructor(database: BlockDatabase) {
    super();
    this.#database = database;
  }

  override has(cid: CID): Promise<boolean> {
    return Promise.resolve(this.#database.has(cid));
  }

  override async put(cid: CID, input: Input): Promise<CID> {
    const bytes = await gather(input);
    if (!isContentOf(cid, bytes)) throw new AppError('content.tampered');
    this.#database.write({ cid, bytes });
    return cid;
  }

  override *get(cid: CID): Generator<Uint8Array> {
    let bytes: Uint8Array | undefined;
    try {
      bytes = this.#database.read(cid);
    } catch (cause) {
      throw new BlockNotFound(cid.toString(), { cause });
    }
    if (!bytes) throw new BlockNotFound(cid.toString());
    yield bytes;
  }

  override delete(cid: CID): Promise<void> {
    this.#database.remove(cid, [cid]);
    return Promise.resolve();
  }
}

async function gather(input: Input): Promise<Uint8Array> {
  if (input instanceof Uint8Array) return input;
  const parts: Uint8Array[] = [];
  for await (const part of input) parts.push(part);
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
