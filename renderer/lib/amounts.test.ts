import { describe, expect, it } from 'vitest';
import { amountText, bytesText, decimalsOf, planckOf } from './amounts.ts';

describe('amounts', () => {
  it('shows planck whole, four decimals at least', () => {
    expect(amountText('1000000000000')).toBe('1.0000');
    expect(amountText('401000701546')).toBe('0.401000701546');
    expect(amountText('-12500000000000')).toBe('−12.5000');
    expect(amountText('99812552300000000')).toBe('99\u202f812.5523');
  });
  it('stands a column on its decimal point', () => {
    expect(decimalsOf(['401000701546', '1000000000000'])).toBe(12);
    expect(amountText('1000000000000', 12)).toBe('1.000000000000');
  });
  it.each([['12.5', '12500000000000'], ['0.000000000001', '1'], [' 1 000 ', '1000000000000000'], ['0', null], ['-1', null], ['1.0000000000001', null], ['1,5', null], ['', null], ['NaN', null]])('reads %j as %j', (text, planck) => {
    expect(planckOf(text)).toBe(planck);
  });
  it('comes back to what was read', () => {
    for (const planck of ['1', '999999999999', '1000000000001', '123456789012345678901234']) expect(planckOf(amountText(planck))).toBe(planck);
  });
  it('names sizes', () => { expect([bytesText(999), bytesText(87_654_321)]).toEqual(['999 B', '87.7 MB']); });
});
