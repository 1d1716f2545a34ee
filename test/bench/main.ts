/** `npm run bench -- --json [--seed N] [--n N]`: ours and the peer in the same run, on the same disk, with the same durability. One JSON line a figure. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sealing } from './sealing.ts';
import { vaultWrites } from './vault-writes.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, seed: { type: 'string' }, n: { type: 'string' } } });
const seed = Number(values.seed ?? 20_261_122);
const folder = mkdtempSync(join(tmpdir(), 'assent-bench-'));
try {
  for (const bench of [vaultWrites, sealing]) {
    const n = values.n === undefined ? bench.usual : Number(values.n);
    const { ours, peer } = await bench.run({ seed, n, folder });
    // Both are units a second: above 1 ours is the faster.
    process.stdout.write(`${JSON.stringify({ id: bench.id, work: bench.work, against: bench.against, n, ours: Math.round(ours), peer: Math.round(peer), unit: bench.unit, ratio: Number((ours / peer).toFixed(2)), asked: bench.asked, met: ours / peer >= bench.asked, seed })}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
