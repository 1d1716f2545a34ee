import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentIdOf, rawCidOf } from '../content-address.ts';
import type { ContentStore } from '../content-store.ts';
import { createFileReader } from '../file-reader.ts';
import { createClinicStore } from './clinic-store.ts';
import { createCluster } from './cluster.ts';
import { createKubo } from './kubo.ts';
import { json, serve } from './server.fixture.ts';
import { openProofLedger } from './proof-ledger.ts';
import { createWaitingFile } from './waiting-file.ts';

const bytes = Buffer.from('sealed');
const cid = contentIdOf(rawCidOf(bytes));
let dir = '';
const ends: (() => Promise<void>)[] = [];
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'assent-clinic-')); });
afterEach(async () => { for (const end of ends.splice(0).toReversed()) await end(); rmSync(dir, { recursive: true, force: true }); });

/** A Kubo that takes everything, and a cluster that is full or not. */
async function nodes() {
  const cluster = { hasRoom: false };
  const kubo = await serve(({ path }, response) => {
    if (path.endsWith('/block/put')) json(response, 200, { Key: cid, Size: bytes.length });
    else if (path.endsWith('/swarm/peers')) json(response, 200, { Peers: [] });
    else if (path.endsWith('/id')) json(response, 200, { ID: 'x', Addresses: [] });
    else if (path.endsWith('/block/get')) response.end(bytes);
    else json(response, 200, {});
  });
  const rest = await serve(({ path }, response) => {
    if (path === '/id') json(response, 200, { id: '12D3KooWCF5R51ysvpNz3HNBj8N2Rkdv5kXferXGdHWy2umFfx9s' });
    else if (path.startsWith('/allocations/')) json(response, 404, { code: 404, message: 'not part of the pinset' });
    else json(response, cluster.hasRoom ? 200 : 500, cluster.hasRoom ? {} : { code: 500, message: 'not enough peers to allocate CID' });
  });
  ends.push(kubo.close, rest.close);
  const pinned = (): number => rest.asked.filter(({ method, path }) => method === 'POST' && path === `/pins/ipfs/${cid}`).length;
  const store = (): ContentStore => {
    const made = createClinicStore({
      kubo: createKubo({ url: kubo.url, fetch }), cluster: createCluster({ url: rest.url, fetch }), factor: { minimum: 2, maximum: 3 }, readerOf: createFileReader, now: Date.now,
      waiting: createWaitingFile(join(dir, 'waiting.json')), others: [], ledger: openProofLedger(':memory:'), random: () => 0, proveEveryMs: null, askEveryMs: 20, tendAfterMs: null,
    });
    ends.push(() => made.stop());
    return made;
  };
  return { cluster, store, pinned };
}

const listed = (): unknown => JSON.parse(readFileSync(join(dir, 'waiting.json'), 'utf8'));

it('stores what the cluster cannot take yet, shows it as pending, and offers it again after a restart', async () => {
  const { cluster, store, pinned } = await nodes();
  const before = store();
  expect(await before.put(bytes)).toBe(cid);
  expect(listed()).toEqual([cid]);
  expect(statSync(join(dir, 'waiting.json')).mode & 0o077).toBe(0);
  expect(await before.health(cid)).toMatchObject({ engine: 'clinic', copies: 1, least: 2, wanted: 3 });
  await before.stop();

  const tried = pinned();
  cluster.hasRoom = true;
  await store().start();
  await expect.poll(listed).toEqual([]);
  expect(pinned()).toBe(tried + 1);
});

it('offers nothing that was given up meanwhile', async () => {
  const { cluster, store, pinned } = await nodes();
  const one = store();
  await one.put(bytes);
  cluster.hasRoom = true;
  await one.unpin(cid);
  expect(listed()).toEqual([]);
  const tried = pinned();
  await one.start();
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(pinned()).toBe(tried);
});

it('starts with a list that cannot be read', async () => {
  writeFileSync(join(dir, 'waiting.json'), '{');
  const { store } = await nodes();
  expect(await store().start()).toEqual({ peerId: 'x', addresses: [] });
});
