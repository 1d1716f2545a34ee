export type { ReadDb, SqlParameters, SqlValue, Vault, VaultOptions, WriteDb } from './database.ts';
export { type ConsentKeys, openConsentKeys } from './consent-keys.ts';
export { openVault, quarantineVault } from './open-vault.ts';
