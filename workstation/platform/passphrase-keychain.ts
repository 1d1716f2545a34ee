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
import { firstPackedBytes, type Keychain, makeVaultKeys, packedBytes, packKeys, unpackKeys, type VaultKeys, withGuard } from './keychain.ts';
import { storageError } from './storage-error.ts';

const base64url = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${String(Math.ceil(bytes * 4 / 3))}}$`));

/** The bounds keep an altered file from costing less than we ask for, or all of the machine's memory. */
const Protector = z.strictObject({
  format: z.enum(['assent-keychain/1', 'assent-keychain/2']),
  memoryKiB: z.int().min(64 * 1024).max(1024 * 1024), passes: z.int().min(3).max(100), lanes: z.int().min(1).max(16),
  salt: base64url(32), nonce: base64url(24), sealed: z.union([base64url(packedBytes + 16), base64url(firstPackedBytes + 16)]),
  /** Tells a damaged file from a wrong passphrase. The first release wrote none. */
  check: base64url(32).optional(),
});
type Protector = z.infer<typeof Protector>;
type Header = Omit<Protector, 'sealed' | 'check'>;

/** The first kept two keys: without the one that guards the consents' master. */
const present = 'assent-keychain/2';

export interface PassphraseKeychain extends Keychain {
  /** `keys`: made already, by who keeps them elsewhere too. */
  create(passphrase?: string, keys?: VaultKeys): Promise<VaultKeys>;
}

/**
 * keychain.json: all keys under XChaCha20-Poly1305 with Argon2id of the passphrase. There is no way around a forgotten one, nor around
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
      const header = { format: present, ...argon2Cost, salt: bytesToBase64url(randomBytes(32)), nonce: freshNonce() } as const;
      const protector = protectorOf(header, await stretched(header, given(passphrase)), keys);
      // The copy first: a vault exists from the moment either stands.
      for (const place of [twin, file]) writeProtector(place, protector);
      return keys;
    },

    async open(passphrase) {
      const protector = readEither(file, twin);
      const { sealed, check: _, ...header } = protector;
      const key = await stretched(header, given(passphrase));
      let content: Uint8Array;
      try {
        content = cipher(key, header).decrypt(base64urlToBytes(sealed));
      } catch {
        throw new AppError('vault.wrong-key');
      }
      if (header.format !== present) {
        const keys = withGuard(content);
        const next = protectorOf({ ...header, format: present, nonce: freshNonce() }, key, keys);
        // Before the guard is given out; cut short in between, the next opening goes on from the one that was written.
        for (const place of [file, twin]) heal(place, next);
        return keys;
      }
      const keys = unpackKeys(content);
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

const stretched = (header: Header, passphrase: string): Promise<Uint8Array> => argon2(passphrase, base64urlToBytes(header.salt), header);

/** The header is authenticated: no parameter can be weakened unseen. */
const cipher = (key: Uint8Array, header: Header) => xchacha20poly1305(key, base64urlToBytes(header.nonce), utf8ToBytes(canonicalJson(header)));

const freshNonce = (): string => bytesToBase64url(randomBytes(24));

function protectorOf(header: Header, key: Uint8Array, keys: VaultKeys): Protector {
  const content = packKeys(keys);
  const sealed = cipher(key, header).encrypt(content);
  content.fill(0);
  return { ...header, sealed: bytesToBase64url(sealed) };
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
