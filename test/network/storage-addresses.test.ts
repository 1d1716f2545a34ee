/** Document stores on two addresses: of two machines, which are two network namespaces where we are root, else of one. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNamespaces } from '../../workstation/chain/network/namespaces.ts';
import { type ContentStore, createContentStore } from '../../workstation/ipfs/index.ts';

const folders: string[] = [];
const ends: (() => Promise<unknown>)[] = [];
const newFolder = (): string => { const folder = mkdtempSync(join(tmpdir(), 'assent-addresses-')); folders.push(folder); return folder; };
afterAll(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

interface Machine { readonly host: string; readonly command: (program: string) => readonly string[] }
let machines: [Machine, Machine];
beforeAll(async () => {
  const here = (host: string): Machine => ({ host, command: (program) => [program] });
  if (process.getuid?.() !== 0) { machines = [here('127.0.0.2'), here('127.0.0.3')]; return; }
  const wiring = await createNamespaces();
  ends.push(() => wiring.close());
  machines = [await wiring.place(0), await wiring.place(1)];
});

/** A store in a process of its own on that machine, asked by lines of JSON. */
async function startOn(machine: Machine, swarmKey: Buffer, listen: readonly string[]) {
  const [program = '', ...args] = machine.command(process.execPath);
  const child = spawn(program, [...args, '--input-type=module', '-e', `
    import { createInterface } from 'node:readline';
    import { createContentStore } from ${JSON.stringify(new URL('../../workstation/ipfs/index.ts', import.meta.url).href)};
    const store = createContentStore({ folder: ${JSON.stringify(newFolder())}, swarmKey: Buffer.from('${swarmKey.toString('hex')}', 'hex'), listen: ${JSON.stringify(listen)}, workerEntry: new URL(${JSON.stringify(new URL('../../workstation/ipfs/worker.ts', import.meta.url).href)}) });
    const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
    // A busy machine takes longer; it goes on starting then.
    say(await store.start().catch(() => new Promise((resolve) => { store.subscribe(({ type }) => { if (type === 'started') resolve(store.start()); }); })));
    createInterface({ input: process.stdin }).on('line', async (line) => {
      const [method, ...args] = JSON.parse(line);
      try {
        const value = await store[method](...args.map((one) => (one?.hex === undefined ? one : Buffer.from(one.hex, 'hex'))));
        say({ value: value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value ?? null });
      } catch (error) { say({ code: error.code ?? String(error) }); }
    }).on('close', () => process.exit());`], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  ends.push(() => { child.stdin.end(); return closed; });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Record<string, unknown>> => JSON.parse(String((await lines.next()).value)) as Record<string, unknown>;
  const { addresses } = await next() as { addresses: string[] };
  return { addresses, ask: async (...question: unknown[]) => { child.stdin.write(`${JSON.stringify(question)}\n`); return next(); } };
}

const on = (host: string): string => `/ip4/${host}/tcp/0`;

describe('two workstations’ document stores on two machines', () => {
  const swarmKey = randomBytes(32);
  const document = randomBytes(1_500_000);

  it('share a document where each listens on the address that was chosen for it', async () => {
    const [left, right] = await Promise.all(machines.map((machine) => startOn(machine, swarmKey, [on('127.0.0.1'), on(machine.host)])));
    if (left === undefined || right === undefined) throw new Error('two machines');
    // What an invitation holds: nothing that only the machine itself can dial.
    expect(left.addresses.every((address) => address.startsWith(`/ip4/${machines[0].host}/tcp/`))).toBe(true);
    const { value: cid } = await left.ask('put', { hex: document.toString('hex') });
    expect(await right.ask('connect', left.addresses[0])).toHaveProperty('value.peerId');
    const got = await right.ask('get', cid, { timeoutMs: 20_000, maxBytes: 2_000_000 });
    expect(got['value'] === document.toString('hex')).toBe(true);

    const stranger = await startOn(machines[1], randomBytes(32), [on('127.0.0.1')]);
    expect(await stranger.ask('connect', left.addresses[0])).toEqual({ code: 'content.wrong-network' });
  });

  it('are out of each other’s reach where one listens on its own machine only', async (context) => {
    if (process.getuid?.() !== 0) context.skip('two addresses of one machine reach each other whatever is chosen: namespaces need root');
    const [left, right] = await Promise.all([startOn(machines[0], swarmKey, [on('127.0.0.1')]), startOn(machines[1], swarmKey, [on('127.0.0.1')])]);
    const { value: cid } = await left.ask('put', { hex: '00' });
    const address = left.addresses[0] ?? '';
    const port = address.split('/')[4] ?? '';
    for (const dialled of [address, address.replace('127.0.0.1', machines[0].host)]) expect([port, await right.ask('connect', dialled)]).toEqual([port, { code: 'content.unreachable' }]);
    expect(await right.ask('get', cid, { timeoutMs: 1_500, maxBytes: 10 })).toEqual({ code: 'content.unavailable' });
  });
});

describe('a store that is told to listen elsewhere', () => {
  it('is reached there and no longer where it was, with its peers and documents', async () => {
    const swarmKey = randomBytes(32);
    const start = async (): Promise<{ store: ReturnType<typeof createContentStore>; addresses: string[] }> => {
      const store = createContentStore({ folder: newFolder(), swarmKey, workerEntry: new URL('../../workstation/ipfs/worker.ts', import.meta.url) });
      ends.push(() => store.stop());
      return { store, addresses: (await store.start()).addresses };
    };
    const [moving, partner, newcomer] = [await start(), await start(), await start()];
    const before = moving.addresses[0] ?? '';
    const cid = await moving.store.put(Buffer.from('sealed'));
    await moving.store.connect(partner.addresses[0] ?? '');
    const { addresses } = await moving.store.listenOn(['/ip4/127.0.0.2/tcp/0']);
    expect(addresses).toHaveLength(1);
    expect(addresses[0]).toMatch(/^\/ip4\/127\.0\.0\.2\/tcp\//);
    const connected = async (store: ContentStore): Promise<string[]> => (await store.peers()).filter(({ state }) => state === 'connected').map(({ peerId }) => peerId);
    await expect.poll(async () => (await connected(moving.store)).length, { timeout: 20_000 }).toBe(1);
    await expect(newcomer.store.connect(before)).rejects.toThrow(code('content.unreachable'));
    await newcomer.store.connect(addresses[0] ?? '');
    expect(Buffer.from(await newcomer.store.get(cid, { timeoutMs: 10_000, maxBytes: 100 })).toString()).toBe('sealed');

    // Where it cannot be, it is where it was.
    await expect(moving.store.listenOn(['/ip4/192.0.2.1/tcp/4001'])).rejects.toThrow(code('content.not-running'));
    await expect.poll(() => moving.store.has(cid).catch(() => false), { timeout: 30_000 }).toBe(true);
    expect((await moving.store.start()).addresses[0]).toMatch(/^\/ip4\/127\.0\.0\.2\/tcp\//);
  });
});
