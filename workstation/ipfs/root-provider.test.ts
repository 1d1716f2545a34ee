import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRootProvider, type RootProvider } from './root-provider.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

function provide(roots: string[], tell: (root: string, signal: AbortSignal) => Promise<void> = () => Promise.resolve(), maxRoots = 3): { provider: RootProvider; told: string[]; forgotten: string[] } {
  const told: string[] = [];
  const forgotten: string[] = [];
  const provider = createRootProvider({
    roots: () => roots, tell: async (root, signal) => { told.push(root); await tell(root, signal); }, forget: (root) => { forgotten.push(root); return Promise.resolve(); },
    now: () => Date.now(), maxRoots, settleMs: 10, roundPause: 1_000,
  });
  return { provider, told, forgotten };
}

describe('what a node says that it keeps', () => {
  it('is nothing before there is somebody to tell, then a round of bounded length, and the next goes on behind it', async () => {
    const { provider, told } = provide(['a', 'b', 'c', 'd', 'e']);
    provider.added('x');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toEqual([]);
    provider.peerCame();
    provider.peerCame();
    await vi.advanceTimersByTimeAsync(20);
    expect(told).toEqual(['a', 'b', 'c']);
    provider.peerCame();
    await vi.advanceTimersByTimeAsync(900);
    expect(told).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(200);
    expect(told.slice(3)).toEqual(['d', 'e']);
    provider.stop();
  });

  it('is said at once of what comes, no more of what goes, and again after half a day', async () => {
    const { provider, told, forgotten } = provide(['a']);
    provider.peerCame();
    await vi.advanceTimersByTimeAsync(20);
    provider.added('b');
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['a', 'b']);
    provider.removed('b');
    expect(forgotten).toEqual(['b']);
    await vi.advanceTimersByTimeAsync(12 * 60 * 60 * 1_000);
    expect(told).toEqual(['a', 'b', 'a']);
    provider.stop();
    await vi.advanceTimersByTimeAsync(13 * 60 * 60 * 1_000);
    expect(told).toHaveLength(3);
  });

  it('is said of four at a time, each with its own deadline, and one that fails stops none', async () => {
    const { provider, told } = provide(['a', 'b', 'c', 'd', 'e', 'f'], (root, signal) => (root === 'f' ? Promise.resolve() : new Promise((_, reject) => { signal.addEventListener('abort', () => { reject(new Error('late')); }); })), 10);
    provider.peerCame();
    await vi.advanceTimersByTimeAsync(20);
    expect(told).toEqual(['a', 'b', 'c', 'd']);
    provider.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toHaveLength(4);
  });
});
