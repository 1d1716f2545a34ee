import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { AppError } from '../../core/errors/index.ts';
import { base64urlToBytes, bytesToBase64url, canonicalJson } from '../../core/sealing/index.ts';
import { writeDurably } from './durable-file.ts';
import type { KeychainObstacle, SystemKeychain } from './host.ts';
import { type Keychain, makeVaultKeys, packKeys, unpackKeys, type VaultKeys } from './keychain.ts';
import type { PassphraseKeychain } from './passphrase-keychain.ts';

const text = z.string().regex(/^[A-Za-z0-9_-]+$/);
/** The first format kept no guard of the consents' master. It is not opened any more: the passphrase is asked for once, and knows the guard. */
const Guarded = z.strictObject({ format: z.literal('assent-system-keychain/2'), backend: z.string().max(40), guard: text.max(8000), nonce: text.length(32), sealed: text.length(150) });
type Guarded = z.infer<typeof Guarded>;

/**
 * A person's vault: always under a passphrase, and where they want it so, under the system's keychain too, which then opens it without
 * asking. The second is only ever a convenience: losing it, or all trust in it, loses nothing.
 */
export interface VaultKeychain extends Keychain {
  /** What the host has now. */
  readonly offer: 'usable' | KeychainObstacle;
  /** The system's keychain was chosen to open this vault. */
  readonly chosen: boolean;
  /** With `bySystem`: `vault.keychain` before anything is written where the system's does not do what it says. */
  create(passphrase?: string, bySystem?: boolean): Promise<VaultKeys>;
  /** Without a passphrase by the system's keychain: `vault.keychain` where that does not open it. */
  open(passphrase?: string): Promise<VaultKeys>;
  /** From now on the system's keychain opens it. */
  choose(keys: VaultKeys): Promise<void>;
  unchoose(): void;
}

export interface VaultKeychainDeps {
  readonly passphrase: PassphraseKeychain;
  readonly system: SystemKeychain | KeychainObstacle;
  /** system-keychain.json. */
  readonly file: string;
}

export function createVaultKeychain({ passphrase, system, file }: VaultKeychainDeps): VaultKeychain {
  /** A random key between: the system's own ciphers (AES-CBC on Linux) do not notice a wrong key, this one does. */
  async function guarded(keys: VaultKeys): Promise<Guarded> {
    if (typeof system === 'string') throw new AppError('vault.keychain', { why: system });
    const wrappingKey = new Uint8Array(randomBytes(32));
    try {
      const guard = await system.protect(wrappingKey);
      const { secret } = await system.unprotect(guard);
      if (!Buffer.from(secret).equals(wrappingKey)) throw new Error('gave back something else');
      const header = { format: 'assent-system-keychain/2', backend: system.backend, guard: bytesToBase64url(guard), nonce: bytesToBase64url(randomBytes(24)) } as const;
      const content = packKeys(keys);
      const sealed = cipher(wrappingKey, header).encrypt(content);
      content.fill(0);
      return { ...header, sealed: bytesToBase64url(sealed) };
    } catch (error) {
      throw new AppError('vault.keychain', { why: 'failed' }, { cause: error });
    } finally {
      wrappingKey.fill(0);
    }
  }

  const choose = async (keys: VaultKeys): Promise<void> => { writeDurably(file, utf8ToBytes(`${canonicalJson(await guarded(keys))}\n`)); };

  async function openBySystem(): Promise<VaultKeys> {
    if (typeof system === 'string') throw new AppError('vault.keychain', { why: system });
    try {
      const { sealed, ...header } = Guarded.parse(JSON.parse(readFileSync(file, 'utf8')));
      const { secret, stale } = await system.unprotect(base64urlToBytes(header.guard));
      const keys = unpackKeys(cipher(secret, header).decrypt(base64urlToBytes(sealed)));
      secret.fill(0);
      // The old file stands where this fails, and still opens.
      if (stale) await choose(keys).catch(() => undefined);
      return keys;
    } catch (error) {
      throw new AppError('vault.keychain', { why: 'changed' }, { cause: error });
    }
  }

  return {
    kind: 'system',
    offer: typeof system === 'string' ? system : 'usable',
    get chosen() { return existsSync(file); },
    exists: () => passphrase.exists(),
    async create(typed, bySystem = false) {
      if (passphrase.exists()) throw new AppError('app.busy');
      const keys = makeVaultKeys();
      // The passphrase's file comes last: until it stands there is no vault, and what lies beside it is of no use to anybody.
      if (bySystem) await choose(keys);
      else rmSync(file, { force: true });
      return passphrase.create(typed, keys);
    },
    open: (typed) => (typed === undefined && existsSync(file) ? openBySystem() : passphrase.open(typed)),
    choose,
    unchoose() { rmSync(file, { force: true }); },
  };
}

/** The header is authenticated, and with it what the system sealed. */
const cipher = (key: Uint8Array, header: Omit<Guarded, 'sealed'>) => xchacha20poly1305(key, base64urlToBytes(header.nonce), utf8ToBytes(canonicalJson(header)));
