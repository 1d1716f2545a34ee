/** A clinic of three Kubo nodes as their RPC answers, each with what lies on its disk; blocks are real. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../block-database.ts';
import { contentIdOf } from '../content-address.ts';
import { chunksOf } from '../file-chunks.ts';
import { createFileReader } from '../file-reader.ts';
import { createClinicStore } from './clinic-store.ts';
import { createCluster } from './cluster.ts';
import { createCopyProver } from './copy-prover.ts';
import { createKubo, type Kubo } from './kubo.ts';
import { openProofLedger, type ProofLedger } from './proof-ledger.ts';
import { json, serve } from './server.fixture.ts';

const ends: (() => unknown)[] = [];
let ledger: ProofLedger;
let now = 1_000;
beforeEach(() => { ledger = openProofLedger(':memory:'); now = 1_000; });
afterEach(async () => { for (const end of ends.splice(0).toReversed()) await end(); });

interface Node { readonly kubo: Kubo; readonly name: string; readonly disk: Map<string, Uint8Array>; readonly asked: string[]; isDown: boolean }

/** `all`: what the others can give, when it pins anew. */
async function node(name: string, all: Map<string, Uint8Array>): Promise<Node> {
  const disk = new Map(all);
  const asked: string[] = [];
  const one = { name, disk, asked, isDown: false };
  const server = await serve(({ path, query }, response) => {
    const [command, cid] = [path.replace('/api/v0/', ''), query.get('arg') ?? ''];
    if (one.isDown) { response.destroy(); return; }
    asked.push(command);
    const bytes = disk.get(cid);
    if (command === 'id') json(response, 200, { ID: name, Addresses: [] });
    else if (command === 'block/get') { if (bytes === undefined) json(response, 500, { Message: 'block was not found locally (offline): ipld: could not find' }); else response.end(bytes); }
    else if (command === 'block/rm') { disk.delete(cid); json(response, 200, {}); }
    else if (command === 'pin/add') { for (const [key, block] of all) if (!disk.has(key)) disk.set(key, block); json(response, 200, {}); }
    else if (command === 'pin/ls') json(response, 500, { Message: 'path is not pinned' });
    else json(response, 200, {});
  });
  ends.push(server.close);
  return Object.assign(one, { kubo: createKubo({ url: server.url, fetch }) });
}

async function clinic(bytes: Uint8Array, random: () => number = () => 0) {
  const { root, blocks } = await chunksOf(bytes);
  const all = new Map(blocks.map(({ cid, bytes: block }) => [contentIdOf(cid), block]));
  const nodes = [await node('kubo-a', all), await node('kubo-b', all), await node('kubo-c', all)] as const;
  const stopping = new AbortController();
  ends.push(() => { stopping.abort(); });
  const cid = contentIdOf(root);
  const kept = { holding: ['kubo-a', 'kubo-b', 'kubo-c'] as string[] | null, documents: [cid] as string[], onAsked: (): void => undefined };
  const prover = createCopyProver({
    nodes: nodes.map(({ kubo }) => kubo), readerOf: createFileReader, ledger, now: () => now, random, stopping: stopping.signal,
    holding: () => { kept.onAsked(); return Promise.resolve(kept.holding); }, documents: () => Promise.resolve(kept.documents),
  });
  return { prover, nodes, cid, blocks, kept };
}

const outcomes = (cid: string): Record<string, unknown> => Object.fromEntries(ledger.of(cid).map(({ node: name, outcome, provedAt }) => [name, [outcome, provedAt]]));
const altered = ({ bytes }: Block): Uint8Array => { const copy = Uint8Array.from(bytes); copy[7] = (copy[7] ?? 0) ^ 1; return copy; };

