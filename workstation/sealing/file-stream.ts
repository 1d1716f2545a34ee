/**
 * Files of any size as age v1 files, from disk to disk, in a few MiB of memory: the next pieces are read and the last ones written while
 * those between are sealed.
 */
import { randomFillSync } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { AgeIdentity, AgeRecipient } from '../../core/sealing/index.ts';
import { fileKeyOf, headerLength, newHeader } from './age-file.ts';
import { createPieces, nonceBytes, pieceBytes, sealedPieceBytes } from './payload.ts';

/** Pieces read, sealed and written at a time. */
const batch = 16;
/** The header has to lie within this: some six hundred hybrid recipients. */
const longestHeader = 1024 * 1024;

export interface StreamOptions {
  /** Sees each stretch of the new file before it is written; it may keep none. */
  readonly tap?: (written: Uint8Array) => void;
  /** On the disk when it returns, not only on its way. */
  readonly durable?: boolean;
}

/** In bytes. */
export interface Streamed { readonly read: number; readonly written: number }

/** Makes `to`, which must not exist. Errors: what the disk says; then there is no `to`. */
export async function sealFileTo(from: string, to: string, recipients: readonly AgeRecipient[], options: StreamOptions = {}): Promise<Streamed> {
  const { header, fileKey } = await newHeader(recipients);
  const head = Buffer.concat([header, randomFillSync(new Uint8Array(nonceBytes))]);
  const pieces = createPieces(fileKey, head.subarray(header.length));
  fileKey.fill(0);
  const source = await open(from, 'r');
  try {
    return await streamed(source, 0, to, { head, step: batch * pieceBytes, grown: batch * sealedPieceBytes, turn: pieces.seal }, options);
  } finally {
    pieces.end();
    await source.close();
  }
}

/** As `openFile` says it, without the content: that is in `to`. */
export type StreamOpening = ({ readonly ok: true } & Streamed) | { readonly ok: false; readonly reason: 'foreign' | 'damaged' };

/** Makes `to`, which must not exist, and leaves none where the file does not open. Errors: what the disk says. */
export async function openFileTo(from: string, to: string, identities: readonly AgeIdentity[], options: StreamOptions = {}): Promise<StreamOpening> {
  const source = await open(from, 'r');
  try {
    const begin = await filled(source, Buffer.alloc(longestHeader), 0);
    const found = await headerOf(begin, identities);
    if (typeof found === 'string') return { ok: false, reason: found };
    const payload = found.length + nonceBytes;
    const pieces = createPieces(found.fileKey, begin.subarray(found.length, payload));
    const turn = (sealed: Uint8Array, into: Uint8Array, areLast: boolean): number => {
      try {
        return pieces.open(sealed, into, areLast);
      } catch (error) {
        throw new Damaged(error);
      }
    };
    try {
      return { ok: true, ...await streamed(source, payload, to, { head: new Uint8Array(0), step: batch * sealedPieceBytes, grown: batch * pieceBytes, turn }, options) };
    } finally {
      pieces.end();
    }
  } catch (error) {
    if (error instanceof Damaged) return { ok: false, reason: 'damaged' };
    throw error;
  } finally {
    await source.close();
  }
}

/** Told apart from what the disk says. */
class Damaged extends Error {
  override readonly name = 'Damaged';

  constructor(cause: unknown) {
    super('not what was sealed', { cause });
  }
}

async function headerOf(begin: Uint8Array, identities: readonly AgeIdentity[]): Promise<{ length: number; fileKey: Uint8Array } | 'foreign' | 'damaged'> {
  try {
    const length = headerLength(begin);
    const fileKey = await fileKeyOf(begin.subarray(0, length), identities);
    return fileKey === null ? 'foreign' : { length, fileKey };
  } catch {
    return 'damaged';
  }
}

interface Work {
  readonly head: Uint8Array;
  /** Bytes read at a time, and the most that come of them. */
  readonly step: number; readonly grown: number;
  turn(chunk: Uint8Array, into: Uint8Array, areLast: boolean): number;
}

async function streamed(source: FileHandle, start: number, to: string, { head, step, grown, turn }: Work, { tap, durable }: StreamOptions): Promise<Streamed> {
  const target = await open(to, 'wx', 0o600);
  try {
    const write = async (bytes: Uint8Array, at: number): Promise<void> => { for (let done = 0; done < bytes.length;) done += (await target.write(bytes, done, bytes.length - done, at + done)).bytesWritten; };
    const [buffers, outs] = [[step, step, step].map((size) => Buffer.allocUnsafe(size)), [grown, grown].map((size) => Buffer.allocUnsafe(size))];
    const reading = (index: number): Promise<Buffer> => awaited(filled(source, buffers[index % buffers.length] as Buffer, start + index * step));
    tap?.(head);
    let writing = awaited(write(head, 0));
    let [read, written] = [0, head.length];
    let chunk = await reading(0);
    let following = reading(1);
    for (let index = 0; ; index += 1) {
      const next = await following;
      const areLast = next.length === 0;
      if (!areLast) following = reading(index + 2);
      const into = outs[index % outs.length] as Buffer;
      const out = into.subarray(0, turn(chunk, into, areLast));
      tap?.(out);
      await writing;
      writing = awaited(write(out, written));
      read += chunk.length;
      written += out.length;
      if (areLast) break;
      chunk = next;
    }
    await writing;
    if (durable === true) await target.sync();
    await target.close();
    return { read, written };
  } catch (error) {
    await target.close();
    await rm(to, { force: true });
    throw error;
  }
}

/** It is waited for later; until then a failure is nobody's yet. */
function awaited<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** Less than the buffer only at the file's end. */
async function filled(source: FileHandle, buffer: Buffer, at: number): Promise<Buffer> {
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await source.read(buffer, length, buffer.length - length, at + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}
