/**
 * One small file outside the database with a key for each consent that this workstation was given. What it caches of another
 * organization is wrapped by that key; destroying the key forgets all of it at once, wherever SQLite or IPFS left copies.
 *
 * Layout: 5 bytes magic, 32 bytes salt, 24 bytes nonce, then XChaCha20-Poly1305 of JSON {consent: key} under
 * HKDF-SHA256(vault key, salt). Each change makes a new file under a fresh salt, after the old one's salt was overwritten; a disk that
 * moves blocks about (SSD, snapshots) may still hold them, readable only with the vault key.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { AppError } from '../../core/errors/index.ts';
import { ConsentId } from '../../core/ids/index.ts';
import { base64urlToBytes, bytesToBase64url, bytesToUtf8 } from '../../core/sealing/index.ts';
import { syncFolder } from '../platform/durable-file.ts';
import { storageError } from '../platform/storage-error.ts';
import { quarantineName, quarantineVault } from './open-vault.ts';

export interface ConsentKeys {
  /** Makes the key, durably, unless there is one. */
  create(consent: ConsentId): void;
  has(consent: ConsentId): boolean;
  list(): ConsentId[];
  /** Durable when it returns: nothing wrapped for the consent opens again. False when there was no key. */
  destroy(consent: ConsentId): boolean;
  /** `context` (a document's id, or 'bundle') must be the same for `unwrap`. `app.not-found` without a key. */
  wrap(consent: ConsentId, content: Uint8Array, context: string): Uint8Array;
  /** `document.cannot-decrypt` when the key is gone, `document.tampered` when the bytes are not what was wrapped. */
  unwrap(consent: ConsentId, wrapped: Uint8Array, context: string): Uint8Array;
}

const magic = utf8ToBytes('ASCK1');
const saltAt = magic.length;
const nonceAt = saltAt + 32;
const bodyAt = nonceAt + 24;
const Entries = z.record(ConsentId, z.string().regex(/^[A-Za-z0-9_-]{43}$/));

/** `vault.corrupt` after a damaged file was set aside: what it guarded is fetched again from the network. */
export function openConsentKeys(file: string, vaultKey: Uint8Array): ConsentKeys {
  finish(file, vaultKey);
  const keys = existsSync(file) ? read(file, vaultKey) : new Map<ConsentId, Uint8Array>();
  const bound = (consent: ConsentId, context: string): Uint8Array => utf8ToBytes(`${consent}|${context}`);
  return {
    create(consent) {
      if (keys.has(consent)) return;
      const key = new Uint8Array(randomBytes(32));
      write(file, vaultKey, new Map([...keys, [consent, key]]));
      keys.set(consent, key);
    },
    has: (consent) => keys.has(consent),
    list: () => [...keys.keys()],
    destroy(consent) {
      const key = keys.get(consent);
      if (key === undefined) return false;
      write(file, vaultKey, new Map([...keys].filter(([other]) => other !== consent)));
      keys.delete(consent);
      key.fill(0);
      overwriteSetAside(file);
      return true;
    },
    wrap(consent, content, context) {
      const key = keys.get(consent);
      if (key === undefined) throw new AppError('app.not-found', { what: 'consent key' });
      const nonce = new Uint8Array(randomBytes(24));
      return concatBytes(nonce, xchacha20poly1305(key, nonce, bound(consent, context)).encrypt(content));
    },
    unwrap(consent, wrapped, context) {
      const key = keys.get(consent);
      if (key === undefined) throw new AppError('document.cannot-decrypt', { why: 'forgotten' });
      try {
        return xchacha20poly1305(key, wrapped.subarray(0, 24), bound(consent, context)).decrypt(wrapped.subarray(24));
      } catch {
        throw new AppError('document.tampered', { check: 'wrapping' });
      }
    },
  };
}

/** As `openConsentKeys`; a damaged file is set aside and its name told. What it guarded opens no more: see `dropUnopenable`. */
export function openOrRenewConsentKeys(file: string, vaultKey: Uint8Array): { keys: ConsentKeys; setAside: string | null } {
  try {
    return { keys: openConsentKeys(file, vaultKey), setAside: null };
  } catch (error) {
    if (!(error instanceof AppError) || typeof error.data['quarantined'] !== 'string') throw error;
    return { keys: openConsentKeys(file, vaultKey), setAside: error.data['quarantined'] };
  }
}

