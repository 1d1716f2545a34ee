import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWaking } from './waking.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('a job that goes on by itself', () => {
  it('is looked at once for what happens together, and not after its end', () => {
    const begin = vi.fn();
    const waking = createWaking({ begin, lookAgainMs: 5_000, log: () => undefined });
    waking.wake();
    waking.wake();
    vi.advanceTimersByTime(1_000);
    expect(begin).toHaveBeenCalledTimes(1);
    waking.wake();
    waking.close();
    waking.wake();
    vi.advanceTimersByTime(1_000);
    expect(begin).toHaveBeenCalledTimes(1);
  });

  it('waits until something stirs, its time or its end, and leaves nothing behind on the signal however long it waits', async () => {
    const waking = createWaking({ begin: () => undefined, lookAgainMs: 5_000, log: () => undefined });
    const controller = new AbortController();
    const { signal } = controller;
    const over = vi.fn();
    for (const happens of [() => { waking.stir(); }, () => { waking.wake(); }, () => { vi.advanceTimersByTime(5_000); }, () => { waking.close(); }]) {
      const change = waking.change(signal).then(over);
      expect(getEventListeners(signal, 'abort')).toHaveLength(1);
      happens();
      await change;
    }
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    const last = waking.change(signal).then(over);
    controller.abort();
    await last;
    expect(over).toHaveBeenCalledTimes(5);
  });
});
