import { randomBytes } from 'node:crypto';
import { concatBytes } from '@noble/hashes/utils.js';

/** What a workstation must have to open anything at all. Each is 32 random bytes made at the first start. */
export interface VaultKeys {
  /** Encrypts the vault; device account and the keys of pending imports are derived from it. */
  readonly vaultKey: Uint8Array;
  /** Mixed into every PIN. */
  readonly workstationSecret: Uint8Array;
  /** Guards the master of the consents' keys, and nothing else: who has the vault's key does not have this one. */
  readonly masterGuard: Uint8Array;
}

/** Where the three keys are kept. Never in clear, except by the demo's own keychain, which says so. */
export interface Keychain {
  /** `demo` is unprotected by design: for invented patients only. */
  readonly kind: 'passphrase' | 'demo' | 'system';
  exists(): boolean;
  /** First start. `app.busy` when there is one already. */
  create(passphrase?: string): Promise<VaultKeys>;
  /** `vault.wrong-key` for a wrong passphrase, `app.not-found` when nothing was created, `vault.corrupt` when the file is damaged; `storage.*` where a first format cannot be brought to the present one. */
  open(passphrase?: string): Promise<VaultKeys>;
}

const keyBytes = 32;
export const packedBytes = 3 * keyBytes;
/** The first format kept no guard. */
export const firstPackedBytes = 2 * keyBytes;

export const makeVaultKeys = (): VaultKeys => unpackKeys(randomBytes(packedBytes));

/** `packedBytes` long, for the ciphers. */
export const packKeys = ({ vaultKey, workstationSecret, masterGuard }: VaultKeys): Uint8Array => concatBytes(vaultKey, workstationSecret, masterGuard);

export const unpackKeys = (content: Uint8Array): VaultKeys => {
  if (content.length !== packedBytes) throw new Error('not three keys');
  const [vaultKey, workstationSecret, masterGuard] = [0, 1, 2].map((index) => new Uint8Array(content.subarray(index * keyBytes, (index + 1) * keyBytes))) as [Uint8Array, Uint8Array, Uint8Array];
  return { vaultKey, workstationSecret, masterGuard };
};

/** The two of the first format with a guard made now. Durable in its keychain before anybody is given it: what it guards opens by no other. */
export const withGuard = (content: Uint8Array): VaultKeys => unpackKeys(concatBytes(content, new Uint8Array(randomBytes(keyBytes))));