const masterOf = (vaultKey: Uint8Array, salt: Uint8Array): Uint8Array => hkdf(sha256, vaultKey, salt, utf8ToBytes('assent/consent-keys/1'), 32);

/** Written whole before the old one is given up, and taken for the file from the moment that one is: no kill leaves both, or a key that was destroyed. */
const nextOf = (file: string): string => `${file}.next`;
/** What is being written of it. */
const partOf = (file: string): string => `${file}.next.part`;

function write(file: string, vaultKey: Uint8Array, keys: ReadonlyMap<ConsentId, Uint8Array>): void {
  const salt = new Uint8Array(randomBytes(32));
  const nonce = new Uint8Array(randomBytes(24));
  const content = utf8ToBytes(JSON.stringify(Object.fromEntries([...keys].map(([consent, key]) => [consent, bytesToBase64url(key)]))));
  const sealed = xchacha20poly1305(masterOf(vaultKey, salt), nonce, magic).encrypt(content);
  content.fill(0);
  writeNext(file, concatBytes(magic, salt, nonce, sealed));
  takeNext(file);
}

/** As a durable file is written, but that nothing of one that was cut short stays on the disk: it holds keys that may be destroyed later. */
function writeNext(file: string, bytes: Uint8Array): void {
  discard(partOf(file));
  try {
    const handle = openSync(partOf(file), 'wx', 0o600);
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(partOf(file), nextOf(file));
    syncFolder(dirname(file));
  } catch (error) {
    try { discard(partOf(file)); } catch { /* It is tried again before the next is written, and at the next start. */ }
    throw storageError(error);
  }
}

/** Overwritten where it lies, then removed. */
function discard(file: string): void {
  if (!existsSync(file)) return;
  const handle = openSync(file, 'r+');
  try { overwrite(handle); } finally { closeSync(handle); }
  rmSync(file);
}

/** The old file's salt first, where it lies: once the name is given to the new one, nobody finds the old one's place on the disk again. */
function takeNext(file: string): void {
  try {
    if (existsSync(file)) {
      const old = openSync(file, 'r+');
      try { overwrite(old); } finally { closeSync(old); }
    }
    renameSync(nextOf(file), file);
    syncFolder(dirname(file));
  } catch (error) {
    throw storageError(error);
  }
}

/** After a kill in `write`: a new file that is whole takes the place of the old one, anything else was never acknowledged. */
function finish(file: string, vaultKey: Uint8Array): void {
  discard(partOf(file));
  if (!existsSync(nextOf(file))) return;
  try {
    parse(bytesOf(nextOf(file)), vaultKey);
  } catch (error) {
    if (error instanceof AppError) throw error;
    discard(nextOf(file));
    return;
  }
  takeNext(file);
}

/** A damaged file is kept to be looked at, and must not keep a key that was destroyed since. */
function overwriteSetAside(file: string): void {
  for (let number = 1; existsSync(quarantineName(file, number)); number += 1) {
    const handle = openSync(quarantineName(file, number), 'r+');
    try { overwrite(handle); } finally { closeSync(handle); }
  }
}

/** The salt alone is enough: without it the rest cannot be opened. No more than is there, which needs no room on a full disk. */
function overwrite(descriptor: number): void {
  const length = Math.min(bodyAt, fstatSync(descriptor).size);
  writeSync(descriptor, new Uint8Array(length), 0, length, 0);
  fsyncSync(descriptor);
}

function parse(bytes: Uint8Array, vaultKey: Uint8Array): Map<ConsentId, Uint8Array> {
  const master = masterOf(vaultKey, bytes.subarray(saltAt, nonceAt));
  const content = xchacha20poly1305(master, bytes.subarray(nonceAt, bodyAt), bytes.subarray(0, saltAt)).decrypt(bytes.subarray(bodyAt));
  const entries = Entries.parse(JSON.parse(bytesToUtf8(content)));
  return new Map(Object.entries<string>(entries).map(([consent, key]) => [ConsentId.parse(consent), base64urlToBytes(key)]));
}

function read(file: string, vaultKey: Uint8Array): Map<ConsentId, Uint8Array> {
  const bytes = bytesOf(file);
  try {
    return parse(bytes, vaultKey);
  } catch (error) {
    throw new AppError('vault.corrupt', { quarantined: quarantineVault(file) }, { cause: error });
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw storageError(error);
  }
}
