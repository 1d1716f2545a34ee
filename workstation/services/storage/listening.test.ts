import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tryListening } from '../../platform/network-interfaces.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { createKnownPeers } from './known-peers.ts';
import { createListening, type ListenWish, readListen } from './listening.ts';

let folder: string;
let vault: Vault;
let rows: unknown[];
let applied: (readonly string[])[];
let own = true;
const begin = () => createListening({
  vault, audit: () => ({ recordIn: (_: unknown, row: unknown) => rows.push(row) }) as unknown as AuditLog, interfaces: () => [{ name: 'eth0', address: '127.0.0.2' }], tryListening,
  apply: () => (own ? (multiaddrs) => { applied.push(multiaddrs); return Promise.resolve(); } : null), announced: () => applied.at(-1) ?? [],
});
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const portIn = (multiaddr = ''): number => Number(multiaddr.split('/')[4]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-listening-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  [rows, applied, own] = [[], [], true];
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true, force: true }); });

describe('where the document store listens', () => {
  it('is this machine alone until somebody chooses, on the same port at every start', async () => {
    const first = await begin().begin(null);
    expect(first).toHaveLength(1);
    expect(first[0]).toMatch(/^\/ip4\/127\.0\.0\.1\/tcp\/\d+$/);
    expect(await begin().begin(null)).toEqual(first);
    expect(await begin().view()).toMatchObject({ own: true, chosen: [], away: [], port: portIn(first[0]), interfaces: [{ name: 'eth0', address: '127.0.0.2' }] });
    expect(rows).toEqual([]);
  });

  it('is where an administrator chose, at once and after a restart, with a row in the log each time', async () => {
    const port = portIn((await begin().begin(null))[0]);
    const view = await begin().choose({ addresses: ['127.0.0.2', '127.0.0.2', '127.0.0.3'], port: null });
    const expected = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].map((address) => `/ip4/${address}/tcp/${String(port)}`);
    expect(applied).toEqual([expected]);
    expect(view).toMatchObject({ chosen: ['127.0.0.2', '127.0.0.3'], announced: expected, interfaces: [{ name: 'eth0', address: '127.0.0.2' }, { name: '', address: '127.0.0.3' }] });
    expect(await begin().begin(null)).toEqual(expected);
    await begin().choose({ addresses: [], port: null });
    expect(await begin().begin(null)).toEqual([expected[0]]);
    expect(rows).toMatchObject([{ action: 'storage.listen', detail: { addresses: '127.0.0.2 127.0.0.3', port } }, { action: 'storage.listen', detail: { addresses: '127.0.0.1', port } }]);
  });

  it('is where the command line says, from then on, written down once', async () => {
    const listening = begin();
    const free = await tryListening('127.0.0.1', 0) ?? 0;
    const wish: ListenWish = { addresses: ['127.0.0.2'], port: free };
    expect(await listening.begin(wish)).toEqual([`/ip4/127.0.0.1/tcp/${String(free)}`, `/ip4/127.0.0.2/tcp/${String(free)}`]);
    expect(rows).toEqual([]);
    listening.begun();
    expect(rows).toMatchObject([{ action: 'storage.listen', detail: { addresses: '127.0.0.2', port: free } }]);
    const again = begin();
    await again.begin(wish);
    again.begun();
    expect(rows).toHaveLength(1);
    expect(await begin().begin(null)).toContain(`/ip4/127.0.0.2/tcp/${String(free)}`);
  });

  it('is no address of another machine, none at all of "every", and no port that somebody has; nothing changes then', async () => {
    const listening = begin();
    await listening.begin(null);
    const holder = createServer().listen(0, '127.0.0.2');
    await new Promise((resolve) => { holder.once('listening', resolve); });
    const taken = (holder.address() as { port: number }).port;
    await expect(listening.choose({ addresses: ['192.0.2.1'], port: null })).rejects.toThrow(code('content.cannot-listen'));
    await expect(listening.choose({ addresses: ['127.0.0.2'], port: taken })).rejects.toThrow(code('content.cannot-listen'));
    for (const address of ['0.0.0.0', '::', '0:0::0', 'clinic.example', '']) await expect(listening.choose({ addresses: [address], port: null })).rejects.toThrow(code('app.invalid-input'));
    holder.close();
    expect([applied, rows, (await listening.view()).chosen]).toEqual([[], [], []]);
  });

  it('leaves out an address that is away, says so, and starts all the same', async () => {
    await begin().begin(null);
    await begin().choose({ addresses: ['127.0.0.2'], port: null });
    const away = createListening({ vault, audit: () => { throw new Error('nothing to write'); }, interfaces: () => [], tryListening: (address, port) => (address === '127.0.0.2' ? Promise.resolve(null) : tryListening(address, port)), apply: () => null, announced: () => [] });
    expect(await away.begin(null)).toHaveLength(1);
    expect(await away.view()).toMatchObject({ chosen: ['127.0.0.2'], away: ['127.0.0.2'], interfaces: [{ name: '', address: '127.0.0.2' }] });
  });

  it('is not asked where a clinic’s own nodes listen', async () => {
    own = false;
    await expect(begin().choose({ addresses: [], port: null })).rejects.toThrow(code('app.invalid-input'));
    expect((await begin().view()).own).toBe(false);
  });

  it.each<[string[] | undefined, ListenWish | null]>([
    [undefined, null], [[], null], [['none'], { addresses: [], port: null }], [['10.1.2.3'], { addresses: ['10.1.2.3'], port: null }],
    [['10.1.2.3:4001', '[2001:db8::7]:4001'], { addresses: ['10.1.2.3', '2001:db8::7'], port: 4001 }], [['[2001:db8::7]'], { addresses: ['2001:db8::7'], port: null }],
  ])('reads %j', (texts, wish) => { expect(readListen(texts)).toEqual(wish); });
  it.each([['0.0.0.0'], ['clinic.example'], ['10.1.2.3:80'], ['10.1.2.3:99999'], ['10.1.2.3:'], ['10.1.2:4001'], ['10.1.2.3:4001', '10.1.2.4:4002']])('refuses %s', (...texts) => { expect(() => readListen(texts)).toThrow('--listen'); });
});

