/** The embedded engine and Kubo in one private swarm: the same bytes have the same address, and each reads what the other keeps. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CID } from 'multiformats/cid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContentStore, createContentStore } from '../../workstation/ipfs/index.ts';
import { type KuboSwarm, reasonToSkip, startKuboSwarm } from '../harness/kubo-swarm.ts';

const workerEntry = new URL('../../workstation/ipfs/worker.ts', import.meta.url);
const limits = { timeoutMs: 15_000, maxBytes: 64 * 1024 * 1024 };
const swarmKey = randomBytes(32);
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

let swarm: KuboSwarm;
let clinic: ContentStore;
let embedded: ContentStore;
let embeddedAddress = '';
const folders: string[] = [];
const stores: ContentStore[] = [];

async function startEmbedded(key: Uint8Array): Promise<{ store: ContentStore; address: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'assent-ipfs-'));
  folders.push(folder);
  const store = createContentStore({ folder, swarmKey: key, workerEntry });
  stores.push(store);
  return { store, address: (await store.start()).addresses[0] ?? '' };
}

beforeAll(async () => {
  if (reasonToSkip !== null) return;
  swarm = await startKuboSwarm({ nodes: 1, swarmKey });
  clinic = swarm.store();
  await clinic.start();
  ({ store: embedded, address: embeddedAddress } = await startEmbedded(swarmKey));
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.stop()));
  await (swarm as KuboSwarm | undefined)?.end();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('Helia and Kubo in one private swarm', () => {
  it('give the same bytes the same address, as Kubo does when it cuts them up itself', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const url = swarm.nodes[0]?.kubo.url ?? '';
    for (const length of [0, 1, 4_000, 1_048_575, 1_048_576, 1_048_577, 5_000_000]) {
      const bytes = randomBytes(length);
      const form = new FormData();
      form.append('file', new Blob([bytes]));
      const answer = await fetch(`${url}/api/v0/add?only-hash=true&chunker=size-1048576&cid-version=1&raw-leaves=true&quieter=true`, { method: 'POST', body: form });
      const { Hash } = await answer.json() as { Hash: string };
      expect([length, await embedded.put(bytes), await clinic.put(bytes)]).toEqual([length, Hash, Hash]);
    }
  });

  it.for([4_000, 3_500_000])('Kubo fetches %d bytes that Helia pinned, and the other way round', async (length, context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    await clinic.connect(embeddedAddress);
    const [ours, theirs] = [randomBytes(length), randomBytes(length)];
    const [oursCid, theirsCid] = [await embedded.put(ours), await clinic.put(theirs)];
    expect(await clinic.has(oursCid)).toBe(false);
    expect(hash(await clinic.get(oursCid, limits))).toBe(hash(ours));
    expect(await embedded.has(theirsCid)).toBe(false);
    expect(hash(await embedded.get(theirsCid, limits))).toBe(hash(theirs));
    await clinic.pin(oursCid);
    expect(await swarm.nodes[0]?.rpc.isPinned(CID.parse(oursCid), AbortSignal.timeout(5_000))).toBe(true);
    expect(await clinic.has(oursCid)).toBe(true);
  });

  it('Kubo fetches eight large documents at once, whose parts wait for each other', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    await clinic.connect(embeddedAddress);
    const documents = Array.from({ length: 8 }, () => randomBytes(3_500_000));
    const cids = await Promise.all(documents.map((bytes) => embedded.put(bytes)));
    const got = await Promise.all(cids.map((cid) => clinic.get(cid, limits)));
    expect(got.map(hash)).toEqual(documents.map(hash));
  });

  it('share a table of who has what: two workstations that know only the Kubo between them find each other', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const [reader, writer] = [await startEmbedded(swarmKey), await startEmbedded(swarmKey)];
    const peer = swarm.nodes[0]?.kubo.peer ?? '';
    const bytes = randomBytes(4_000);
    const cid = await writer.store.put(bytes);
    await reader.store.connect(peer);
    await writer.store.connect(peer);
    expect(await clinic.has(cid)).toBe(false);
    expect(hash(await reader.store.get(cid, { ...limits, timeoutMs: 30_000 }))).toBe(hash(bytes));
    expect(await clinic.has(cid)).toBe(false);
  });

  it('keep out who has another key', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const stranger = await startEmbedded(randomBytes(32));
    await expect(clinic.connect(stranger.address)).rejects.toThrow(code('content.wrong-network'));
    const peer = swarm.nodes[0]?.kubo.peer ?? '';
    await expect(stranger.store.connect(peer)).rejects.toThrow(/content\./);
    const secret = await clinic.put(randomBytes(4_000));
    await expect(stranger.store.get(secret, { ...limits, timeoutMs: 1_000 })).rejects.toThrow(code('content.unavailable'));
  });
});
