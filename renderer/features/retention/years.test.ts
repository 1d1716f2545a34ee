import { expect, it } from 'vitest';
import { readYears } from './years.ts';

it.each([['10', 10], [' 0 ', 0], ['255', 255], ['', null], ['256', undefined], ['-1', undefined], ['1.5', undefined], ['ten', undefined]])('reads %j as %j', (text, years) => {
  expect(readYears(text)).toBe(years);
});
