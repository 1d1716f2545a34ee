import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/ids/index.ts';
import { conditionsOf, givenLimits, isInOrder, limitsText, noLimits } from './limits.ts';

const ada = 'ada' as AccountId;
const bo = 'bo' as AccountId;
const staff = [{ account: ada, name: 'Dr. Ada' }, { account: bo, name: 'Nurse Bo' }, { account: 'cy' as AccountId, name: 'Dr. Cy' }];

describe('the limits of a consent', () => {
  it('are none until chosen, and then only those', () => {
    expect([conditionsOf(noLimits), limitsText(noLimits, staff), givenLimits({ conditions: null })]).toEqual([null, { who: '', what: '' }, []]);
    expect(conditionsOf({ ...noLimits, shift: true })).toEqual({ team: false, shift: true, from: null, until: null, writers: null });
    expect(limitsText({ ...noLimits, team: true, shift: true }, staff)).toEqual({ who: 'only who treats the patient, only on shift', what: '' });
    expect(givenLimits({ conditions: { team: false, shift: true, documents: 1 } })).toEqual(['only on shift', '1 document only']);
  });

  it('mean whole days of the place where they are chosen, the last one to its end', () => {
    expect(conditionsOf({ ...noLimits, from: '2026-03-28', until: '2026-03-29' })).toEqual({ team: false, shift: false, from: new Date(2026, 2, 28).toISOString(), until: new Date(2026, 2, 30).toISOString(), writers: null });
    expect(conditionsOf({ ...noLimits, until: '2026-12-31' })?.until).toBe(new Date(2027, 0, 1).toISOString());
    expect([{ from: '2026-03-28' }, { until: '2026-03-28' }].map((days) => limitsText({ ...noLimits, ...days }, staff).what)).toEqual(['only what was written since 28 Mar 2026', 'only what was written up to 28 Mar 2026']);
  });

  it('name who wrote it, beside the days or alone, and nobody else', () => {
    const limits = { ...noLimits, writers: [ada, bo] };
    expect(conditionsOf(limits)).toEqual({ team: false, shift: false, from: null, until: null, writers: [ada, bo] });
    expect(limitsText(limits, staff)).toEqual({ who: '', what: 'only what was written by Dr. Ada or Nurse Bo' });
    expect(limitsText({ ...limits, writers: [bo], from: '2026-03-28', until: '2026-03-29' }, staff).what).toBe('only what was written from 28 Mar 2026 to 29 Mar 2026 by Nurse Bo');
  });

  it.each([['', '', true], ['2026-03-28', '', true], ['', '2026-03-28', true], ['2026-03-28', '2026-03-28', true], ['2026-03-29', '2026-03-28', false]])('from %j to %j is in order: %s', (from, until, expected) => {
    expect(isInOrder({ ...noLimits, from, until })).toBe(expected);
  });
});
