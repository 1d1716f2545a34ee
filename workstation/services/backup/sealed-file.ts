/**
 * Files of a backup: 1 MiB pieces, each under ChaCha20-Poly1305. The nonce counts the pieces and says which is the last (the STREAM
 * construction), so that none can be dropped, doubled, moved or cut off; each file has a key of its own, from the vault's and its path.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../core/errors/index.ts';
import { storageError } from '../../platform/storage-error.ts';

const pieceBytes = 1024 * 1024;
const tagBytes = 16;
const options = { authTagLength: tagBytes } as const;

export interface SealedFile { readonly path: string; readonly size: number; readonly sealedSize: number; readonly sha256: string }

export const fileKey = (vaultKey: Uint8Array, salt: Uint8Array, path: string): Uint8Array => new Uint8Array(hkdfSync('sha256', vaultKey, salt, `assent/backup/1/${path}`, 32));

const nonceOf = (piece: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(piece), 3);
  nonce[11] = last ? 1 : 0;
  return nonce;
};

/** Durable when it returns. What is under way to `to` is told by its hash, as it lies there. */
export function sealFile(from: string, to: string, key: Uint8Array): Omit<SealedFile, 'path'> {
  return copied(from, to, pieceBytes, (piece, number, last) => {
    const cipher = createCipheriv('chacha20-poly1305', key, nonceOf(number, last), options);
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }, ({ read, written, hash }) => ({ size: read, sealedSize: written, sha256: hash.out }));
}

/** `vault.corrupt` where a piece is not what was sealed. */
export function openFile(from: string, to: string, key: Uint8Array): void {
  copied(from, to, pieceBytes + tagBytes, (piece, number, last) => {
    try {
      const decipher = createDecipheriv('chacha20-poly1305', key, nonceOf(number, last), options);
      decipher.setAuthTag(piece.subarray(piece.length - tagBytes));
      return Buffer.concat([decipher.update(piece.subarray(0, piece.length - tagBytes)), decipher.final()]);
    } catch (error) {
      throw new AppError('vault.corrupt', { backup: true }, { cause: error });
    }
  }, () => undefined);
}

export function hashOfFile(file: string): { size: number; sha256: string } {
  const handle = openSync(file, 'r');
  const hash = createHash('sha256');
  let size = 0;
  try {
    for (const buffer = Buffer.allocUnsafe(pieceBytes); ;) {
      const read = readSync(handle, buffer, 0, pieceBytes, null);
      if (read === 0) return { size, sha256: hash.digest('hex') };
      size += read;
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}

interface Copied { readonly read: number; readonly written: number; readonly hash: { readonly out: string } }

function copied<Result>(from: string, to: string, step: number, turn: (piece: Buffer, number: number, last: boolean) => Buffer, done: (copied: Copied) => Result): Result {
  let source: number | undefined;
  let target: number | undefined;
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    source = openSync(from, 'r');
    target = openSync(to, 'wx', 0o600);
    const hash = createHash('sha256');
    let [read, written] = [0, 0];
    let piece = next(source, step);
    for (let number = 0; ; number += 1) {
      const following = piece.length < step ? Buffer.alloc(0) : next(source, step);
      const last = following.length === 0;
      const out = turn(piece, number, last);
      hash.update(out);
      for (let at = 0; at < out.length;) at += writeSync(target, out, at);
      read += piece.length;
      written += out.length;
      if (last) break;
      piece = following;
    }
    fsyncSync(target);
    return done({ read, written, hash: { out: hash.digest('hex') } });
  } catch (error) {
    throw storageError(error);
  } finally {
    for (const handle of [source, target]) if (handle !== undefined) closeSync(handle);
  }
}

function next(handle: number, step: number): Buffer {
  const buffer = Buffer.allocUnsafe(step);
  let length = 0;
  while (length < step) {
    const read = readSync(handle, buffer, length, step - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}
