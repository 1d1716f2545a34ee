import { unixfs } from '@helia/unixfs';
import type { CID } from 'multiformats/cid';
import { AppError } from '../../core/errors/index.ts';
import { contentIdOf, rawCodec } from './content-address.ts';

/** Blocks of one file; a file of this many chunks is 10 GB, more is a bomb. */
const maxBlocks = 10_000;
/** Room for the inner nodes of a file beside its bytes. */
const overheadBytes = 65_536;

/** One block, from wherever the caller gets it. */
export type ReadBlock = (cid: CID, signal: AbortSignal) => Promise<Uint8Array>;

export interface FileReader {
  /** The bytes and every block they came from, root first. Errors: `content.too-large`, `content.invalid`, and those of `readBlock`. */
  read(root: CID, limits: { maxBytes: number; signal: AbortSignal }): Promise<{ bytes: Uint8Array; members: readonly CID[] }>;
}

/** Joins the blocks of a file. Limits hold for blocks as they arrive, not for the size the root claims. */
export function createFileReader(deps: { readBlock: ReadBlock }): FileReader {
  return {
    async read(root, { maxBytes, signal }) {
      const tooLarge = () => new AppError('content.too-large', { cid: contentIdOf(root), maxBytes });
      if (root.code === rawCodec) {
        const bytes = await deps.readBlock(root, signal);
        if (bytes.byteLength > maxBytes) throw tooLarge();
        return { bytes, members: [root] };
      }
      const members: CID[] = [];
      let received = 0;
      let failure: unknown;
      const blockstore = {
        async *get(cid: CID): AsyncGenerator<Uint8Array> {
          try {
            if (members.push(cid) > maxBlocks) throw tooLarge();
            const block = await deps.readBlock(cid, signal);
            received += block.byteLength;
            if (received > maxBytes + overheadBytes) throw tooLarge();
            yield block;
          } catch (error) {
            failure ??= error;
            throw error;
          }
        },
        put: () => Promise.reject(new Error('reading only')),
        has: () => Promise.resolve(true),
      };
      try {
        const parts: Uint8Array[] = [];
        let length = 0;
        for await (const part of unixfs({ blockstore }).cat(root, { signal })) {
          length += part.byteLength;
          if (length > maxBytes) throw tooLarge();
          parts.push(part);
        }
        return { bytes: join(parts, length), members };
      } catch (error) {
        // The exporter wraps what a block threw; the block's own error is the one with a sentence.
        const first = failure ?? error;
        if (first instanceof AppError || signal.aborted) throw first;
        throw new AppError('content.invalid', { cid: contentIdOf(root) }, { cause: first });
      }
    },
  };
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
