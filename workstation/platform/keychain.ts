import { randomBytes } from 'node:crypto';
import { concatBytes } from '@noble/hashes/utils.js';

/** What a workstation must have to open anything at all. Both are 32 random bytes made at the first start. */
export interface VaultKeys {
  /** Encrypts the vault; device account and consent keys are derived from it. */
  readonly vaultKey: Uint8Array;
  /** Mixed into every PIN. */
  readonly workstationSecret: Uint8Array;
}

/** Where the two keys are kept. Never in clear, except by the demo's own keychain, which says so. */
export interface Keychain {
  /** `demo` is unprotected by design: for invented patients only. */
  readonly kind: 'passphrase' | 'demo' | 'system';
  exists(): boolean;
  /** First start. `app.busy` when there is one already. */
  create(passphrase?: string): Promise<VaultKeys>;
  /** `vault.wrong-key` for a wrong passphrase, `app.not-found` when nothing was created, `vault.corrupt` when the file is damaged. */
  open(passphrase?: string): Promise<VaultKeys>;
}

export const makeVaultKeys = (): VaultKeys => ({ vaultKey: new Uint8Array(randomBytes(32)), workstationSecret: new Uint8Array(randomBytes(32)) });

/** 64 bytes, for the ciphers. */
export const packKeys = ({ vaultKey, workstationSecret }: VaultKeys): Uint8Array => concatBytes(vaultKey, workstationSecret);

export const unpackKeys = (content: Uint8Array): VaultKeys => ({ vaultKey: content.slice(0, 32), workstationSecret: content.slice(32) });
