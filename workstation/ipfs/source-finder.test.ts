import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createSourceFinder } from './source-finder.ts';

/** Names peers one after the other, and then waits for more until it is told to stop. */
function finder(names: readonly string[], dial: (peer: string, signal: AbortSignal) => Promise<unknown>, connected: readonly string[] = []) {
  const asked: string[] = [];
  const dialled: string[] = [];
  const made = createSourceFinder({
    patience: 20, isConnected: (peer) => connected.includes(peer), dial: (peer, signal) => { dialled.push(peer); return dial(peer, signal); },
    async *providers(root, signal) { asked.push(root); yield* names; await wait(60_000, undefined, { signal }); },
  });
  return { seek: made.seek, asked, dialled };
}

const hang = (_: string, signal: AbortSignal): Promise<unknown> => wait(60_000, undefined, { signal });

describe('who has a document', () => {
  it('is not asked for while a connected peer may still answer', async () => {
    const { seek, asked } = finder(['a'], hang);
    await seek('root', AbortSignal.timeout(5));
    expect(asked).toEqual([]);
  });

  it('is dialled side by side: one that is dead is not waited for, whoever is connected is left alone', async () => {
    const { seek, dialled } = finder(['dead', 'a', 'dead', 'b', 'known'], hang, ['known']);
    await seek('root', AbortSignal.timeout(100));
    expect(dialled).toEqual(['dead', 'a', 'b']);
  });

  it('is dialled for three seconds each, and at most eight of them', async () => {
    const ends: number[] = [];
    const begun = performance.now();
    const { seek, dialled } = finder(Array.from({ length: 20 }, (_, index) => `peer ${String(index)}`), (_, signal) => new Promise((resolve) => { signal.addEventListener('abort', () => { ends.push(performance.now() - begun); resolve(null); }); }));
    await seek('root', AbortSignal.timeout(10_000));
    await expect.poll(() => ends.length, { timeout: 8_000 }).toBe(8);
    expect(dialled).toHaveLength(8);
    expect(Math.min(...ends)).toBeGreaterThan(2_500);
    expect(Math.max(...ends)).toBeLessThan(8_000);
  });

  it('is asked for once at a time, and once more for a reader who is more patient than the first', async () => {
    const once = finder([], hang);
    await Promise.all([once.seek('root', AbortSignal.timeout(300)), once.seek('root', AbortSignal.timeout(100))]);
    expect(once.asked).toEqual(['root']);
    const twice = finder([], hang);
    await Promise.all([twice.seek('root', AbortSignal.timeout(100)), twice.seek('root', AbortSignal.timeout(400))]);
    expect(twice.asked).toEqual(['root', 'root']);
  });
});
