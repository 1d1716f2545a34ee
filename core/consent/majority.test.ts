import { describe, expect, it } from 'vitest';
import { ageOfMajority, confidentialFrom, majorityAt } from './index.ts';

const date = (text: string): number => Date.parse(`${text}T00:00:00Z`);

describe('coming of age', () => {
  it.each([
    ['2010-05-10', 'PT', '2028-05-10'], ['2008-02-29', 'PT', '2026-03-01'], ['2010-05-10', 'KR', '2029-05-10'], ['2010-05-10', 'SG', '2031-05-10'], ['2010-05', 'PT', '2028-05-31'], ['2010', 'PT', '2028-12-31'],
  ])('%s in %s is on %s', (born, country, day) => { expect(majorityAt(born, country)).toBe(date(day)); });

  it('is not known without a birth date', () => {
    expect(majorityAt(null, 'PT')).toBeNull();
    expect(majorityAt('about 1990', 'PT')).toBeNull();
  });

  it('is at 18 where no law we know says otherwise', () => { expect(ageOfMajority('ZZ')).toBe(18); });

  it('comes after confidence, which counts from the first day of an inexact birth date', () => {
    expect(confidentialFrom('2010-05-10')).toBe(date('2022-05-10'));
    expect(confidentialFrom('2010')).toBe(date('2022-01-01'));
    expect(confidentialFrom(null)).toBeNull();
  });
});
