import { describe, expect, it } from 'vitest';
import { createTrustedClock } from './trusted-clock.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 10, 22);

/** A machine whose clock is set while its running time goes on. */
function machine(lastSeen = 0) {
  const state = { wall: start, running: 0 };
  const clock = createTrustedClock(() => state.wall, lastSeen, () => state.running);
  return { clock, pass(ms: number) { state.wall += ms; state.running += ms; }, set(to: number) { state.wall = to; } };
}

describe('the trusted clock', () => {
  it('goes on when the clock is set back, and starts no earlier than what was seen in another sitting', () => {
    const { clock, pass, set } = machine(start + day);
    expect(clock.now()).toBe(start + day);
    pass(2 * day);
    expect(clock.now()).toBe(start + 3 * day);
    set(start - 365 * day);
    pass(minute);
    expect(clock.now()).toBe(start + 3 * day + minute);
  });

  it('is never behind a verified block', () => {
    const { clock } = machine();
    clock.seen(start + 5 * minute);
    expect(clock.now()).toBe(start + 5 * minute);
  });

  it('comes back from a leap ahead only where a new block and the clock agree', () => {
    const { clock, set } = machine();
    set(start + 1_000 * day);
    expect(clock.now()).toBe(start + 1_000 * day);
    clock.seen(start);
    expect(clock.now()).toBe(start + 1_000 * day);
    set(start + minute);
    expect(clock.now()).toBe(start + 1_000 * day);
    clock.seen(start - 20 * minute);
    expect(clock.now()).toBe(start + 1_000 * day);
    clock.seen(start);
    expect(clock.now()).toBe(start + minute);
  });
});
