/** R23: two of three storage nodes are killed and what they held is wiped; the third still has everything, and they get it back. */
import { rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CID } from 'multiformats/cid';
import type { ContentStore } from '../../workstation/ipfs/index.ts';
import { type KuboSwarm, reasonToSkip, startKuboSwarm } from '../harness/kubo-swarm.ts';
import { type Fault, outcome } from './fault.ts';

const limits = { timeoutMs: 15_000, maxBytes: 1_000_000 };
/** The figure that is asked for. */
const backMs = 10 * 60_000;
/** Longer than the cluster takes to notice and copy, with its repinning on. */
const controlMs = 25_000;
const factor = { minimum: 2, maximum: 3 };

export const lostStores: Fault = {
  id: 'R23', asked: '2 of 3 stores lost: every document readable; a new one shows as pending below 2 copies; back to 3 within 10 min; 1 of 3 killed: back at its factor with no hand', usual: 50, needs: () => reasonToSkip,
  async run({ n }) {
    const [held, control] = [outcome(), outcome()];
    const facts: Record<string, number> = {};
    await withSwarm({ repinning: true, tendAfterMs: null, minimum: 2, maximum: 2 }, async (swarm, store) => {
      const cids = await putAll(store, n);
      await reached(swarm, cids, 2, 60_000);
      facts['repaired after, s'] = await repaired(swarm, cids, 60_000, (line) => { held.violations.push(line); });
      held.attempts += n;
    });
    // As a workstation does it: a document that came while nodes were away, the cluster would leave at its minimum.
    await withSwarm({ repinning: true, tendAfterMs: 60_000, ...factor }, async (swarm, store) => {
      const cids = await putAll(store, n);
      await reached(swarm, cids, 3, 60_000);
      await Promise.all([swarm.kill(1), swarm.kill(2)]);
      for (const cid of cids) {
        held.attempts += 1;
        await store.get(cid, limits).catch((error: unknown) => { held.violations.push(`${cid} cannot be read with two of three lost: ${String(error)}`); });
      }
      while (await swarm.nodes[0]?.rest.takers(AbortSignal.timeout(5_000)) !== 1) await sleep(300);
      const late = await store.put(randomBytes(4_000));
      const { copies, least } = await store.health(late);
      held.attempts += 1;
      if (copies >= least) held.violations.push(`a document on one node of three shows as durable (${String(copies)} of at least ${String(least)})`);
      // Their disks are new: nothing of what Kubo kept is left, only who they are.
      for (const node of [2, 3]) for (const part of ['blocks', 'datastore']) rmSync(join(swarm.dir, `node-${String(node)}`, 'kubo', 'repo', part), { recursive: true });
      const begun = performance.now();
      await Promise.all([swarm.start(1), swarm.start(2)]);
      held.attempts += 1;
      if (!await reached(swarm, [...cids, late], 3, backMs)) held.violations.push('not every document is back at three copies within 10 min');
      facts['back at 3 after, s'] = Math.round((performance.now() - begun) / 100) / 10;
      if ((await store.health(late)).copies < least) held.violations.push('the late document still shows as pending');
    });
    await withSwarm({ repinning: false, tendAfterMs: null, minimum: 2, maximum: 2 }, async (swarm, store) => {
      const cids = await putAll(store, Math.min(n, 20));
      await reached(swarm, cids, 2, 60_000);
      control.attempts = cids.length;
      await repaired(swarm, cids, controlMs, (line) => { control.violations.push(line); });
    });
    return { held, control, facts };
  },
};

/** `tendAfterMs`: as of `createClinicStore`; null leaves all to the cluster. */
async function withSwarm({ repinning, tendAfterMs, ...wanted }: { repinning: boolean; tendAfterMs: number | null; minimum: number; maximum: number }, work: (swarm: KuboSwarm, store: ContentStore) => Promise<void>): Promise<void> {
  const swarm = await startKuboSwarm({ nodes: 3, factor: wanted, repinning });
  try {
    const store = swarm.store(0, { tendAfterMs });
    await store.start();
    await work(swarm, store);
  } finally {
    await swarm.end();
  }
}

const putAll = (store: ContentStore, n: number): Promise<string[]> => store.putAll(Array.from({ length: n }, () => randomBytes(4_000)));

/** How many of the nodes that run keep each document, by their own Kubos. */
const copiesOf = ({ nodes }: KuboSwarm, cids: readonly string[]): Promise<number[]> => Promise.all(cids.map(async (cid) =>
  (await Promise.all(nodes.filter(({ kubo }) => kubo.isRunning()).map(({ rpc }) => rpc.isPinned(CID.parse(cid), AbortSignal.timeout(15_000)).catch(() => false)))).filter(Boolean).length));

async function reached(swarm: KuboSwarm, cids: readonly string[], copies: number, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if ((await copiesOf(swarm, cids)).every((count) => count >= copies)) return true;
    await sleep(500);
  }
  return false;
}

/** Kills a node that keeps one of the documents, not the one that is asked. The seconds until all are at two copies again, or as long as was waited. */
async function repaired(swarm: KuboSwarm, cids: readonly string[], withinMs: number, violated: (line: string) => void): Promise<number> {
  const isOnSecond = await swarm.nodes[1]?.rpc.isPinned(CID.parse(cids[0] ?? ''), AbortSignal.timeout(15_000)) === true;
  const begun = performance.now();
  await swarm.kill(isOnSecond ? 1 : 2);
  if (!await reached(swarm, cids, 2, withinMs)) violated(`one of three killed: after ${String(withinMs / 1000)} s ${String((await copiesOf(swarm, cids)).filter((count) => count < 2).length)} documents have one copy`);
  return Math.round((performance.now() - begun) / 100) / 10;
}
