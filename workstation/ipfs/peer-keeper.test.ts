import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPeerKeeper } from './peer-keeper.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

function setUp(dial: () => Promise<unknown>) {
  const dialled: number[] = [];
  const start = Date.now();
  const keeper = createPeerKeeper({ dial: () => { dialled.push(Date.now() - start); return dial(); }, onChange: () => undefined, random: () => 1 });
  return { keeper, dialled };
}

describe('createPeerKeeper', () => {
  it('dials a kept peer again with a doubling delay, at most half a minute', async () => {
    const { keeper, dialled } = setUp(() => Promise.reject(new Error('away')));
    keeper.connected('a', '/a');
    keeper.keep('a', '/a');
    keeper.dropped('a');
    await vi.advanceTimersByTimeAsync(100_000);
    expect(dialled).toEqual([500, 1_500, 3_500, 7_500, 15_500, 31_500, 61_500, 91_500]);
  });

  it('starts over from half a second once it was connected', async () => {
    const { keeper, dialled } = setUp(() => Promise.reject(new Error('away')));
    keeper.keep('a', '/a');
    keeper.dropped('a');
    await vi.advanceTimersByTimeAsync(4_000);
    keeper.connected('a', '/a');
    expect(keeper.peers()).toEqual([{ peerId: 'a', address: '/a', state: 'connected' }]);
    keeper.dropped('a');
    expect(keeper.peers()).toEqual([{ peerId: 'a', address: '/a', state: 'connecting' }]);
    await vi.advanceTimersByTimeAsync(500);
    expect(dialled).toEqual([500, 1_500, 3_500, 4_500]);
  });

  it('forgets a peer that dialled us, and dials nobody after stop', async () => {
    const { keeper, dialled } = setUp(() => Promise.reject(new Error('away')));
    keeper.connected('guest', '/guest');
    keeper.dropped('guest');
    expect(keeper.peers()).toEqual([]);
    keeper.keep('a', '/a');
    keeper.dropped('a');
    keeper.stop();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(dialled).toEqual([]);
  });
});
