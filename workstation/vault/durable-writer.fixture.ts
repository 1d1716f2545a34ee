/** A program for open-vault.test.ts: writes rows one transaction each and says which are acknowledged, until it is killed. */
import { writeSync } from 'node:fs';
import { openVault } from './open-vault.ts';
import { putSetting } from './repositories/settings.ts';

const [, , file = '', first = '0'] = process.argv;
const vault = openVault({ file, key: new Uint8Array(32).fill(5) });
for (let number = Number(first); ; number += 1) {
  vault.write((db) => {
    putSetting(db, `a${String(number)}`, number);
    putSetting(db, `b${String(number)}`, number);
  });
  writeSync(1, `${String(number)}\n`);
}
