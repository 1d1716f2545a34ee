import { closeSync, fsyncSync, ftruncateSync, fstatSync, openSync, statfsSync, statSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { AppError } from '../../core/errors/index.ts';
import { storageError } from '../platform/storage-error.ts';

/**
 * Disk space set aside in a file, so that a full disk blocks writing and not reading: every look at a record needs its audit row first.
 * What is released, another program may take before we do; then the next step is released, and with the last of them reading ends as well.
 */
export interface Reserve {
  /** Gives a step back to the disk. False when nothing is left. */
  release(): boolean;
  /** Takes back what was released; true also where something else than a full disk prevents it. False while the disk has no room. */
  restore(): boolean;
  readonly whole: boolean;
}

export interface ReserveSize { readonly bytes: number; readonly step: number }

const usual: ReserveSize = { bytes: 4 * 1024 * 1024, step: 256 * 1024 };
/** Left to others when the reserve is filled again: without it a disk that is almost full would be filled by this. */
const marginBytes = 1024 * 1024;

export function openReserve(file: string, { bytes, step }: ReserveSize = usual): Reserve {
  const sizeNow = (): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  let size = sizeNow();
  const resize = (to: number): void => {
    let handle: number | undefined;
    try {
      handle = openSync(file, 'a', 0o600);
      size = fstatSync(handle).size;
      if (to < size) ftruncateSync(handle, to);
      // Random, since a file system may store zeros without giving them space.
      for (; size < to; size = fstatSync(handle).size) writeSync(handle, randomBytes(Math.min(step, to - size)));
      fsyncSync(handle);
      size = to;
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  };
  const room = (): number => {
    try {
      const { bavail, bsize } = statfsSync(dirname(file));
      return bavail * bsize;
    } catch {
      return 0;
    }
  };
  const reserve: Reserve = {
    get whole() { return size >= bytes; },
    release() {
      size = sizeNow();
      if (size === 0) return false;
      resize(Math.max(0, size - step));
      return true;
    },
    restore() {
      if (reserve.whole) return true;
      if (room() < bytes - size + marginBytes) return false;
      try {
        resize(bytes);
      } catch (error) {
        // Of any other fault the write itself will say more.
        const typed = storageError(error);
        if (typed instanceof AppError && typed.code === 'storage.full') return false;
      }
      return true;
    },
  };
  reserve.restore();
  return reserve;
}
