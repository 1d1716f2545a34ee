/**
 * A program for R2 and R3: writes into a vault, a document store and the consents' keys, and says what is durable, a line each, until
 * it is stopped. `normal`: the vault's rows with `synchronous = NORMAL` instead of ours.
 */
import { join } from 'node:path';
import { mkdirSync, writeSync } from 'node:fs';
import { openBlockDatabase } from '../../workstation/ipfs/block-database.ts';
import { configure, connect } from '../../workstation/vault/connection.ts';
import { openConsentKeys } from '../../workstation/vault/consent-keys.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { putSetting } from '../../workstation/vault/repositories/settings.ts';
import { blockEvery, blockOf, consentEvery, consentOf, textOf } from './disk-writings.ts';
import { sampleGuards, sampleKey } from './vault-sample.ts';

const [, , folder = '', way = 'full'] = process.argv;
mkdirSync(folder, { recursive: true });
const vaultFile = join(folder, 'vault.db');
const writeRows = way === 'normal' ? carelessly() : ours();
const blocks = openBlockDatabase(join(folder, 'ipfs'));
const keys = openConsentKeys(join(folder, 'consent-keys.bin'), sampleGuards);

for (let number = 0; ; number += 1) {
  writeRows(number);
  if (number % blockEvery === 0) { const block = blockOf(number); blocks.writeFiles([{ root: block.cid, blocks: [block] }]); }
  if (number % consentEvery === 0) keys.create(consentOf(number));
  say(`${String(number)}\n`);
  // As a program does that is not only a loop: the checkpoint's thread is heard.
  if (number % 32 === 31) await new Promise((resolve) => { setImmediate(resolve); });
}

/** The pipe does not wait for its reader. */
function say(line: string): void {
  for (;;) {
    try { writeSync(1, line); return; } catch (error) { if ((error as { code?: string }).code !== 'EAGAIN') throw error; }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
  }
}

function ours(): (number: number) => void {
  const vault = openVault({ file: vaultFile, key: sampleKey });
  return (number) => { vault.write((db) => { for (const letter of ['a', 'b']) putSetting(db, `${letter}${String(number)}`, textOf(number)); }); };
}

function carelessly(): (number: number) => void {
  openVault({ file: vaultFile, key: sampleKey }).close();
  const database = connect(vaultFile, sampleKey);
  configure(database);
  database.pragma('synchronous = NORMAL');
  const insert = database.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)');
  return database.transaction((number: number) => { for (const letter of ['a', 'b']) insert.run(`${letter}${String(number)}`, JSON.stringify(textOf(number))); });
}
