import { expect, it } from 'vitest';
import { createMoments } from './moments.ts';

it('is the same moment from when an act is shown until it is done, and for ten minutes at most', () => {
  let now = 1_000;
  const moments = createMoments(() => now);
  expect(moments.of('refer')).toBe(1_000);
  now += 9 * 60_000;
  expect([moments.of('refer'), moments.of('delegate')]).toEqual([1_000, now]);
  now += 60_000;
  expect(moments.of('refer')).toBe(now);
  now += 1;
  moments.spend('refer');
  expect(moments.of('refer')).toBe(now);
});
