import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
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
});
type Protector = z.infer<typeof Protector>;

export interface PassphraseKeychain extends Keychain {
  /** `keys`: made already, by who keeps them elsewhere too. */
  create(passphrase?: string, keys?: VaultKeys): Promise<VaultKeys>;
}

/** keychain.json: both keys under XChaCha20-Poly1305 with Argon2id of the passphrase. There is no way around a forgotten one. */
export function createPassphraseKeychain(file: string): PassphraseKeychain {
  return {
    kind: 'passphrase',
    exists: () => existsSync(file),

    async create(passphrase, keys = makeVaultKeys()) {
      if (existsSync(file)) throw new AppError('app.busy');
      const header = { format: 'assent-keychain/1', ...argon2Cost, salt: bytesToBase64url(randomBytes(32)), nonce: bytesToBase64url(randomBytes(24)) } as const;
      const content = packKeys(keys);
      const sealed = (await cipher(header, given(passphrase))).encrypt(content);
      content.fill(0);
      writeDurably(file, utf8ToBytes(`${canonicalJson({ ...header, sealed: bytesToBase64url(sealed) } satisfies Protector)}\n`));
      return keys;
    },

    async open(passphrase) {
      const { sealed, ...header } = readProtector(file);
      const opener = await cipher(header, given(passphrase));
      try {
        return unpackKeys(opener.decrypt(base64urlToBytes(sealed)));
      } catch {
        throw new AppError('vault.wrong-key');
      }
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

function readProtector(file: string): Protector {
  if (!existsSync(file)) throw new AppError('app.not-found');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw storageError(error);
  }
  try {
    return Protector.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('vault.corrupt', { file: 'keychain' }, { cause: error });
  }
}
