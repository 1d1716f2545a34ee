import { unixfs } from '@helia/unixfs';
import type { CID } from 'multiformats/cid';
import { AppError } from '../../core/errors/index.ts';
import type { Block } from './block-database.ts';
import { rawCidOf } from './content-address.ts';
import { largestFileBytes } from './file-reader.ts';

/** Fixed, because the same bytes must have the same CID on every node (Kubo: `--chunker=size-1048576 --cid-version=1 --raw-leaves`). */
export const chunkBytes = 1_048_576;

/** The blocks of some bytes: one raw leaf up to a chunk, else UnixFS with raw leaves. Nothing is stored. Errors: `content.too-large`. */
export async function chunksOf(bytes: Uint8Array): Promise<{ root: CID; blocks: readonly Block[] }> {
  // What is stored can be kept, copied and read again: those stop at the same size.
  if (bytes.byteLength > largestFileBytes) throw new AppError('content.too-large', { maxBytes: largestFileBytes });
  if (bytes.byteLength <= chunkBytes) {
    const root = rawCidOf(bytes);
    return { root, blocks: [{ cid: root, bytes }] };
  }
  const blocks: Block[] = [];
  const collector = {
    put(cid: CID, input: unknown): Promise<CID> {
      if (!(input instanceof Uint8Array)) throw new TypeError('the importer gives whole blocks');
      blocks.push({ cid, bytes: input });
      return Promise.resolve(cid);
    },
    get: () => { throw new Error('writing only'); },
    has: () => Promise.resolve(false),
  };
  const root = await unixfs({ blockstore: collector }).addBytes(bytes, { chunker: inChunks, cidVersion: 1, rawLeaves: true });
  return { root, blocks };
}

async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const bytes of source) {
    for (let start = 0; start < bytes.byteLength; start += chunkBytes) yield bytes.subarray(start, start + chunkBytes);
  }
}
