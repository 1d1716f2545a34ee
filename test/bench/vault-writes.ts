/** P1: rows of 2 KB in one transaction, encrypted and not. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createRandom } from '../../core/synthetic/index.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { type Bench, compared } from './bench.ts';

export const vaultWrites: Bench = {
  id: 'P1', work: 'rows of 2 KB in one transaction into the vault', against: 'plain better-sqlite3', unit: 'rows a second', usual: 10_000, asked: 0.5,
  async run({ seed, n, folder }) {
    const random = createRandom(seed);
    const value = JSON.stringify({ text: Array.from({ length: 200 }, () => random.next().toString(36)).join('').slice(0, 2_000) });
    const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(7) });
    const plain = new Database(join(folder, 'plain.db'));
    plain.pragma('journal_mode = WAL');
    plain.pragma('synchronous = FULL');
    plain.exec('CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
    const insert = plain.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
    try {
      return await compared(n,
        (turn) => { vault.write((db) => { for (let at = 0; at < n; at += 1) db.run('INSERT INTO setting (key, value) VALUES (?, ?)', `${String(turn)}/${String(at)}`, value); }); },
        (turn) => { plain.transaction(() => { for (let at = 0; at < n; at += 1) insert.run(`${String(turn)}/${String(at)}`, value); })(); });
    } finally {
      vault.close();
      plain.close();
    }
  },
};
