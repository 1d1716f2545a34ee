import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { AppError } from '../../core/errors/index.ts';
import { base64urlToBytes, bytesToBase64url, canonicalJson } from '../../core/sealing/index.ts';
import { argon2, argon2Cost } from './argon2.ts';
import { writeDurably } from './durable-file.ts';
import { type Keychain, makeVaultKeys, packKeys, unpackKeys, type VaultKeys } from './keychain.ts';
import { storageError } from './storage-error.ts';

const base64url = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${String(Math.ceil(bytes * 4 / 3))}}$`));

/** The bounds keep an altered file from costing less than we ask for, or all of the machine's memory. */
const Protector = z.strictObject({
  format: z.literal('assent-keychain/1'),
  memoryKiB: z.int().min(64 * 1024).max(1024 * 1024), passes: z.int().min(3).max(100), lanes: z.int().min(1).max(16),
  salt: base64url(32), nonce: base64url(24), sealed: base64url(64 + 16),
  /** Tells a damaged file from a wrong passphrase. The first release wrote none. */
  check: base64url(32).optional(),
});
type Protector = z.infer<typeof Protector>;

export interface PassphraseKeychain extends Keychain {
  /** `keys`: made already, by who keeps them elsewhere too. */
  create(passphrase?: string, keys?: VaultKeys): Promise<VaultKeys>;
}

/**
 * keychain.json: both keys under XChaCha20-Poly1305 with Argon2id of the passphrase. There is no way around a forgotten one, nor around
 * a lost file: so there is a second copy beside it, and either heals the other.
 */
export function createPassphraseKeychain(file: string): PassphraseKeychain {
  const twin = twinOf(file);
  const exists = (): boolean => existsSync(file) || existsSync(twin);
  return {
    kind: 'passphrase',
    exists,

    async create(passphrase, keys = makeVaultKeys()) {
      if (exists()) throw new AppError('app.busy');
      const header = { format: 'assent-keychain/1', ...argon2Cost, salt: bytesToBase64url(randomBytes(32)), nonce: bytesToBase64url(randomBytes(24)) } as const;
      const content = packKeys(keys);
      const sealed = (await cipher(header, given(passphrase))).encrypt(content);
      content.fill(0);
      const protector = { ...header, sealed: bytesToBase64url(sealed) };
      // The copy first: a vault exists from the moment either stands.
      for (const place of [twin, file]) writeProtector(place, protector);
      return keys;
    },

    async open(passphrase) {
      const protector = readEither(file, twin);
      const { sealed, check: _, ...header } = protector;
      const opener = await cipher(header, given(passphrase));
      let keys: VaultKeys;
      try {
        keys = unpackKeys(opener.decrypt(base64urlToBytes(sealed)));
      } catch {
        throw new AppError('vault.wrong-key');
      }
      // Only what has opened is worth copying; where it cannot be written now, the next opening tries again.
      for (const place of [file, twin]) try { heal(place, protector); } catch { /* As above. */ }
      return keys;
    },
  };
}

function given(passphrase: string | undefined): string {
  if (passphrase === undefined || passphrase === '') throw new AppError('vault.wrong-key');
  return passphrase;
}

/** The header is authenticated: no parameter can be weakened unseen. */
async function cipher(header: Omit<Protector, 'sealed'>, passphrase: string) {
  const key = await argon2(passphrase, base64urlToBytes(header.salt), header);
  return xchacha20poly1305(key, base64urlToBytes(header.nonce), utf8ToBytes(canonicalJson(header)));
}

export const twinOf = (file: string): string => file.replace(/(\.json)?$/, '.copy.json');

const checkOf = ({ check: _, ...rest }: Protector): string => bytesToBase64url(sha256(utf8ToBytes(canonicalJson(rest))));

function writeProtector(file: string, protector: Protector): void {
  writeDurably(file, utf8ToBytes(`${canonicalJson({ ...protector, check: checkOf(protector) })}\n`));
}

/** Null where there is none; `damaged` where it is not what was written. */
function readProtector(file: string): Protector | 'damaged' | null {
  if (!existsSync(file)) return null;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw storageError(error);
  }
  try {
    const protector = Protector.parse(JSON.parse(text));
    return protector.check === undefined || protector.check === checkOf(protector) ? protector : 'damaged';
  } catch {
    return 'damaged';
  }
}

function readEither(file: string, twin: string): Protector {
  const found = [readProtector(file), readProtector(twin)];
  for (const one of found) if (one !== null && one !== 'damaged') return one;
  throw found.includes('damaged') ? new AppError('vault.corrupt', { file: 'keychain' }) : new AppError('app.not-found');
}

/** A damaged copy is set aside, never deleted; a missing one is written. */
function heal(file: string, protector: Protector): void {
  const there = readProtector(file);
  if (there !== null && there !== 'damaged' && there.check !== undefined && there.sealed === protector.sealed) return;
  if (there === 'damaged') {
    let number = 1;
    while (existsSync(`${file}.damaged-${String(number)}`)) number += 1;
    renameSync(file, `${file}.damaged-${String(number)}`);
  }
  writeProtector(file, protector);
}
