/** What IPFS Cluster does when a node is lost, with real processes that are killed. The figures go to the report of `npm run faults` too. */
import { randomBytes } from 'node:crypto';
import { CID } from 'multiformats/cid';
import { afterEach, describe, expect, it } from 'vitest';
import { type KuboSwarm, reasonToSkip, startKuboSwarm } from '../harness/kubo-swarm.ts';

let swarm: KuboSwarm | null = null;
afterEach(async () => { await swarm?.end(); swarm = null; });

const limits = { timeoutMs: 10_000, maxBytes: 1_000_000 };
const factor = { minimum: 2, maximum: 2 };

/** Three nodes, documents kept twice, and one of the two holders of the first document killed. Node 1 is the one that is asked. */
async function killHolder(repinning: boolean) {
  swarm = await startKuboSwarm({ nodes: 3, factor, repinning });
  const store = swarm.store();
  const cids = await store.putAll(Array.from({ length: 20 }, () => randomBytes(4_000)));
  await expect.poll(async () => Promise.all(cids.map(async (cid) => (await store.health(cid)).copies)), { timeout: 30_000, interval: 200 }).toEqual(cids.map(() => 2));
  const holds = await Promise.all(swarm.nodes.map(({ rpc }) => Promise.all(cids.map((cid) => rpc.isPinned(CID.parse(cid), AbortSignal.timeout(5_000))))));
  const victim = holds[1]?.some(Boolean) === true ? 1 : 2;
  const lost = cids.filter((_, index) => holds[victim]?.[index] === true);
  const started = performance.now();
  await swarm.kill(victim);
  return { swarm, store, cids, lost, started };
}

describe('one of three storage nodes is killed', () => {
  it('and every document is back at its two copies, with no hand', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { store, cids, lost, started } = await killHolder(true);
    expect(lost.length).toBeGreaterThan(0);
    await expect.poll(async () => Promise.all(cids.map(async (cid) => (await store.health(cid)).copies)), { timeout: 90_000, interval: 500 }).toEqual(cids.map(() => 2));
    console.log(`${String(lost.length)} of ${String(cids.length)} documents lost a copy; all at 2 again after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    for (const cid of cids) expect((await store.get(cid, limits)).byteLength).toBe(4_000);
  });
});
