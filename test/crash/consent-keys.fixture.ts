/** A program for consent-keys.test.ts, killed at a writing call: brings a folder of the first format to the present one, or destroys a key. */
import { join } from 'node:path';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { openConsentKeys } from '../../workstation/vault/consent-keys.ts';
import { goldenKeys } from '../harness/golden-keys.ts';
import { killGuards } from './kill-guards.ts';

const [, , folder = '', what = ''] = process.argv;
const { passphrase, kept } = goldenKeys();
if (what === 'keychain') await createPassphraseKeychain(join(folder, 'keychain.json')).open(passphrase);
else {
  const keys = openConsentKeys(join(folder, 'consent-keys.bin'), killGuards);
  const [consent] = kept;
  if (what === 'destroy' && consent !== undefined) keys.destroy(consent);
}
