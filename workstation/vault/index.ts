export type { ReadDb, SqlParameters, SqlValue, Vault, VaultOptions, WriteDb } from './database.ts';
export { openVault, quarantineVault } from './open-vault.ts';
