import { setTimeout as pause } from 'node:timers/promises';
import type { SafeStorage } from 'electron';
import type { KeychainObstacle, SystemKeychain } from '../../workstation/platform/host.ts';

/** What is used of Electron's: nothing that waits in the main thread. Its synchronous sisters end with Electron 46. */
export type SafeStorageCalls = Pick<SafeStorage, 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>;

/** Linux keychains that hold a key of their own. Any other name, `basic_text` first of all, means a password that is in Chromium's source. */
const protecting: readonly string[] = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'];

/**
 * On Linux the backend's name tells the desktop, not whether its keychain answered: where it is locked or not running, Electron
 * says "available" and seals under that same public password. Only the first bytes of what it sealed tell (Chromium's PosixKeyProvider).
 */
const publicPasswordMark = 'v10';

/** Somebody may be asked to unlock the keychain meanwhile; past this the window opens and asks for the passphrase. */
const patienceMs = 20_000;

/** The system's keychain, or why it is none to rely on; then a passphrase is asked for. */
export async function openSystemKeychain(calls: SafeStorageCalls, platform: NodeJS.Platform = process.platform, patience = patienceMs): Promise<SystemKeychain | KeychainObstacle> {
  const linux = platform === 'linux';
  const backend = linux ? calls.getSelectedStorageBackend() : platform;
  if (linux ? !protecting.includes(backend) : platform !== 'darwin' && platform !== 'win32') return 'unprotected';

  const refusePublic = (sealed: Uint8Array): void => {
    if (linux && Buffer.from(sealed.subarray(0, publicPasswordMark.length)).toString('latin1') === publicPasswordMark) throw new Error('sealed under a public password');
  };
  const keychain: SystemKeychain = {
    backend,
    async protect(secret) {
      const sealed = new Uint8Array(await calls.encryptStringAsync(Buffer.from(secret).toString('base64')));
      refusePublic(sealed);
      return sealed;
    },
    async unprotect(sealed) {
      refusePublic(sealed);
      const { result, shouldReEncrypt } = await calls.decryptStringAsync(Buffer.from(sealed));
      return { secret: new Uint8Array(Buffer.from(result, 'base64')), stale: shouldReEncrypt };
    },
  };
  const answers = async (): Promise<boolean> => {
    const probe = Uint8Array.from({ length: 32 }, (_, index) => index);
    if (!(await calls.isAsyncEncryptionAvailable())) return false;
    const { secret } = await keychain.unprotect(await keychain.protect(probe));
    return Buffer.from(secret).equals(probe);
  };
  const late = new AbortController();
  const usable = await Promise.race([answers().catch(() => false), pause(patience, false, { signal: late.signal }).catch(() => false)]);
  late.abort();
  return usable ? keychain : 'locked';
}
