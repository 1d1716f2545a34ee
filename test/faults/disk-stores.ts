/** The three stores of a workstation on one disk, written as disk-writer.fixture.ts does. */
import { join } from 'node:path';
import { openBlockDatabase } from '../../workstation/ipfs/block-database.ts';
import { openConsentKeys } from '../../workstation/vault/consent-keys.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { putSetting, setting } from '../../workstation/vault/repositories/settings.ts';
import { blockEvery, blockOf, consentEvery, consentOf, textOf } from './disk-writings.ts';
import { sampleGuards, sampleKey } from './vault-sample.ts';

export interface Stores { write(number: number): void; read(number: number): unknown; close(): void }

export function openStores(folder: string): Stores {
  const vault = openVault({ file: join(folder, 'vault.db'), key: sampleKey });
  try {
    const blocks = openBlockDatabase(join(folder, 'ipfs'));
    const keys = openConsentKeys(join(folder, 'consent-keys.bin'), sampleGuards);
    return {
      write(number) {
        vault.write((db) => { for (const letter of ['a', 'b']) putSetting(db, `${letter}${String(number)}`, textOf(number)); });
        if (number % blockEvery === 0) { const block = blockOf(number); blocks.writeFiles([{ root: block.cid, blocks: [block] }]); }
        if (number % consentEvery === 0) keys.create(consentOf(number));
      },
      read: (number) => vault.read((db) => setting(db, `a${String(number)}`)),
      close() { blocks.close(); vault.close(); },
    };
  } catch (error) {
    vault.close();
    throw error;
  }
}
