import type { SafeStorage } from 'electron';
import type { SystemKeychain } from '../../workstation/platform/host.ts';

/** On Linux these names mean a key that anybody can read: no protection, so no keychain. */
const unprotected = new Set(['basic_text', 'unknown']);

/** The system's keychain, or null where it is absent, locked or protects nothing; then a passphrase is asked for. */
export async function openSystemKeychain(safeStorage: SafeStorage, platform = process.platform): Promise<SystemKeychain | null> {
  const backend = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : platform;
  if (unprotected.has(backend) || !(await safeStorage.isAsyncEncryptionAvailable())) return null;
  return {
    backend,
    async protect(secret) {
      return new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64')));
    },
    async unprotect(sealed) {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
      return new Uint8Array(Buffer.from(result, 'base64'));
    },
  };
}
