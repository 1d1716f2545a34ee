/** What IPFS Cluster does when nodes are lost: real processes, killed. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    await store.start();
    await expect.poll(async () => (await Promise.all(cids.map((cid) => store.health(cid)))).map(({ copies, wanted, proved }) => [copies, wanted, proved]), { timeout: 30_000, interval: 300 }).toEqual(cids.map(() => [2, 2, 2]));
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

/** Where a node's Kubo keeps a block: the file whose bytes these are. */
function fileOf({ dir }: KuboSwarm, node: number, bytes: Uint8Array): string {
  const blocks = join(dir, `node-${String(node + 1)}`, 'kubo', 'repo', 'blocks');
  const file = readdirSync(blocks, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.data')).map((entry) => join(entry.parentPath, entry.name)).find((path) => readFileSync(path).equals(bytes));
  if (file === undefined) throw new Error('the block lies in no file');
  return file;
}

describe('a copy is altered on its node’s disk', () => {
  it('and counts as missing once it is asked for, though the cluster says that it is there; then it is whole again', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const running = swarm = await startKuboSwarm({ nodes: 3, factor: { minimum: 2, maximum: 3 } });
    const store = running.store();
    await store.start();
    const bytes = randomBytes(4_000);
    const cid = await store.put(bytes);
    await expect.poll(() => store.health(cid), { timeout: 30_000, interval: 200 }).toMatchObject({ copies: 3, proved: 3 });
    const first = (await store.health(cid)).provedAt ?? 0;
    // Time goes by and the proof is a new one.
    await expect.poll(async () => ((await store.health(cid)).provedAt ?? 0) > first, { timeout: 30_000, interval: 200 }).toBe(true);

    const file = fileOf(running, 2, bytes);
    const said = new Set<number | undefined>();
    writeFileSync(file, Uint8Array.from(bytes, (byte, index) => (index === 7 ? byte ^ 1 : byte)));
    await expect.poll(async () => {
      const holding = (await running.nodes[0]?.rest.allocation(cid, AbortSignal.timeout(5_000)))?.holding.length;
      const { copies } = await store.health(cid);
      if (copies === 3) said.add(holding);
      return copies;
    }, { timeout: 60_000, interval: 20 }).toBe(2);
    // It never said otherwise while the copy was bad and nobody had asked: its word changes with the repair only.
    expect([...said]).toEqual([3]);
    await expect.poll(() => store.health(cid), { timeout: 60_000, interval: 200 }).toMatchObject({ copies: 3, proved: 3 });
    expect(readFileSync(fileOf(running, 2, bytes)).equals(bytes)).toBe(true);
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
    const store = running.store(0, { tendAfterMs: 3_000 });
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

    // One after the other: with the second the new one has its minimum, and the cluster would leave it at that.
    const back = performance.now();
    await running.start(1);
    await expect.poll(() => held(running, [late]), { timeout: 60_000, interval: 300 }).toEqual([2]);
    await running.start(2);
    await expect.poll(() => held(running, [...cids, late]), { timeout: 90_000, interval: 500 }).toEqual([...cids, late].map(() => 3));
    console.log(`all of ${String(documents + 1)} documents at 3 of 3 again ${seconds(back).toFixed(1)} s after the nodes were started`);
    await expect.poll(async () => (await store.health(late)).copies, { timeout: 15_000, interval: 300 }).toBe(3);
  });
});
