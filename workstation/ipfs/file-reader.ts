import { unixfs } from '@helia/unixfs';
import type { CID } from 'multiformats/cid';
import { AppError } from '../../core/errors/index.ts';
import { contentIdOf, rawCodec } from './content-address.ts';

/** Blocks of one file; a file of this many chunks is 10 GB, more is a bomb. */
const maxBlocks = 10_000;
/** Room for the inner nodes of a file beside its bytes. */
const overheadBytes = 65_536;

/** The largest file that is stored, kept or copied, bytes: four times the largest document. */
export const largestFileBytes = 256 * 1024 * 1024;

/** One block, from wherever the caller gets it. */
export type ReadBlock = (cid: CID, signal: AbortSignal) => Promise<Uint8Array>;

export interface FileReader {
  /** The bytes and every block they came from, root first. Errors: `content.too-large`, `content.invalid`, and those of `readBlock`. */
  read(root: CID, limits: ReadLimits): Promise<{ bytes: Uint8Array; members: readonly CID[] }>;
  /** Reads as much and keeps none of it: every block under the root, the root first. */
  walk(root: CID, limits: ReadLimits): Promise<readonly CID[]>;
  /** Reads the root and the way to the byte at this part of the file, from 0 up to 1, and nothing else. */
  sample(root: CID, where: { at: number; signal: AbortSignal }): Promise<void>;
}

interface ReadLimits { maxBytes: number; signal: AbortSignal }

/** Joins the blocks of a file. Limits hold for blocks as they arrive, not for the size the root claims. */
export function createFileReader(deps: { readBlock: ReadBlock }): FileReader {
  async function visit(root: CID, { maxBytes, signal }: ReadLimits, onPart: (part: Uint8Array) => void, at?: number): Promise<readonly CID[]> {
    const tooLarge = () => new AppError('content.too-large', { cid: contentIdOf(root), maxBytes });
    if (root.code === rawCodec) {
      const bytes = await deps.readBlock(root, signal);
      if (bytes.byteLength > maxBytes) throw tooLarge();
      onPart(bytes);
      return [root];
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
      let length = 0;
      const files = unixfs({ blockstore });
      const only = at === undefined ? {} : { offset: Math.floor(at * Number((await files.stat(root, { signal })).size)), length: 1 };
      for await (const part of files.cat(root, { signal, ...only })) {
        length += part.byteLength;
        if (length > maxBytes) throw tooLarge();
        onPart(part);
      }
      return members;
    } catch (error) {
      // The exporter wraps what a block threw; the block's own error is the one with a sentence.
      const first = failure ?? error;
      if (first instanceof AppError || signal.aborted) throw first;
      throw new AppError('content.invalid', { cid: contentIdOf(root) }, { cause: first });
    }
  }

  return {
    async read(root, limits) {
      const parts: Uint8Array[] = [];
      const members = await visit(root, limits, (part) => { parts.push(part); });
      return { bytes: join(parts), members };
    },
    walk: (root, limits) => visit(root, limits, () => undefined),
    async sample(root, { at, signal }) { await visit(root, { maxBytes: largestFileBytes, signal }, () => undefined, at); },
  };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
