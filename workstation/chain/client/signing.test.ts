import { describe, expect, it } from 'vitest';
import { carriedPeriod } from './signing.ts';

describe('a signature that a person carries to another device and back', () => {
  it.each([[6000, 256], [1000, 2048], [500, 2048], [60_000, 64]])('holds for about twenty minutes at %i ms a block', (slotMs, period) => {
    expect(carriedPeriod(slotMs)).toBe(period);
    // A period that is no power of two is rounded by the runtime and by polkadot.js in different ways.
    expect(Math.log2(carriedPeriod(slotMs)) % 1).toBe(0);
  });
});
