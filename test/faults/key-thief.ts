/** Somebody with copies of the consents' key files and some keys: what of the cached they open, with no code of the vault's but the formats. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { ConsentId } from '../../core/ids/index.ts';
import { type Entries, openEntries, openFirstFormat, openMaster } from '../../workstation/vault/consent-keys-format.ts';

/** By a name: what is sealed under the consent's key, and what it says. */
export type Cached = ReadonlyMap<string, { readonly consent: ConsentId; readonly sealed: Uint8Array; readonly text: string }>;

export interface Loot { readonly keysFiles: readonly Uint8Array[]; readonly masterFiles: readonly Uint8Array[]; readonly keys: readonly Uint8Array[] }

/** Every file by every key as the master it may be, as what opens a master, and as what one is derived from. `files`: how many of them opened. */
export function openedBy({ keysFiles, masterFiles, keys }: Loot, cached: Cached): { names: string[]; files: number } {
  const masters = [...keys, ...masterFiles.flatMap((file) => keys.flatMap((key) => tried(() => openMaster(file, key))))];
  const opened = keysFiles.flatMap((file): Entries[] => [...masters.flatMap((master) => tried(() => openEntries(file, master))), ...keys.flatMap((key) => tried(() => openFirstFormat(file, key)))]);
  const names = [...cached].filter(([, { consent, sealed, text }]) => opened.some((entries) => {
    const key = entries.get(consent);
    return key !== undefined && tried(() => xchacha20poly1305(key, sealed.subarray(0, 24), new TextEncoder().encode(`${consent}|cache`)).decrypt(sealed.subarray(24))).some((plain) => Buffer.from(plain).toString() === text);
  })).map(([name]) => name);
  return { names, files: opened.length };
}

function tried<Result>(work: () => Result): Result[] {
  try { return [work()]; } catch { return []; }
}
