/** R1's "opens in 2 s at 100k documents": the vault of a process that was killed, until its first list and one person's timeline are read. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { patientPage, timelinePage } from '../../workstation/vault/repositories/index.ts';
import type { Bench } from './bench.ts';

const askedMs = 2000;

export const vaultOpen: Bench = {
  id: 'vault-open', work: 'a vault of n documents opened after a kill, until its first list and a timeline are read', against: `the ${String(askedMs)} ms that are asked`, unit: 'ms', usual: 100_000, asked: 1, isCost: true,
  async run({ seed, n, folder }) {
    const file = join(folder, 'opened.db');
    const child = spawn(process.execPath, [fileURLToPath(new URL('vault-filling.fixture.ts', import.meta.url)), file, String(n), String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'close').then(() => [null])]);
    if (said === null) throw new Error('the vault was not filled');
    child.kill('SIGKILL');
    await once(child, 'close');
    const left = statSync(`${file}-wal`).size;
    const begun = performance.now();
    const vault = openVault({ file, key: new Uint8Array(32).fill(7) });
    try {
      const opened = performance.now() - begun;
      const [first] = vault.read((db) => patientPage(db, null, 50));
      if (first === undefined) throw new Error('nobody is in the vault');
      const rows = vault.read((db) => timelinePage(db, first.id, [], null, 50));
      const ours = performance.now() - begun;
      if (rows.length === 0) throw new Error('the timeline is empty');
      return { ours, peer: askedMs, facts: { 'opening alone, ms': Math.round(opened), 'vault, MB': Math.round(statSync(file).size / 1e6), 'log left by the kill, MB': Number((left / 1e6).toFixed(1)) } };
    } finally {
      vault.close();
    }
  },
};
