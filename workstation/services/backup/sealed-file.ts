/**
 * Files of a backup are age v1 files for one identity, made from the vault's key and the backup's salt: with it the `age` command opens them
 * too. Which file stands at which path is said by the sealed list, by its hash.
 */
import { createHash, hkdfSync } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../core/errors/index.ts';
import { type AgeIdentity, encodeIdentity, recipientOf } from '../../../core/sealing/index.ts';
import { storageError } from '../../platform/storage-error.ts';
import { openFileTo, sealFileTo } from '../../sealing/index.ts';

const chunkBytes = 1024 * 1024;

export interface SealedFile { readonly path: string; readonly size: number; readonly sealedSize: number; readonly sha256: string }

/** 32 bytes; every backup has its own salt, and so an identity of its own. */
export const backupSecret = (vaultKey: Uint8Array, salt: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', vaultKey, salt, 'assent/backup/2', 32));

/** Durable when it returns. What is under way to `to` is told by its hash, as it lies there. */
export async function sealBackupFile(from: string, to: string, secret: Uint8Array): Promise<Omit<SealedFile, 'path'>> {
  const hash = createHash('sha256');
  const { read, written } = await onDisk(to, () => sealFileTo(from, to, [recipientOf(secret)], { tap: (bytes) => { hash.update(bytes); }, durable: true }));
  return { size: read, sealedSize: written, sha256: hash.digest('hex') };
}

/** Durable when it returns. `vault.corrupt` where it is not what was sealed. */
export async function openBackupFile(from: string, to: string, secret: Uint8Array): Promise<void> {
  const identity: AgeIdentity = encodeIdentity(secret);
  const opened = await onDisk(to, () => openFileTo(from, to, [identity], { durable: true }));
  if (!opened.ok) throw new AppError('vault.corrupt', { backup: true });
}

async function onDisk<Result>(to: string, work: () => Promise<Result>): Promise<Result> {
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    return await work();
  } catch (error) {
    throw storageError(error);
  }
}

export function hashOfFile(file: string): { size: number; sha256: string } {
  const handle = openSync(file, 'r');
  const hash = createHash('sha256');
  let size = 0;
  try {
    for (const buffer = Buffer.allocUnsafe(chunkBytes); ;) {
      const read = readSync(handle, buffer, 0, chunkBytes, null);
      if (read === 0) return { size, sha256: hash.digest('hex') };
      size += read;
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}
