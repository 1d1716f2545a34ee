import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import type { ChainStatus, Network } from '../types.ts';
import { catchUp } from './connection.ts';
import { ConnectionLost } from './light-provider.ts';
import { createSupervisor, type Supervisor } from './supervisor.ts';

const endpoints = ['ws://one', 'ws://two', 'ws://three'];
let tried: { readonly way: string; readonly at: number }[];
let statuses: ChainStatus[];
let supervisor: Supervisor;

/** Every way fails: what is looked at is which is taken when. */
function begin(network: Network): void {
  const refuse = (way: string): Promise<never> => {
    tried.push({ way, at: Date.now() });
    return Promise.reject(new Error('refused'));
  };
  supervisor = createSupervisor({
    network: Promise.resolve(network), name: 'Test', genesis: null, now: () => Date.now(), log: () => undefined, onHead: () => undefined, onStatus: (status) => { statuses.push(status); },
    ways: { light: () => refuse('light'), rpc: (endpoint) => refuse(endpoint) },
  });
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => { vi.useFakeTimers({ now: 0 }); [tried, statuses] = [[], []]; });
afterEach(async () => {
  const stopped = supervisor.stop();
  await pass(5000);
  await stopped;
  vi.useRealTimers();
});

describe('a network that cannot be reached', () => {
  it('is tried again after longer and longer pauses, never more than 15 s', async () => {
    begin({ mode: 'light', spec: '{}' });
    await pass(62_000);
    const pauses = tried.slice(1).map(({ at }, index) => at - (tried[index]?.at ?? 0));
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });

  it('is tried by each endpoint in turn', async () => {
    begin({ mode: 'rpc', endpoints });
    await pass(8000);
    expect(tried.map(({ way }) => way)).toEqual(['ws://one', 'ws://two', 'ws://three', 'ws://one', 'ws://two']);
    expect(statuses.at(-1)).toMatchObject({ mode: 'rpc', phase: 'offline', error: { code: 'chain.unavailable' } });
  });

  it('keeps nobody waiting: what is known to be gone is said at once', async () => {
    begin({ mode: 'rpc', endpoints });
    await pass(100);
    await expect(supervisor.session(60_000)).rejects.toMatchObject({ code: 'chain.unavailable' });
  });

  it('is tried at once when somebody asks, and by another way when one is given', async () => {
    begin({ mode: 'light', spec: '{}' });
    await pass(20_000);
    const before = tried.length;
    supervisor.reconnect();
    await pass(0);
    expect(tried.slice(before)).toMatchObject([{ way: 'light', at: 20_000 }]);
    supervisor.use({ mode: 'rpc', endpoints });
    await pass(0);
    expect(tried.at(-1)).toMatchObject({ way: 'ws://one', at: 20_000 });
    expect(statuses.at(-1)?.mode).toBe('rpc');
  });

  it('ends with the supervisor', async () => {
    begin({ mode: 'rpc', endpoints });
    await pass(1000);
    const stopped = supervisor.stop();
    await pass(5000);
    await stopped;
    const before = tried.length;
    await pass(60_000);
    expect(tried).toHaveLength(before);
    await expect(supervisor.session(10)).rejects.toBeInstanceOf(AppError);
  });
});

describe('a light client that catches up for long', () => {
  it('is left at once for another way', async () => {
    supervisor = createSupervisor({
      network: Promise.resolve({ mode: 'light', spec: '{}' }), name: 'Test', genesis: null, now: () => Date.now(), log: () => undefined, onHead: () => undefined, onStatus: (status) => { statuses.push(status); },
      ways: {
        light: (_spec, _log, _onSyncing, signal) => new Promise((_, reject) => { signal.addEventListener('abort', () => { reject(new ConnectionLost('asked to')); }); }),
        rpc: (endpoint) => { tried.push({ way: endpoint, at: Date.now() }); return Promise.reject(new Error('refused')); },
      },
    });
    await pass(60_000);
    supervisor.use({ mode: 'rpc', endpoints });
    await pass(0);
    expect(tried).toEqual([{ way: 'ws://one', at: 60_000 }]);
    expect(statuses.some(({ trouble }) => trouble?.endpoint === null)).toBe(false);
  });

  it('has time while it gets on, ends when told to, and fails when it stands still', async () => {
    begin({ mode: 'rpc', endpoints });
    let block = 0;
    const told = new AbortController();
    const syncing = { peers: 1, isSyncing: true, shouldHavePeers: true };
    const moving = catchUp(() => Promise.resolve(syncing), () => Promise.resolve({ block: (block += 1), of: 1_000_000, by: 'blocks' }), () => undefined, told.signal);
    const moved = expect(moving).rejects.toBeInstanceOf(ConnectionLost);
    const still = expect(catchUp(() => Promise.resolve(syncing), () => Promise.resolve({ block: 7, of: 9, by: 'blocks' }), () => undefined, told.signal)).rejects.toMatchObject({ code: 'chain.timeout' });
    await pass(60_000);
    await still;
    expect(block).toBeGreaterThan(1_000);
    told.abort();
    await pass(100);
    await moved;
  });
});
