/**
 * How an account's two private keys lie in the vault: 1 byte version, 1 byte kind, 16 bytes salt, 24 bytes nonce, then
 * XChaCha20-Poly1305 of seed and age scalar (64 bytes), bound to the account's public key.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { AppError } from '../../core/errors/index.ts';
import { argon2 } from '../platform/argon2.ts';

export interface AccountSecrets { readonly seed: Uint8Array; readonly scalar: Uint8Array }

export interface WrappingDependencies {
  readonly workstationSecret: Uint8Array;
  readonly randomBytes: (length: number) => Uint8Array;
}

export interface Wrapping {
  wrap(secrets: AccountSecrets, publicKey: Uint8Array, secret: string | Uint8Array): Promise<Uint8Array>;
  /** `session.wrong-secret`; also for a blob of another account or workstation, and one that was altered. */
  unwrap(wrapped: Uint8Array, publicKey: Uint8Array, secret: string | Uint8Array): Promise<AccountSecrets>;
}

const version = 1;
const kinds = { typed: 1, raw: 2 } as const;
const saltAt = 2;
const nonceAt = saltAt + 16;
const bodyAt = nonceAt + 24;
const wrappedLength = bodyAt + 64 + 16;

export function createWrapping({ workstationSecret, randomBytes }: WrappingDependencies): Wrapping {
  /** The workstation's secret makes the salt: without it a copied vault gives no guess to try a four-digit PIN with. */
  async function wrappingKey(secret: string | Uint8Array, salt: Uint8Array): Promise<Uint8Array> {
    const mixed = hkdf(sha256, workstationSecret, salt, utf8ToBytes('assent/account-salt/1'), 32);
    if (typeof secret !== 'string') return hkdf(sha256, secret, mixed, utf8ToBytes('assent/account-key/1'), 32);
    return argon2(secret, mixed);
  }

  return {
    async wrap({ seed, scalar }, publicKey, secret) {
      const head = concatBytes(Uint8Array.of(version, kindOf(secret)), randomBytes(16));
      const nonce = randomBytes(24);
      const key = await wrappingKey(secret, head.subarray(saltAt));
      const content = concatBytes(seed, scalar);
      const body = xchacha20poly1305(key, nonce, concatBytes(head, publicKey)).encrypt(content);
      key.fill(0);
      content.fill(0);
      return concatBytes(head, nonce, body);
    },

    async unwrap(wrapped, publicKey, secret) {
      if (wrapped.length !== wrappedLength || wrapped[0] !== version || wrapped[1] !== kindOf(secret)) throw new AppError('session.wrong-secret');
      const key = await wrappingKey(secret, wrapped.subarray(saltAt, nonceAt));
      try {
        const content = xchacha20poly1305(key, wrapped.subarray(nonceAt, bodyAt), concatBytes(wrapped.subarray(0, nonceAt), publicKey)).decrypt(wrapped.subarray(bodyAt));
        return { seed: content.slice(0, 32), scalar: content.slice(32) };
      } catch {
        throw new AppError('session.wrong-secret');
      } finally {
        key.fill(0);
      }
    },
  };
}

const kindOf = (secret: string | Uint8Array): number => (typeof secret === 'string' ? kinds.typed : kinds.raw);
