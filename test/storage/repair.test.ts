/** What IPFS Cluster does when nodes are lost: real processes, killed. */
import { randomBytes } from 'node:crypto';
import { CID } from 'multiformats/cid';
import { afterEach, describe, expect, it } from 'vitest';
import { type KuboSwarm, reasonToSkip, startKuboSwarm } from '../harness/kubo-swarm.ts';

let swarm: KuboSwarm | null = null;
afterEach(async () => { await swarm?.end(); swarm = null; });

const limits = { timeoutMs: 10_000, maxBytes: 1_000_000 };
const documents = 20;
const seconds = (since: number): number => (performance.now() - since) / 1000;

/** How many of the running nodes' own Kubos keep each: asked of them, not of the cluster. */
const held = async ({ nodes }: KuboSwarm, cids: readonly string[]): Promise<number[]> => Promise.all(cids.map(async (cid) =>
  (await Promise.all(nodes.filter(({ kubo }) => kubo.isRunning()).map(({ rpc }) => rpc.isPinned(CID.parse(cid), AbortSignal.timeout(5_000))))).filter(Boolean).length));

/** Three nodes, documents kept twice, and the other node that holds the first document killed. */
async function killHolder(repinning: boolean) {
  const running = swarm = await startKuboSwarm({ nodes: 3, factor: { minimum: 2, maximum: 2 }, repinning });
  const store = running.store();
  const cids = await store.putAll(Array.from({ length: documents }, () => randomBytes(4_000)));
  await expect.poll(() => held(running, cids), { timeout: 30_000, interval: 200 }).toEqual(cids.map(() => 2));
  const second = running.nodes[1];
  const victim = second !== undefined && await second.rpc.isPinned(CID.parse(cids[0] ?? ''), AbortSignal.timeout(5_000)) ? 1 : 2;
  const killed = performance.now();
  await running.kill(victim);
  const lost = (await held(running, cids)).filter((copies) => copies < 2).length;
  expect(lost).toBeGreaterThan(0);
  return { running, store, cids, lost, killed };
}

describe('one of three storage nodes is killed', () => {
  it('and every document is back at its two copies, with no hand', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { running, store, cids, lost, killed } = await killHolder(true);
    await expect.poll(() => held(running, cids), { timeout: 60_000, interval: 500 }).toEqual(cids.map(() => 2));
    console.log(`${String(lost)} of ${String(documents)} documents lost a copy; all at 2 of 2 again after ${seconds(killed).toFixed(1)} s`);
    const health = await Promise.all(cids.map((cid) => store.health(cid)));
    expect(health.map(({ copies, wanted }) => [copies, wanted])).toEqual(cids.map(() => [2, 2]));
    expect(health.every(({ provedAt }) => provedAt !== null && Math.abs(Date.now() - provedAt) < 30_000)).toBe(true);
    for (const cid of cids) expect((await store.get(cid, limits)).byteLength).toBe(4_000);
  });

  it('and with repinning off, as the cluster comes, they stay at one copy', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { running, store, cids, killed } = await killHolder(false);
    // Three times what the repair takes.
    while (seconds(killed) < 25) await new Promise((resolve) => { setTimeout(resolve, 1_000); });
    expect(Math.min(...await held(running, cids))).toBe(1);
    expect(Math.min(...(await Promise.all(cids.map((cid) => store.health(cid)))).map(({ copies }) => copies))).toBe(1);
  });
});

describe('the cluster does not repair', () => {
  it('and the workstation gives what is short of copies to it again', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { running, cids, killed } = await killHolder(false);
    const store = running.store(0, { tendAfterMs: 3_000 });
    await store.start();
    await expect.poll(() => held(running, cids), { timeout: 60_000, interval: 500 }).toEqual(cids.map(() => 2));
    console.log(`all of ${String(documents)} documents at 2 of 2 again ${seconds(killed).toFixed(1)} s after the node was killed, by the workstation`);
  });
});

describe('two of three storage nodes are lost', () => {
  it('and every document can be read, a new one waits, and all are at three again once the nodes are back', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const running = swarm = await startKuboSwarm({ nodes: 3, factor: { minimum: 2, maximum: 3 } });
    const store = running.store();
    await store.start();
    const cids = await store.putAll(Array.from({ length: documents }, () => randomBytes(4_000)));
    await expect.poll(() => held(running, cids), { timeout: 30_000, interval: 200 }).toEqual(cids.map(() => 3));
    await Promise.all([running.kill(1), running.kill(2)]);
    for (const cid of cids) expect((await store.get(cid, limits)).byteLength).toBe(4_000);
    // The cluster counts a node as lost only once its last word is too old.
    await expect.poll(async () => (await running.nodes[0]?.rest.takers(AbortSignal.timeout(2_000))), { timeout: 30_000, interval: 300 }).toBe(1);
    const late = await store.put(randomBytes(4_000));
    expect(await store.health(late)).toMatchObject({ copies: 1, least: 2, wanted: 3 });
    expect((await store.get(late, limits)).byteLength).toBe(4_000);

    const back = performance.now();
    await Promise.all([running.start(1), running.start(2)]);
    await expect.poll(() => held(running, [...cids, late]), { timeout: 90_000, interval: 500 }).toEqual([...cids, late].map(() => 3));
    console.log(`all of ${String(documents + 1)} documents at 3 of 3 again ${seconds(back).toFixed(1)} s after the nodes were started`);
    await expect.poll(async () => (await store.health(late)).copies, { timeout: 15_000, interval: 300 }).toBe(3);
  });
});