describe('partners’ stores', () => {
  it('are remembered once they were connected, by where they are now', async () => {
    const dialled: string[] = [];
    const content = { connect: (address: string) => { dialled.push(address); return address.includes('down') ? Promise.reject(new Error('down')) : Promise.resolve({ peerId: 'x' }); } };
    const peers = createKnownPeers({ vault, content, log: () => undefined });
    await peers.connect('/ip4/10.0.0.1/tcp/1/p2p/a');
    await peers.connect('/ip4/10.0.0.2/tcp/1/p2p/b');
    await peers.connect('/ip4/10.0.0.9/tcp/1/p2p/a');
    await expect(peers.connect('/ip4/10.0.0.3/tcp/1/p2p/down')).rejects.toThrow('down');
    expect(peers.known()).toEqual(['/ip4/10.0.0.2/tcp/1/p2p/b', '/ip4/10.0.0.9/tcp/1/p2p/a']);
    dialled.length = 0;
    createKnownPeers({ vault, content, log: () => undefined }).connectAll(['/ip4/10.0.0.2/tcp/1/p2p/b', '/ip4/10.0.0.5/tcp/1/p2p/c']);
    expect(dialled).toEqual(['/ip4/10.0.0.2/tcp/1/p2p/b', '/ip4/10.0.0.5/tcp/1/p2p/c', '/ip4/10.0.0.9/tcp/1/p2p/a']);
    for (let index = 0; index < 30; index += 1) await peers.connect(`/ip4/10.0.1.1/tcp/1/p2p/${String(index)}`);
    expect(peers.known()).toHaveLength(20);
  });
});
