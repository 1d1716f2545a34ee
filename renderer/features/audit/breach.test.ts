import { describe, expect, it } from 'vitest';
import { breachClocks } from '../../../core/retention/index.ts';
import { clockOf, leftText } from './breach.ts';

const noticed = Date.parse('2026-03-01T10:00:00Z');
const hour = 3_600_000;

describe('the clocks of a breach', () => {
  it('are 72 hours for the authority and 60 days for the people', () => {
    expect([breachClocks(noticed).authority, breachClocks(noticed).people].map((ms) => new Date(ms).toISOString())).toEqual(['2026-03-04T10:00:00.000Z', '2026-04-30T10:00:00.000Z']);
  });
  it.each([[0, 'running'], [47 * hour, 'running'], [48 * hour, 'soon'], [72 * hour - 1, 'soon'], [72 * hour, 'over']] as const)('%d ms in, the authority’s is %s', (passed, clock) => {
    expect(clockOf(null, breachClocks(noticed).authority, noticed + passed)).toBe(clock);
  });
  it('stands still once it was told, even late', () => { expect(clockOf({ at: '2027-01-01T00:00:00.000Z', byName: 'Ana' }, noticed, noticed + hour)).toBe('told'); });
  it.each([[72 * hour, '3 days'], [72 * hour - 1, '2 days'], [48 * hour - 1, '47 hours'], [hour, '1 hour'], [hour - 1, '59 minutes'], [0, '0 minutes']])('%d ms are %s', (left, text) => { expect(leftText(left)).toBe(text); });
});
