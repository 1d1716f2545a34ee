/** What the workstation asks of a document store, from a real Kubo. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentEvent, ContentStore } from '../../workstation/ipfs/index.ts';
import { type KuboSwarm, reasonToSkip, startKuboSwarm } from '../harness/kubo-swarm.ts';

const limits = { timeoutMs: 5_000, maxBytes: 8_000_000 };
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
let swarm: KuboSwarm;
let store: ContentStore;
const events: ContentEvent['type'][] = [];

beforeAll(async () => {
  if (reasonToSkip !== null) return;
  swarm = await startKuboSwarm({ nodes: 2, factor: { minimum: 1, maximum: 2 } });
  store = swarm.store();
  store.subscribe(({ type }) => { events.push(type); });
  await store.start();
});
afterAll(async () => { await (swarm as KuboSwarm | undefined)?.end(); });

/** Where a node's Kubo keeps a block: the file whose bytes these are. */
function fileOf(node: number, bytes: Uint8Array): string {
  const blocks = join(swarm.dir, `node-${String(node + 1)}`, 'kubo', 'repo', 'blocks');
  const file = readdirSync(blocks, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.data')).map((entry) => join(entry.parentPath, entry.name))
    .find((path) => readFileSync(path).equals(bytes));
  if (file === undefined) throw new Error('the block lies in no file');
  return file;
}

describe('documents on a Kubo node', () => {
  it('are stored, read, counted, removed', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const before = await store.stats();
    const documents = Array.from({ length: 20 }, () => randomBytes(4_000));
    const cids = await store.putAll(documents);
    const large = randomBytes(3_000_000);
    const file = await store.put(large);
    expect(await Promise.all(cids.map(async (cid) => Buffer.from(await store.get(cid, limits)).equals(documents[cids.indexOf(cid)] ?? Buffer.alloc(0))))).toEqual(cids.map(() => true));
    expect(Buffer.from(await store.get(file, limits)).equals(large)).toBe(true);
    expect((await store.stats()).pins - before.pins).toBe(21);
    await expect.poll(async () => (await store.health(file)).copies, { timeout: 20_000, interval: 200 }).toBe(2);
    await store.remove(file);
    expect(await store.has(file)).toBe(false);
    expect(await store.health(file)).toMatchObject({ copies: 0, wanted: 0, provedAt: null });
    expect(await store.has(cids[0] ?? '')).toBe(true);
  });

  it('keep to a size limit and a deadline, and refuse an address of another kind', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const large = await store.put(randomBytes(3_000_000));
    await expect(store.get(large, { ...limits, maxBytes: 2_000_000 })).rejects.toThrow(code('content.too-large'));
    const absent = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku';
    const began = performance.now();
    await expect(store.get(absent, { ...limits, timeoutMs: 500 })).rejects.toThrow(code('content.unavailable'));
    expect(performance.now() - began).toBeLessThan(5_000);
    await expect(store.get('QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG', limits)).rejects.toThrow(code('content.invalid'));
    await expect(store.connect('/ip4/127.0.0.1/tcp/9/p2p/12D3KooWCF5R51ysvpNz3HNBj8N2Rkdv5kXferXGdHWy2umFfx9s')).rejects.toThrow(code('content.unreachable'));
  });

  it('changed on the disk are refused, and then come from the other node', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const bytes = randomBytes(10_000);
    const cid = await store.put(bytes);
    await expect.poll(async () => (await store.health(cid)).copies, { timeout: 20_000, interval: 200 }).toBe(2);
    const file = fileOf(0, bytes);
    const changed = Buffer.from(bytes);
    changed[5_000] = (changed[5_000] ?? 0) ^ 1;
    writeFileSync(file, changed);
    await expect(store.get(cid, limits)).rejects.toThrow(code('content.tampered'));
    expect(Buffer.from(await store.get(cid, limits)).equals(bytes)).toBe(true);
    await expect.poll(async () => (await store.health(cid)).copies, { timeout: 30_000, interval: 500 }).toBe(2);
    expect(Buffer.from(readFileSync(fileOf(0, bytes))).equals(bytes)).toBe(true);
  });

  it('are out of reach while the node is down, and there again when it is back, without a restart of ours', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const cid = await store.put(randomBytes(4_000));
    await swarm.kill(0);
    await expect(store.get(cid, limits)).rejects.toThrow(code('content.not-running'));
    await expect.poll(() => events, { timeout: 10_000 }).toContain('stopped');
    await swarm.start(0);
    await expect.poll(() => events.at(-1) === 'peers' || events.at(-1) === 'started', { timeout: 10_000 }).toBe(true);
    expect((await store.get(cid, limits)).byteLength).toBe(4_000);
  });
});