describe('a copy', () => {
  it('is proved by bytes from its node’s own disk, at the time they were seen', async () => {
    const { prover, nodes, cid } = await clinic(randomBytes(4_000));
    await prover.round();
    expect(outcomes(cid)).toEqual({ 'kubo-a': ['proved', 1_000], 'kubo-b': ['proved', 1_000], 'kubo-c': ['proved', 1_000] });
    expect(nodes.every(({ asked }) => asked.filter((command) => command === 'block/get').length === 1)).toBe(true);
  });

  it('of a large file is asked for at another place each time, and not read whole', async () => {
    const places = [0, 0.4, 0.99];
    const { prover, nodes, cid, blocks } = await clinic(randomBytes(5_000_000), () => places[Math.floor((now - 1_000) / 1_000)] ?? 0);
    const last = blocks.at(-2);
    if (last === undefined) throw new Error('chunks');
    nodes[1].disk.delete(contentIdOf(last.cid));
    const found: unknown[] = [];
    for (now of [1_000, 2_000, 3_000]) { nodes[1].disk.delete(contentIdOf(last.cid)); await prover.round(); found.push(outcomes(cid)['kubo-b']); }
    expect(found.map((one) => (one as [string])[0]).filter((outcome) => outcome === 'failed')).toHaveLength(1);
    // The root for its size, and the way from it to one leaf: of six blocks.
    expect(nodes[0].asked.filter((command) => command === 'block/get')).toHaveLength(3 * 3);
  });

  it.for(['altered', 'gone'] as const)('that is %s counts as missing, and its node gets it anew from the others', async (damage) => {
    const { prover, nodes, cid, blocks: [block] } = await clinic(randomBytes(4_000));
    if (block === undefined) throw new Error('one block');
    if (damage === 'altered') nodes[2].disk.set(cid, altered(block)); else nodes[2].disk.delete(cid);
    await prover.round();
    expect(outcomes(cid)['kubo-c']).toEqual(['failed', null]);
    expect(nodes[2].asked).toEqual(expect.arrayContaining(['pin/rm', 'block/rm', 'pin/add']));
    expect([nodes[0], nodes[1]].some(({ asked }) => asked.includes('block/rm'))).toBe(false);
    now = 2_000;
    await prover.round();
    expect(outcomes(cid)).toEqual({ 'kubo-a': ['proved', 2_000], 'kubo-b': ['proved', 2_000], 'kubo-c': ['proved', 2_000] });
  });

  it('that is the last one is never removed, however bad it is', async () => {
    const { prover, nodes, cid, blocks: [block], kept } = await clinic(randomBytes(4_000));
    if (block === undefined) throw new Error('one block');
    kept.holding = ['kubo-a', 'kubo-b'];
    nodes[0].disk.set(cid, altered(block));
    nodes[1].isDown = true;
    await prover.round();
    expect(outcomes(cid)).toEqual({ 'kubo-a': ['failed', null] });
    expect(nodes[0].asked).not.toContain('block/rm');
  });

  it('on a node that is down keeps the time of its last proof, and what was damaged stays so until it is seen', async () => {
    const { prover, nodes, cid } = await clinic(randomBytes(4_000));
    await prover.round();
    nodes[1].isDown = true;
    now = 5_000;
    await prover.round();
    expect(outcomes(cid)).toMatchObject({ 'kubo-a': ['proved', 5_000], 'kubo-b': ['silent', 1_000] });
    ledger.write({ cid, node: 'kubo-c', at: 6_000, outcome: 'failed' });
    ledger.write({ cid, node: 'kubo-c', at: 7_000, outcome: 'silent' });
    expect(outcomes(cid)['kubo-c']).toEqual(['failed', 5_000]);
  });

  it('on a node that cannot be asked is not proved; of a document that was given up nothing is kept', async () => {
    const { prover, cid, kept } = await clinic(randomBytes(4_000));
    kept.holding = ['kubo-a', 'elsewhere'];
    await prover.round();
    expect(Object.keys(outcomes(cid))).toEqual(['kubo-a']);
    // Also where it is given up while it is asked for.
    kept.onAsked = () => { prover.forget(cid); };
    await prover.round();
    expect(outcomes(cid)).toEqual({});
    kept.onAsked = () => undefined;
    await prover.round();
    expect(Object.keys(outcomes(cid))).toEqual(['kubo-a']);
    kept.holding = null;
    await prover.round();
    expect(outcomes(cid)).toEqual({});
  });

  it('is one of twenty in a round: what was proved longest ago comes first, what somebody looks at before it', async () => {
    const { prover, cid, kept } = await clinic(randomBytes(4_000));
    const others = await Promise.all(Array.from({ length: 45 }, async () => contentIdOf((await chunksOf(randomBytes(10))).root)));
    kept.documents = [cid, ...others];
    for (const [index, one] of others.entries()) ledger.write({ cid: one, node: 'kubo-a', at: index + 1, outcome: 'failed' });
    const due = (): string[] => others.filter((one) => ledger.of(one).length === 3);
    await prover.round();
    expect(ledger.of(cid)).toHaveLength(3);
    expect(due()).toEqual(others.slice(0, 19));
    prover.soon(others[44] ?? '');
    await prover.round();
    expect(due()).toEqual([...others.slice(0, 38), others[44]]);
  });
});

it('the health of a document counts what was proved: "2 of 3", and when the oldest proof was made', async () => {
  const { nodes, cid, blocks: [block] } = await clinic(randomBytes(4_000));
  if (block === undefined) throw new Error('one block');
  const peer_map = Object.fromEntries(nodes.map(({ name }) => [`peer of ${name}`, { status: 'pinned', ipfs_peer_id: name }]));
  const rest = await serve(({ path }, response) => { json(response, 200, path.startsWith('/allocations/') ? { replication_factor_min: 2, replication_factor_max: 3 } : path === '/monitor/metrics/freespace' ? [] : { peer_map }); });
  ends.push(rest.close);
  const store = createClinicStore({
    kubo: nodes[0].kubo, others: [nodes[1].kubo], cluster: createCluster({ url: rest.url, fetch }), factor: { minimum: 2, maximum: 3 }, readerOf: createFileReader, now: () => now, waiting: { read: () => [], write: () => undefined },
    ledger, random: () => 0, proveEveryMs: 20, askEveryMs: 60_000, tendAfterMs: null,
  });
  ends.push(() => store.stop());
  // Before anything is asked, three say they keep it and nothing is proved.
  expect(await store.health(cid)).toEqual({ engine: 'clinic', copies: 3, least: 2, wanted: 3, proved: 0, provedAt: null });
  nodes[1].disk.set(cid, altered(block));
  ledger.write({ cid, node: 'kubo-a', at: 500, outcome: 'proved' });
  ledger.write({ cid, node: 'kubo-b', at: 700, outcome: 'failed' });
  expect(await store.health(cid)).toEqual({ engine: 'clinic', copies: 2, least: 2, wanted: 3, proved: 1, provedAt: 500 });
  now = 9_000;
  await store.start();
  await expect.poll(async () => await store.health(cid), { timeout: 10_000 }).toEqual({ engine: 'clinic', copies: 3, least: 2, wanted: 3, proved: 2, provedAt: 9_000 });
});
