import { goldenKeys } from '../harness/golden-keys.ts';

/** The golden vault's key, and a guard as its keychain might have made. */
export const killGuards = { vaultKey: goldenKeys().vaultKey, masterGuard: new Uint8Array(32).fill(11) };
