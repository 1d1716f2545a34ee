import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient, type ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createSampleRouter, type sampleContract } from '../test/harness/sample-router.ts';
import { createConnections } from '../workstation/transport/index.ts';
import { createServedHost, type ServedHost } from './served-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'assent-window-'));
const logged: unknown[] = [];
const { router, seen } = createSampleRouter();
const connections = createConnections({ router, contextFor: ({ id }) => ({ connection: id }), log: (_reference, error) => { logged.push(error); } });
let host: ServedHost;
let origin: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Assent</title>');
  writeFileSync(join(folder, 'assets', 'a-1.js'), '1');
  writeFileSync(join(folder, 'secret.key'), 'not for a window');
  host = await createServedHost({ connections, rendererDir: folder });
  origin = new URL(host.url).origin;
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const get = (address: string, headers: Record<string, string> = {}) => fetch(address, { redirect: 'manual', headers });
const enter = async () => ((await get(host.newAddress())).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const dial = (headers: Record<string, string>, path = '/rpc') => new Promise<WebSocket | number>((resolve, reject) => {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });
  socket.on('open', () => { resolve(socket); });
  socket.on('unexpected-response', (_request, response) => { resolve(response.statusCode ?? 0); socket.terminate(); });
  socket.on('error', reject);
});
const openSocket = async () => {
  const socket = await dial({ cookie: await enter(), origin });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  const client: ContractRouterClient<typeof sampleContract> = createORPCClient(new RPCLink({ websocket: socket }));
  return { socket, client };
};
const replies = async (socket: WebSocket, messages: readonly (string | Buffer)[]) => {
  const received: string[] = [];
  socket.on('message', (data) => received.push((data as Buffer).toString('utf8')));
  for (const message of messages) socket.send(message);
  await expect.poll(() => received.length, { timeout: 2_000 }).toBe(messages.length);
  return received;
};

describe('the door', () => {
  it('opens once by its address, and to that browser from then on', async () => {
    const first = await get(host.url);
    expect(first.status).toBe(303);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await get(host.url)).status).toBe(403);
    expect(await (await get(host.url)).text()).toContain('used already');
    expect((await get(host.url, { cookie })).status).toBe(303);
    expect(await (await get(`${origin}/patients/7`, { cookie })).text()).toBe('<title>Assent</title>');
  });
  it('goes on by a page of ours when another site led here', async () => {
    const answer = await get(host.newAddress(), { 'sec-fetch-site': 'cross-site' });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('url=/')]);
  });
  it('shows nothing to a browser that was not let in', async () => {
    for (const path of ['/', '/index.html', '/assets/a-1.js', '/patients']) expect((await get(origin + path)).status).toBe(401);
    expect((await get(`${origin}/?token=guess`)).status).toBe(403);
  });
  it('answers only to its own name', async () => {
    const cookie = await enter();
    const status = await new Promise<number | undefined>((resolve) => {
      httpRequest(origin, { headers: { host: `assent.example:${new URL(origin).port}`, cookie } }, (response) => { resolve(response.statusCode); }).end();
    });
    expect(status).toBe(421);
  });
  it('serves the window alone, never a path', async () => {
    const cookie = await enter();
    for (const path of ['/secret.key', '/..%2f..%2fetc/passwd.js', '/assets/../secret.key']) expect((await get(origin + path, { cookie })).status).toBe(404);
    expect((await fetch(origin, { method: 'POST', headers: { cookie } })).status).toBe(405);
  });
  it('sends the headers that bind a page', async () => {
    const { headers } = await get(origin, { cookie: await enter() });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('cross-origin-opener-policy'), headers.get('cross-origin-resource-policy')])
      .toEqual(['nosniff', 'no-referrer', 'same-origin', 'same-origin']);
    // A camera for our own page, which reads the codes of a device without a network; nothing else of the machine.
    expect(headers.get('permissions-policy')?.split(', ').filter((feature) => !feature.endsWith('=()'))).toEqual(['camera=(self)']);
  });
  it('lets no other page speak to the workstation', async () => {
    const cookie = await enter();
    expect(await dial({ cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await dial({ cookie })).toBe(403);
    expect(await dial({ origin })).toBe(403);
    expect(await dial({ cookie, origin }, '/other')).toBe(403);
  });
});

describe('the wire', () => {
  it('carries calls, each socket with a context of its own', async () => {
    const [a, b] = [await openSocket(), await openSocket()];
    expect(await Promise.all([a.client.echo({ text: 'a' }), b.client.echo({ text: 'b' })])).toEqual([{ text: 'a' }, { text: 'b' }]);
    expect(new Set(seen.contexts.slice(-2)).size).toBe(2);
    a.socket.close();
    b.socket.close();
  });
  it('says an error by its code and nothing else', async () => {
    const { socket, client } = await openSocket();
    const failures = await Promise.all([client.refuse({ secret: 'Xq7' }), client.crash({ secret: 'Xq7' }), client.echo({ text: 'Xq7'.repeat(50) })].map((call) => call.then(() => undefined, (error: unknown) => error)));
    expect(failures.map((error) => (error as ORPCError<string, { code: string }>).data.code)).toEqual(['consent.expired', 'app.internal', 'app.invalid-input']);
    expect(JSON.stringify(failures.map((error) => (error as ORPCError<string, unknown>).toJSON()))).not.toMatch(/Xq7|\/home|\.ts|stack|too_big/);
    expect(logged.some((error) => String(error).includes('/home/someone'))).toBe(true);
    socket.close();
  });
  it('ends a stream with its window, and hides what broke it', async () => {
    const { socket, client } = await openSocket();
    const broken = await client.ticks({ count: 7 });
    let failure: unknown;
    try { for await (const _tick of broken as AsyncIterable<unknown>) { /* until it breaks */ } } catch (error) { failure = error; }
    expect((failure as ORPCError<string, unknown>).data).toMatchObject({ code: 'app.internal' });
    const before = seen.streamsEnded;
    const stream = (await client.ticks({ count: 1_000_000 })) as AsyncIterator<unknown>;
    await stream.next();
    socket.terminate();
    await expect.poll(() => seen.streamsEnded, { timeout: 2_000 }).toBe(before + 1);
  });
  it('refuses what is no call without running a handler', async () => {
    const { socket } = await openSocket();
    const calls = seen.calls;
    const answers = await replies(socket, [
      '{"i":"1","p":{"u":"/nothing"}}', '{"i":"2","p":{"u":"/echo","b":{"json":{"text":1}}}}', '{"i":"3","p":{"u":"/echo","b":{"json":{"text":"a","more":"Xq7"}}}}',
      `{"i":"4","p":{"u":"/echo","b":{"json":{"text":"${'x'.repeat(3_000)}"}}}}`, `{"i":"5","p":{"u":"/echo","b":{"json":${'['.repeat(90)}${']'.repeat(90)}}}}`,
    ]);
    expect(seen.calls).toBe(calls);
    for (const answer of answers) expect(answer).toContain('app.invalid-input');
    expect(answers.join('')).not.toMatch(/Xq7|path|expected/);
    socket.close();
  });
  it('closes on a message that belongs to no call', async () => {
    const { socket } = await openSocket();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send(Buffer.alloc(64, 0xff));
    await closed;
  });
  it('is bounded', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, async () => (await openSocket()).socket));
    await expect.poll(() => many.filter((socket) => socket.readyState >= WebSocket.CLOSING).length, { timeout: 3_000 }).toBeGreaterThanOrEqual(4);
    expect(connections.count()).toBeLessThanOrEqual(16);
    for (const socket of many) socket.terminate();
  });
});
