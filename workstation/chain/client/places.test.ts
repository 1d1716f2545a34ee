import { describe, expect, it } from 'vitest';
import { createPlaces } from './places.ts';

describe('places', () => {
  it('lets in as many as there are places, the rest in their order', async () => {
    const places = createPlaces(2);
    const inside: number[] = [];
    const enter = async (who: number): Promise<() => void> => { const leave = await places.enter(); inside.push(who); return leave; };
    const [first, , third] = [enter(1), enter(2), enter(3), enter(4)];
    const leave = await first;
    await Promise.resolve();
    expect(inside).toEqual([1, 2]);
    leave();
    leave();
    await third;
    await new Promise((resolve) => { setImmediate(resolve); });
    expect(inside).toEqual([1, 2, 3]);
  });
});
