/**
 * How far the write-ahead log reaches, in a small file of its own. SQLite takes the first frame whose checksum fails for the end of the
 * log: one flipped bit, or a log cut short, would take back acknowledged rows and say nothing. What is claimed here has been synced, so
 * that after a power cut the log holds as much or more; the claim itself may be an older one, never one that the log cannot meet.
 *
 * Layout: 8 bytes salts of the log, 4 bytes frames, 16 bytes HMAC-SHA256 of both under the vault key. A file that is anything else claims nothing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import type Database from 'better-sqlite3';

export interface WalMark {
  /** Call after each commit, before it is acknowledged. */
  committed(): void;
  /** Does the work, which gives the log up, while nothing is claimed of it. */
  without(work: () => void): void;
  /** Before the last connection closes: SQLite then takes the log away. */
  close(): void;
}

interface Claim { readonly salts: Buffer; readonly frames: number }

const saltsAt = 16;
const headerBytes = 32;
const claimBytes = 12;
const markFile = (file: string): string => `${file}.mark`;
const tag = (key: Uint8Array, claim: Uint8Array): Buffer => createHmac('sha256', key).update('assent/wal-mark/1').update(claim).digest().subarray(0, 16);

/** `writer`: asked for the length of the log. */
export function createWalMark(file: string, key: Uint8Array, writer: Database.Database): WalMark {
  const length = writer.prepare<[], { log: number }>('PRAGMA wal_checkpoint(NOOP)');
  const header = Buffer.alloc(headerBytes);
  let log: number | undefined;
  let mark: number | undefined;
  let closed = false;
  return {
    committed() {
      if (closed) return;
      try {
        const frames = length.get()?.log ?? 0;
        if (frames <= 0) return;
        log ??= openSync(`${file}-wal`, 'r');
        mark ??= openSync(markFile(file), 'w', 0o600);
        if (readSync(log, header, 0, headerBytes, 0) < headerBytes) return;
        const claim = Buffer.alloc(claimBytes);
        header.copy(claim, 0, saltsAt, saltsAt + 8);
        claim.writeUInt32BE(frames, 8);
        writeSync(mark, Buffer.concat([claim, tag(key, claim)]), 0, undefined, 0);
      } catch {
        // The commit stands without it; the claim before this one still holds.
      }
    },
    without(work) {
      if (mark !== undefined) closeSync(mark);
      mark = undefined;
      forgetMark(file);
      work();
    },
    close() {
      if (closed) return;
      closed = true;
      for (const handle of [log, mark]) if (handle !== undefined) closeSync(handle);
      forgetMark(file);
    },
  };
}

export function forgetMark(file: string): void {
  rmSync(markFile(file), { force: true });
}

export const markExists = (file: string): boolean => existsSync(markFile(file));

/** False when the log on disk does not hold what was claimed of it. `framesOf` asks a connection that has read the log and changed nothing. */
export function holdsItsMark(file: string, key: Uint8Array, framesOf: () => number): boolean {
  const claim = readClaim(file, key);
  if (claim === null) return true;
  const header = headerOf(`${file}-wal`);
  if (!isHeader(header)) return false;
  if (header.subarray(saltsAt, saltsAt + 8).equals(claim.salts)) return framesOf() >= claim.frames;
  // Begun anew after all of it had reached the database; the first salt counts these beginnings.
  return (header.readUInt32BE(saltsAt) - claim.salts.readUInt32BE(0)) >>> 0 < 0x8000_0000;
}

function readClaim(file: string, key: Uint8Array): Claim | null {
  if (!markExists(file)) return null;
  const bytes = readFileSync(markFile(file));
  const claim = bytes.subarray(0, claimBytes);
  if (bytes.length !== claimBytes + 16 || !timingSafeEqual(bytes.subarray(claimBytes), tag(key, claim))) return null;
  return { salts: claim.subarray(0, 8), frames: claim.readUInt32BE(8) };
}

/** Empty where there is no log. */
function headerOf(log: string): Buffer {
  if (!existsSync(log)) return Buffer.alloc(0);
  const handle = openSync(log, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    return header.subarray(0, readSync(handle, header, 0, headerBytes, 0));
  } finally {
    closeSync(handle);
  }
}

/** The log's own header carries a checksum (sqlite.org/fileformat2.html#walformat): words in the order that its magic number names. */
function isHeader(header: Buffer): boolean {
  if (header.length < headerBytes || (header.readUInt32BE(0) & 0xffff_fffe) >>> 0 !== 0x377f_0682) return false;
  const word = (at: number): number => ((header[3] ?? 0) & 1 ? header.readUInt32BE(at) : header.readUInt32LE(at));
  let [one, two] = [0, 0];
  for (let at = 0; at < 24; at += 8) {
    one = (one + word(at) + two) >>> 0;
    two = (two + word(at + 4) + one) >>> 0;
  }
  return one === header.readUInt32BE(24) && two === header.readUInt32BE(28);
}
