/** P12: a document of 1 MB after another into a store and out of it again, each on the disk before the next begins. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createContentStore } from '../../workstation/ipfs/index.ts';
import { reasonToSkip, startKuboSwarm } from '../harness/kubo-swarm.ts';
import { type Bench, compared } from './bench.ts';

const bytes = 1_000_000;
const limits = { timeoutMs: 15_000, maxBytes: 2 * bytes };

export const storageRate: Bench = {
  id: 'P12', work: 'documents of 1 MB added to the embedded store one after the other, and read again', against: 'Kubo v0.43.0 by its RPC, its blocks flushed too', unit: 'MB a second, of what is the worse of the two', usual: 200, asked: 1,
  needs: () => reasonToSkip,
  async run({ n, folder }) {
    const swarm = await startKuboSwarm({ nodes: 1 });
    const store = createContentStore({ folder: join(folder, 'ipfs'), swarmKey: randomBytes(32), workerEntry: new URL('../../workstation/ipfs/worker.ts', import.meta.url) });
    await store.start();
    try {
      const turns = Array.from({ length: 3 }, () => Array.from({ length: n }, () => randomBytes(bytes)));
      const kept: { ours: string[]; peer: string[] } = { ours: [], peer: [] };
      const kubo = kuboThat(swarm.nodes[0]?.kubo.url ?? '');
      const add = await compared(n, async (turn) => { kept.ours = await oneByOne(turns[turn] ?? [], (document) => store.put(document)); }, async (turn) => { kept.peer = await oneByOne(turns[turn] ?? [], kubo.add); });
      // The same bytes, cut the same way: else one of the two did other work.
      if (kept.ours.join() !== kept.peer.join()) throw new Error('the two stores do not give the same addresses');
      const whole = (read: Uint8Array): void => { if (read.byteLength !== bytes) throw new Error(`${String(read.byteLength)} bytes came back`); };
      const cat = await compared(n, async () => { for (const cid of kept.ours) whole(await store.get(cid, limits)); }, async () => { for (const cid of kept.peer) whole(await kubo.cat(cid)); });
      const worse = add.ours / add.peer < cat.ours / cat.peer ? add : cat;
      const round = (value: number): number => Number(value.toPrecision(3));
      return { ...worse, facts: { 'add, ours': round(add.ours), 'add, Kubo': round(add.peer), 'cat, ours': round(cat.ours), 'cat, Kubo': round(cat.peer) } };
    } finally {
      await store.stop();
      await swarm.end();
    }
  },
};

async function oneByOne(documents: readonly Uint8Array[], put: (document: Uint8Array) => Promise<string>): Promise<string[]> {
  const cids: string[] = [];
  for (const document of documents) cids.push(await put(document));
  return cids;
}

/** As any client asks it: `add`, which pins, and `cat`. */
const kuboThat = (url: string) => ({
  async add(document: Uint8Array): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([document as Uint8Array<ArrayBuffer>]));
    const answer = await fetch(`${url}/api/v0/add?chunker=size-1048576&cid-version=1&raw-leaves=true&pin=true&quieter=true`, { method: 'POST', body: form });
    return (await answer.json() as { Hash: string }).Hash;
  },
  async cat(cid: string): Promise<Uint8Array> {
    const answer = await fetch(`${url}/api/v0/cat?arg=${cid}`, { method: 'POST' });
    return new Uint8Array(await answer.arrayBuffer());
  },
});
