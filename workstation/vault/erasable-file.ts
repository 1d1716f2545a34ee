import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../platform/durable-file.ts';
import { storageError } from '../platform/storage-error.ts';
import { quarantineName, quarantineVault } from './open-vault.ts';

/**
 * A small file of secrets. The next one is written whole beside it before the old one is given up; then the old one is overwritten where it lies
 * before the next takes its name: after that nobody finds the old one's place on the disk again. Whoever uses it decides after a kill whether
 * the next one counts. All fail with `storage.*`, and may be called again then.
 */
export interface ErasableFile {
  readonly file: string;
  read(): Uint8Array | null;
  next(): Uint8Array | null;
  /** Durable when it returns, in the place of any next one before. What stands is untouched. */
  prepare(bytes: Uint8Array): void;
  /** The next one, if any, is the file from now on; the old one is overwritten. */
  take(): void;
  /** The next one, whole or in part, is overwritten and removed. */
  drop(): void;
  /** Under another name, to be looked at: which one. */
  setAside(): string;
  /** What was set aside must not keep what is destroyed since. */
  overwriteSetAside(): void;
}

export function erasableFile(file: string): ErasableFile {
  const nextFile = `${file}.next`;
  const part = `${file}.next.part`;
  return {
    file,
    read: () => bytesOf(file),
    next: () => bytesOf(nextFile),
    prepare(bytes) {
      try {
        for (const left of [part, nextFile]) discard(left);
        const handle = openSync(part, 'wx', 0o600);
        try {
          for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
        renameSync(part, nextFile);
        syncFolder(dirname(file));
      } catch (error) {
        try { discard(part); } catch { /* It is tried again before the next is written, and at the next start. */ }
        throw storageError(error);
      }
    },
    take: () => { guarded(() => {
      if (!existsSync(nextFile)) return;
      if (existsSync(file)) overwrite(file);
      renameSync(nextFile, file);
      syncFolder(dirname(file));
    }); },
    drop: () => { guarded(() => { for (const left of [part, nextFile]) discard(left); }); },
    setAside: () => quarantineVault(file),
    overwriteSetAside: () => { guarded(() => { for (let number = 1; existsSync(quarantineName(file, number)); number += 1) overwrite(quarantineName(file, number)); }); },
  };
}

function guarded(work: () => void): void {
  try { work(); } catch (error) { throw storageError(error); }
}

/** No more than is there, which needs no room on a full disk. */
function overwrite(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    const zeros = new Uint8Array(fstatSync(handle).size);
    for (let at = 0; at < zeros.length;) at += writeSync(handle, zeros, at, zeros.length - at, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function discard(file: string): void {
  if (!existsSync(file)) return;
  overwrite(file);
  rmSync(file);
}

function bytesOf(file: string): Uint8Array | null {
  if (!existsSync(file)) return null;
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw storageError(error);
  }
}
