/**
 * Two small files outside the database. consent-keys.bin has a key for each consent that this workstation was given; what it caches of another
 * organization is wrapped by that key, and destroying the key forgets all of it at once, wherever SQLite or IPFS left copies. The file is
 * sealed under a random master, which lies in consent-master.bin under a key of the keychain's that guards nothing else. Each destroyed key
 * takes the master with it: no older copy of consent-keys.bin opens from then on, by the vault's key or any other. The guard is in memory
 * from the opening of the vault on: a locked screen and a missing network change nothing.
 */
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { AppError } from '../../core/errors/index.ts';
import type { ConsentId } from '../../core/ids/index.ts';
import type { VaultKeys } from '../platform/keychain.ts';
import { type Entries, isFirstFormat, openEntries, openFirstFormat, openMaster, sealEntries, sealMaster } from './consent-keys-format.ts';
import { type ErasableFile, erasableFile } from './erasable-file.ts';

export interface ConsentKeys {
  /** Makes the key, durably, unless there is one. */
  create(consent: ConsentId): void;
  has(consent: ConsentId): boolean;
  list(): ConsentId[];
  /** Durable when it returns: nothing wrapped for the consent opens again, and the master of before is overwritten. False when there was no key. */
  destroy(consent: ConsentId): boolean;
  /** `context` (a document's id, or 'bundle') must be the same for `unwrap`. `app.not-found` without a key. */
  wrap(consent: ConsentId, content: Uint8Array, context: string): Uint8Array;
  /** `document.cannot-decrypt` when the key is gone, `document.tampered` when the bytes are not what was wrapped. */
  unwrap(consent: ConsentId, wrapped: Uint8Array, context: string): Uint8Array;
}

/** The vault's key opens the first format only, once. */
export type ConsentKeysGuards = Pick<VaultKeys, 'vaultKey' | 'masterGuard'>;

/** Beside the keys' file. */
export const masterFileOf = (file: string): string => join(dirname(file), 'consent-master.bin');

/** `vault.corrupt` after damaged files were set aside: what they guarded is fetched again from the network. */
export function openConsentKeys(file: string, guards: ConsentKeysGuards): ConsentKeys {
  const store = openStore(file, guards);
  const bound = (consent: ConsentId, context: string): Uint8Array => utf8ToBytes(`${consent}|${context}`);
  return {
    create(consent) {
      if (!store.entries().has(consent)) store.put(new Map([...store.entries(), [consent, random()]]));
    },
    has: (consent) => store.entries().has(consent),
    list: () => [...store.entries().keys()],
    destroy(consent) {
      store.settle();
      const key = store.entries().get(consent);
      if (key === undefined) return false;
      store.replaceMaster(new Map([...store.entries()].filter(([other]) => other !== consent)));
      key.fill(0);
      return true;
    },
    wrap(consent, content, context) {
      const key = store.entries().get(consent);
      if (key === undefined) throw new AppError('app.not-found', { what: 'consent key' });
      const nonce = new Uint8Array(randomBytes(24));
      return concatBytes(nonce, xchacha20poly1305(key, nonce, bound(consent, context)).encrypt(content));
    },
    unwrap(consent, wrapped, context) {
      const key = store.entries().get(consent);
      if (key === undefined) throw new AppError('document.cannot-decrypt', { why: 'forgotten' });
      try {
        return xchacha20poly1305(key, wrapped.subarray(0, 24), bound(consent, context)).decrypt(wrapped.subarray(24));
      } catch {
        throw new AppError('document.tampered', { check: 'wrapping' });
      }
    },
  };
}

/** As `openConsentKeys`; damaged files are set aside and the keys' name told. What they guarded opens no more: see `dropUnopenable`. */
export function openOrRenewConsentKeys(file: string, guards: ConsentKeysGuards): { keys: ConsentKeys; setAside: string | null } {
  try {
    return { keys: openConsentKeys(file, guards), setAside: null };
  } catch (error) {
    if (!(error instanceof AppError) || typeof error.data['quarantined'] !== 'string') throw error;
    return { keys: openConsentKeys(file, guards), setAside: error.data['quarantined'] };
  }
}

const random = (): Uint8Array => new Uint8Array(randomBytes(32));

interface Store {
  entries(): Entries;
  put(entries: Entries): void;
  replaceMaster(entries: Entries): void;
  /** Ends what a failing disk interrupted after it counted already. */
  settle(): void;
}

/**
 * How both files change together, whatever ends the program in between: the next master, the next keys under it, and from there on the change
 * counts; then the old master is overwritten and replaced, then the old keys. Until it counts the old pair opens, afterwards the next keys do.
 */
function openStore(file: string, { vaultKey, masterGuard }: ConsentKeysGuards): Store {
  const [keysFile, masterFile] = [erasableFile(file), erasableFile(masterFileOf(file))];
  goOn(keysFile, masterFile, vaultKey, masterGuard);
  let { entries, master } = read(keysFile, masterFile, vaultKey, masterGuard);
  let counts = false;

  function settle(): void {
    if (!counts) return;
    for (const one of [masterFile, keysFile]) one.take();
    counts = false;
  }
  function write(next: Entries, under: Uint8Array): void {
    settle();
    for (const one of [keysFile, masterFile]) one.drop();
    if (under !== master) masterFile.prepare(sealMaster(under, masterGuard));
    keysFile.prepare(sealEntries(next, under));
    if (under !== master) master?.fill(0);
    [entries, master, counts] = [next, under, true];
    settle();
  }
  const replaceMaster = (next: Entries): void => {
    // What was set aside may be under it, damaged by so little that somebody mends it.
    for (const one of [keysFile, masterFile]) one.overwriteSetAside();
    write(next, random());
  };
  // The first format, or a kill before the first key.
  if (master === null && entries.size > 0) write(entries, random());
  return { entries: () => entries, put: (next) => { write(next, master ?? random()); }, replaceMaster, settle };
}

/** After a kill: a pair that counted takes the place of the old one; anything else was never acknowledged. */
function goOn(keysFile: ErasableFile, masterFile: ErasableFile, vaultKey: Uint8Array, guard: Uint8Array): void {
  const next = keysFile.next();
  const present = masterFile.read();
  const under = (sealed: Uint8Array | null): boolean => next !== null && sealed !== null && whether(() => openEntries(next, openMaster(sealed, guard)));
  if (under(masterFile.next())) masterFile.take();
  else if (!under(present) && !(next !== null && present === null && isFirstFormat(next) && whether(() => openFirstFormat(next, vaultKey)))) keysFile.drop();
  masterFile.drop();
  keysFile.take();
  keysFile.drop();
}

function read(keysFile: ErasableFile, masterFile: ErasableFile, vaultKey: Uint8Array, guard: Uint8Array): { entries: Entries; master: Uint8Array | null } {
  const [bytes, sealed] = [keysFile.read(), masterFile.read()];
  let master: Uint8Array | null = null;
  try {
    if (sealed !== null) master = openMaster(sealed, guard);
    if (bytes === null) return { entries: new Map(), master };
    // One of the first format beside a master is a copy from before, put back.
    return { entries: master === null ? openFirstFormat(bytes, vaultKey) : openEntries(bytes, master), master };
  } catch (error) {
    const quarantined = [...(sealed !== null && master === null ? [masterFile.setAside()] : []), ...(bytes === null ? [] : [keysFile.setAside()])].at(-1);
    throw new AppError('vault.corrupt', { ...(quarantined === undefined ? {} : { quarantined }) }, { cause: error });
  }
}

function whether(work: () => unknown): boolean {
  try { work(); return true; } catch { return false; }
}
