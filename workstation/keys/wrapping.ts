/**
 * How private keys lie in the vault: 1 byte version, 1 byte kind, 16 bytes salt, 24 bytes nonce, then XChaCha20-Poly1305 of the
 * content, bound to the account's public key. Version 1 is a person's: seed and age scalar (64 bytes); version 3 the same where the age
 * identity is a hybrid one. Version 2 is a further
 * account's: its secret key (64), the length of its phrase's entropy, and the entropy in 32 bytes.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { AppError } from '../../core/errors/index.ts';
import type { KeyKind } from '../../core/sealing/index.ts';
import { argon2 } from '../platform/argon2.ts';

/** `scalar`: the 32 secret bytes of the age identity, of either kind. */
export interface AccountSecrets { readonly seed: Uint8Array; readonly scalar: Uint8Array; readonly kind: KeyKind }

/** Of an account beside people's own: no age identity, and a phrase only where it was made from one. */
export interface FurtherSecrets { readonly secretKey: Uint8Array; readonly entropy: Uint8Array | null }

export interface WrappingDependencies {
  readonly workstationSecret: Uint8Array;
  readonly randomBytes: (length: number) => Uint8Array;
}

export interface Wrapping {
  wrap(secrets: AccountSecrets, publicKey: Uint8Array, secret: string | Uint8Array): Promise<Uint8Array>;
  /** `session.wrong-secret`; also for a blob of another account or workstation, and one that was altered. */
  unwrap(wrapped: Uint8Array, publicKey: Uint8Array, secret: string | Uint8Array): Promise<AccountSecrets>;
  wrapFurther(secrets: FurtherSecrets, publicKey: Uint8Array, passphrase: string): Promise<Uint8Array>;
  unwrapFurther(wrapped: Uint8Array, publicKey: Uint8Array, passphrase: string): Promise<FurtherSecrets>;
}

const versions = { person: 1, further: 2, hybridPerson: 3 } as const;
type Version = (typeof versions)[keyof typeof versions];
const contentLengths: Readonly<Record<Version, number>> = { 1: 64, 2: 97, 3: 64 };
const kinds = { typed: 1, raw: 2 } as const;
const saltAt = 2;
const nonceAt = saltAt + 16;
const bodyAt = nonceAt + 24;
const tagLength = 16;

export function createWrapping({ workstationSecret, randomBytes }: WrappingDependencies): Wrapping {
  /** The workstation's secret makes the salt: without it a copied vault gives no guess to try a four-digit PIN with. */
  async function wrappingKey(secret: string | Uint8Array, salt: Uint8Array): Promise<Uint8Array> {
    const mixed = hkdf(sha256, workstationSecret, salt, utf8ToBytes('assent/account-salt/1'), 32);
    if (typeof secret !== 'string') return hkdf(sha256, secret, mixed, utf8ToBytes('assent/account-key/1'), 32);
    return argon2(secret, mixed);
  }

  /** The content is overwritten. */
  async function close(version: Version, content: Uint8Array, publicKey: Uint8Array, secret: string | Uint8Array): Promise<Uint8Array> {
    const head = concatBytes(Uint8Array.of(version, kindOf(secret)), randomBytes(16));
    const nonce = randomBytes(24);
    const key = await wrappingKey(secret, head.subarray(saltAt));
    const body = xchacha20poly1305(key, nonce, concatBytes(head, publicKey)).encrypt(content);
    key.fill(0);
    content.fill(0);
    return concatBytes(head, nonce, body);
  }

  async function open(version: Version, wrapped: Uint8Array, publicKey: Uint8Array, secret: string | Uint8Array): Promise<Uint8Array> {
    if (wrapped.length !== bodyAt + contentLengths[version] + tagLength || wrapped[0] !== version || wrapped[1] !== kindOf(secret)) throw new AppError('session.wrong-secret');
    const key = await wrappingKey(secret, wrapped.subarray(saltAt, nonceAt));
    try {
      return xchacha20poly1305(key, wrapped.subarray(nonceAt, bodyAt), concatBytes(wrapped.subarray(0, nonceAt), publicKey)).decrypt(wrapped.subarray(bodyAt));
    } catch {
      throw new AppError('session.wrong-secret');
    } finally {
      key.fill(0);
    }
  }

  return {
    wrap: ({ seed, scalar, kind }, publicKey, secret) => close(kind === 'hybrid' ? versions.hybridPerson : versions.person, concatBytes(seed, scalar), publicKey, secret),
    async unwrap(wrapped, publicKey, secret) {
      const hybrid = wrapped[0] === versions.hybridPerson;
      const content = await open(hybrid ? versions.hybridPerson : versions.person, wrapped, publicKey, secret);
      return { seed: content.slice(0, 32), scalar: content.slice(32), kind: hybrid ? 'hybrid' : 'x25519' };
    },
    wrapFurther({ secretKey, entropy }, publicKey, passphrase) {
      const content = new Uint8Array(contentLengths[versions.further]);
      content.set(secretKey);
      content[64] = entropy?.length ?? 0;
      content.set(entropy ?? new Uint8Array(), 65);
      return close(versions.further, content, publicKey, passphrase);
    },
    async unwrapFurther(wrapped, publicKey, passphrase) {
      const content = await open(versions.further, wrapped, publicKey, passphrase);
      const length = content[64] ?? 0;
      const secrets = { secretKey: content.slice(0, 64), entropy: length === 0 ? null : content.slice(65, 65 + length) };
      content.fill(0);
      return secrets;
    },
  };
}

const kindOf = (secret: string | Uint8Array): number => (typeof secret === 'string' ? kinds.typed : kinds.raw);
