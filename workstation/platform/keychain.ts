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
