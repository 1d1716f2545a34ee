import { describe, expect, it } from 'vitest';
import { outcome } from '../faults/fault.ts';
import { walkKeyEvents } from '../faults/audit/key-events.ts';

describe('what is done with keys', () => {
  it('has its row in its transaction, also where nobody asked for it by name', async () => {
    const held = outcome();
    const { events, withEffect } = await walkKeyEvents(false, held);
    expect(held.violations).toEqual([]);
    expect(withEffect).toBe(events);
  });

  it('is missed in a log that writes nothing', async () => {
    const seen = outcome();
    const { withEffect } = await walkKeyEvents(true, seen);
    expect(seen.violations.filter((line) => line.endsWith('without a row'))).toHaveLength(withEffect);
  });
});
