import { describe, expect, it } from 'vitest';
import { conditionsOf, givenLimits, isInOrder, limitsText, noLimits } from './limits.ts';

describe('the limits of a consent', () => {
  it('are none until chosen, and then only those', () => {
    expect([conditionsOf(noLimits), limitsText(noLimits), givenLimits({ conditions: null })]).toEqual([null, '', []]);
    expect(conditionsOf({ ...noLimits, shift: true })).toEqual({ team: false, shift: true, from: null, until: null });
    expect(limitsText({ ...noLimits, team: true, shift: true })).toBe('only who treats the patient, only on shift');
    expect(givenLimits({ conditions: { team: false, shift: true, documents: 1 } })).toEqual(['only on shift', '1 document only']);
  });

  it('mean whole days of the place where they are chosen, the last one to its end', () => {
    expect(conditionsOf({ ...noLimits, from: '2026-03-28', until: '2026-03-29' })).toEqual({ team: false, shift: false, from: new Date(2026, 2, 28).toISOString(), until: new Date(2026, 2, 30).toISOString() });
    expect(conditionsOf({ ...noLimits, until: '2026-12-31' })?.until).toBe(new Date(2027, 0, 1).toISOString());
    expect([limitsText({ ...noLimits, from: '2026-03-28' }), limitsText({ ...noLimits, until: '2026-03-28' })]).toEqual(['written since 28 Mar 2026', 'written up to 28 Mar 2026']);
  });

  it.each([['', '', true], ['2026-03-28', '', true], ['', '2026-03-28', true], ['2026-03-28', '2026-03-28', true], ['2026-03-29', '2026-03-28', false]])('from %j to %j is in order: %s', (from, until, expected) => {
    expect(isInOrder({ ...noLimits, from, until })).toBe(expected);
  });
});
