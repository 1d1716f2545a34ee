import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDemoKeychain } from './demo-keychain.ts';
import type { Keychain } from './keychain.ts';
import { createPassphraseKeychain } from './passphrase-keychain.ts';

/** Of a data folder or of a backup: both hold the key file under the same name. */
export function chosenKeychain(folder: string): { readonly keychain: Keychain; readonly keyFile: 'demo.key' | 'keychain.json' } {
  const demo = join(folder, 'demo.key');
  return existsSync(demo) ? { keychain: createDemoKeychain(demo), keyFile: 'demo.key' } : { keychain: createPassphraseKeychain(join(folder, 'keychain.json')), keyFile: 'keychain.json' };
}
