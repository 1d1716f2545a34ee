import { afterEach, describe, expect, it } from 'vitest';
import { createCluster } from './cluster.ts';
import { type Handler, json, serve } from './server.fixture.ts';

let close: (() => Promise<void>) | null = null;
afterEach(async () => { await close?.(); close = null; });

const id = '12D3KooWCF5R51ysvpNz3HNBj8N2Rkdv5kXferXGdHWy2umFfx9s';
const cid = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku';
const soon = (): AbortSignal => AbortSignal.timeout(5_000);
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

/** Answers by the beginning of the path; anything else is refused. */
async function clusterThat(routes: Readonly<Record<string, { status?: number; body: unknown }>>) {
  const handler: Handler = ({ path }, response) => {
    const found = Object.entries(routes).find(([start]) => path.startsWith(start))?.[1];
    json(response, found?.status ?? (found === undefined ? 500 : 200), found?.body ?? { code: 500, message: 'no such thing' });
  };
  const server = await serve(handler);
  close = server.close;
  return { cluster: createCluster({ url: server.url, authorization: 'Basic x', fetch }), asked: server.asked };
}

const allocation = { body: { replication_factor_min: 2, replication_factor_max: 3 } };

describe('IPFS Cluster over its REST interface', () => {
  it('asks for as many copies as it is told to, the first beside the peer that is asked', async () => {
    const { cluster, asked } = await clusterThat({ '/id': { body: { id } }, '/pins': { body: {} } });
    await cluster.pin(cid, { minimum: 2, maximum: 3 }, soon());
    await cluster.pin(cid, { minimum: 2, maximum: 3 }, soon());
    expect(asked.map(({ path }) => path)).toEqual(['/id', `/pins/ipfs/${cid}`, `/pins/ipfs/${cid}`]);
    expect(Object.fromEntries(asked[1]?.query ?? [])).toEqual({ 'replication-min': '2', 'replication-max': '3', mode: 'recursive', 'user-allocations': id });
    expect(asked.every(({ authorization }) => authorization === 'Basic x')).toBe(true);
  });

  it('names only the nodes that have the document, by their Kubo where they say which', async () => {
    const { cluster } = await clusterThat({
      '/allocations/': allocation,
      '/pins/': { body: { peer_map: { a: { status: 'pinned', ipfs_peer_id: 'kubo-a' }, b: { status: 'pinned' }, c: { status: 'pinning', ipfs_peer_id: 'kubo-c' }, d: { status: 'cluster_error' }, e: { status: 'remote' } } } },
    });
    expect(await cluster.allocation(cid, soon())).toEqual({ least: 2, wanted: 3, holding: ['kubo-a', 'b'] });
  });

  it('names nobody where there is no copy, and nothing of a document it was not given', async () => {
    const { cluster } = await clusterThat({ '/allocations/': allocation, '/pins/': { body: { peer_map: { a: { status: 'pin_error' } } } } });
    expect(await cluster.allocation(cid, soon())).toEqual({ least: 2, wanted: 3, holding: [] });
    await close?.();
    const without = await clusterThat({ '/allocations/': { status: 404, body: { code: 404, message: 'not part of the pinset' } } });
    expect(await without.cluster.allocation(cid, soon())).toBeNull();
  });

  it('says in a typed error that it was refused: too few nodes, no password, no sense', async () => {
    const few = await clusterThat({ '/id': { body: { id } }, '/pins': { status: 500, body: { code: 500, message: 'not enough peers to allocate CID' } } });
    await expect(few.cluster.pin(cid, { minimum: 2, maximum: 3 }, soon())).rejects.toThrow(code('content.not-running'));
    await close?.();
    const locked = await clusterThat({ '/': { status: 401, body: { code: 401, message: 'Unauthorized' } } });
    await expect(locked.cluster.peers(soon())).rejects.toThrow(code('content.not-running'));
    await expect(locked.cluster.allocation(cid, soon())).rejects.toThrow(code('content.not-running'));
    await close?.();
    const senseless = await clusterThat({ '/id': { body: { id: '../x?y' } }, '/peers': { body: [{ peername: 7 }] }, '/allocations/': { body: [] } });
    await expect(senseless.cluster.pin(cid, { minimum: 1, maximum: 1 }, soon())).rejects.toThrow(code('content.not-running'));
    await expect(senseless.cluster.peers(soon())).rejects.toThrow(code('content.not-running'));
    await expect(senseless.cluster.allocation(cid, soon())).rejects.toThrow(code('content.not-running'));
  });

  it('takes a document that it does not keep for given up', async () => {
    const { cluster } = await clusterThat({ '/pins/': { status: 404, body: { code: 404, message: 'not part of the pinset' } } });
    await cluster.unpin(cid, soon());
  });

  it('keeps the deadline of a peer that says nothing, and stops at the limit of an answer', async () => {
    const silent = await serve(() => undefined);
    close = silent.close;
    const cluster = createCluster({ url: silent.url, fetch });
    await expect(cluster.peers(AbortSignal.timeout(200))).rejects.toThrow(code('content.not-running'));
    await close();
    const endless = await serve((_, response) => { const more = (): void => { while (!response.destroyed && response.write(Buffer.alloc(65_536, 32))); response.once('drain', more); }; more(); });
    close = endless.close;
    await expect(createCluster({ url: endless.url, fetch }).peers(soon())).rejects.toThrow(code('content.too-large'));
  });
});
