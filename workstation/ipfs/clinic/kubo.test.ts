import { afterEach, describe, expect, it } from 'vitest';
import { rawCidOf } from '../content-address.ts';
import { createKubo } from './kubo.ts';
import { type Handler, json, serve } from './server.fixture.ts';

let close: (() => Promise<void>) | null = null;
afterEach(async () => { await close?.(); close = null; });

async function kuboThat(handler: Handler, authorization?: string) {
  const server = await serve(handler);
  close = server.close;
  return { kubo: createKubo({ url: server.url, authorization, fetch }), asked: server.asked };
}

const soon = (): AbortSignal => AbortSignal.timeout(5_000);
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const bytes = Buffer.from('sealed');
const cid = rawCidOf(bytes);
const refusing = (message: string): Handler => (_, response) => { json(response, 500, { Message: message, Code: 0, Type: 'error' }); };

describe('Kubo over its RPC', () => {
  it('stores a block under the address that was computed here, with the header it was given', async () => {
    const { kubo, asked } = await kuboThat((_, response) => { json(response, 200, { Key: cid.toString(), Size: 6 }); }, 'Bearer secret');
    await kubo.putBlock(cid, bytes, true, soon());
    expect(asked).toMatchObject([{ method: 'POST', path: '/api/v0/block/put', authorization: 'Bearer secret' }]);
    expect(Object.fromEntries(asked[0]?.query ?? [])).toEqual({ 'cid-codec': 'raw', mhtype: 'sha2-256', pin: 'true' });
  });

  it('does not believe a node that calls the block something else', async () => {
    const { kubo } = await kuboThat((_, response) => { json(response, 200, { Key: rawCidOf(Buffer.from('other')).toString() }); });
    await expect(kubo.putBlock(cid, bytes, true, soon())).rejects.toThrow(code('content.tampered'));
  });

  it.each([
    ['one byte changed', Buffer.from('sealEd'), 'content.tampered'], ['cut short', bytes.subarray(0, 3), 'content.tampered'], ['nothing', Buffer.alloc(0), 'content.tampered'],
    ['more than a block', Buffer.alloc(2 * 1024 * 1024 + 1), 'content.too-large'],
  ])('refuses a block with %s', async (_, sent, expected) => {
    const { kubo } = await kuboThat((__, response) => { response.end(sent); });
    await expect(kubo.getBlock(cid, soon())).rejects.toThrow(code(expected));
  });

  it('stops reading an endless block at the limit', async () => {
    let sent = 0;
    const { kubo } = await kuboThat((_, response) => {
      const more = (): void => { while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536; response.once('drain', more); };
      more();
    });
    await expect(kubo.getBlock(cid, soon())).rejects.toThrow(code('content.too-large'));
    // Two megabytes, and what the sockets held.
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it.each<[string, Handler, string]>([
    ['breaks off', (_, response) => { response.writeHead(200, { 'content-length': '1000' }); response.write('x'); setTimeout(() => { response.destroy(); }, 20); }, 'content.unavailable'],
    ['refuses', refusing('block was not found locally (offline)'), 'content.unavailable'],
    ['refuses in no words at all', (_, response) => { response.writeHead(502).end('<html>'); }, 'content.unavailable'],
    ['sends elsewhere', (_, response) => { response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(); }, 'content.not-running'],
  ])('gives a typed error when the node %s', async (_, handler, expected) => {
    const { kubo } = await kuboThat(handler);
    await expect(kubo.getBlock(cid, soon())).rejects.toThrow(code(expected));
  });

  it('keeps the deadline of a node that says nothing', async () => {
    const { kubo } = await kuboThat(() => undefined);
    const began = performance.now();
    await expect(kubo.getBlock(cid, AbortSignal.timeout(200))).rejects.toThrow(code('content.unavailable'));
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('says that nothing runs where nothing listens', async () => {
    const { kubo } = await kuboThat(() => undefined);
    await close?.();
    await expect(kubo.identity(soon())).rejects.toThrow(code('content.not-running'));
  });

  it.each([['{"ID":7}'], ['not json'], ['']])('refuses %j for an identity', async (text) => {
    const { kubo } = await kuboThat((_, response) => { response.end(text); });
    await expect(kubo.identity(soon())).rejects.toThrow(code('content.not-running'));
  });

  it('tells a full disk from another refusal', async () => {
    const full = await kuboThat(refusing('write /repo/blocks/x: no space left on device'));
    await expect(full.kubo.putBlock(cid, bytes, true, soon())).rejects.toThrow(code('storage.full'));
    await close?.();
    const other = await kuboThat(refusing('something else'));
    await expect(other.kubo.putBlock(cid, bytes, true, soon())).rejects.toThrow(code('content.not-running'));
  });

  it('tells a peer of another swarm from one that is away', async () => {
    const stranger = await kuboThat(refusing('connect failure: failed to negotiate security protocol: EOF'));
    await expect(stranger.kubo.connect('/ip4/127.0.0.1/tcp/1/p2p/x', soon())).rejects.toThrow(code('content.wrong-network'));
    await close?.();
    const away = await kuboThat(refusing('dial tcp4 127.0.0.1:1: connect: connection refused'));
    await expect(away.kubo.connect('/ip4/127.0.0.1/tcp/1/p2p/x', soon())).rejects.toThrow(code('content.unreachable'));
  });

  it('takes "not pinned" for an answer, and any other refusal for none', async () => {
    const none = await kuboThat(refusing(`path '${cid.toString()}' is not pinned`));
    expect(await none.kubo.isPinned(cid, soon())).toBe(false);
    await none.kubo.unpin(cid, soon());
    await close?.();
    const broken = await kuboThat(refusing('datastore closed'));
    await expect(broken.kubo.isPinned(cid, soon())).rejects.toThrow(code('content.not-running'));
    await expect(broken.kubo.unpin(cid, soon())).rejects.toThrow(code('content.not-running'));
  });
});
