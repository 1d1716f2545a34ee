/** `npm run bench -- --json [--only P1,P9] [--seed N] [--n N]`: ours and the peer in the same run, on the same disk or node, with the same durability. One JSON line a figure; exit 1 where one was not met. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';

/** Loaded one by one: most need nothing of the others. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  P1: async () => (await import('./vault-writes.ts')).vaultWrites,
  P2: async () => (await import('./patient-search.ts')).patientSearch,
  P5: async () => (await import('./sealing.ts')).sealing,
  P6: async () => (await import('./large-file.ts')).largeFile,
  P8: async () => (await import('./finality.ts')).finality,
  P9: async () => (await import('./grant-cost.ts')).grantCost,
  P10: async () => (await import('./bytes-on-chain.ts')).bytesOnChain,
  P11: async () => (await import('./consent-rate.ts')).consentRate,
  P12: async () => (await import('./storage-rate.ts')).storageRate,
  P13: async () => (await import('./decisions.ts')).decisions,
  P18: async () => (await import('./audit-rows.ts')).auditRows,
  'vault-open': async () => (await import('./vault-open.ts')).vaultOpen,
  growth: async () => (await import('./growth.ts')).growth,
  'node-start': async () => (await import('./node-start.ts')).nodeStart,
  // Last: it makes a whole Debian first.
  'bare-debian': async () => (await import('./bare-debian.ts')).bareDebian,
};

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' }, seed: { type: 'string' }, n: { type: 'string' } } });
const seed = Number(values.seed ?? 20_261_122);
const wanted = values.only?.split(',') ?? Object.keys(benches);
const unknown = wanted.filter((id) => !Object.hasOwn(benches, id));
if (unknown.length > 0) {
  process.stderr.write(`bench: no such figure: ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}
const short = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(4)));
let missed = false;
const folder = mkdtempSync(join(tmpdir(), 'assent-bench-'));
try {
  for (const id of wanted) {
    const bench = await (benches[id] as () => Promise<Bench>)();
    const n = values.n === undefined ? bench.usual : Number(values.n);
    const missing = bench.needs?.() ?? null;
    if (missing !== null) {
      process.stdout.write(`${JSON.stringify({ id, work: bench.work, against: bench.against, asked: bench.asked, skipped: missing })}\n`);
      continue;
    }
    const { ours, peer, facts } = await bench.run({ seed, n, folder });
    const ratio = ours / peer;
    // Units a second: above 1 ours is the faster. Of a cost: below 1 ours is the cheaper.
    const met = (bench.isCost === true ? ratio <= bench.asked : ratio >= bench.asked) && (bench.most === undefined || ours <= bench.most);
    missed ||= !met;
    process.stdout.write(`${JSON.stringify({ id, work: bench.work, against: bench.against, n, ours: short(ours), peer: short(peer), unit: bench.unit, ratio: Number(ratio.toPrecision(3)), asked: bench.asked, ...(bench.isCost === true ? { cost: true } : {}), ...(bench.most === undefined ? {} : { most: bench.most }), met, ...(facts === undefined ? {} : { facts }), seed })}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(missed ? 1 : 0);
