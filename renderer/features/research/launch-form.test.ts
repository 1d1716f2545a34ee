import { describe, expect, it } from 'vitest';
import { emptyLaunch, readLaunch } from './launch-form.ts';

const filled = { ...emptyLaunch, payment: '2.5', payments: '4', places: '10' };

describe('the form of a budget', () => {
  it('works the whole budget out before anything is signed', () => {
    expect(readLaunch(filled)).toEqual({ value: { payment: '2500000000000', payments: 4, places: 10, enrolDays: 90, settleDays: 365 }, mistakes: [], total: 100_000_000_000_000n });
  });

  it.each([
    ['nothing written', emptyLaunch, ['payment', 'places']], ['nobody', { ...filled, places: '0' }, ['places']], ['more than the network takes', { ...filled, places: '10001' }, ['places']],
    ['half a payment', { ...filled, payments: '1.5' }, ['payments']], ['paid before they may come', { ...filled, settleDays: '30' }, ['order']],
  ] as const)('%s: is not asked', (_, form, mistakes) => {
    expect(readLaunch(form)).toMatchObject({ value: null, mistakes });
  });
});
