import { describe, expect, it } from 'vitest';
import { groupsOf } from './commands.ts';

describe('a partition in words', () => {
  it('counts or names the validators', () => {
    expect(groupsOf('2+2', 4)).toEqual([[0, 1], [2, 3]]);
    expect(groupsOf('3+1', 4)).toEqual([[0, 1, 2], [3]]);
    expect(groupsOf('1,3+2,4', 4)).toEqual([[0, 2], [1, 3]]);
  });
  it('refuses what does not divide them', () => {
    for (const text of ['2+3', '', '1,2', '1,1+2', '0,1+2', '1,5+2', 'a+b']) expect(() => groupsOf(text, 4), text).toThrow();
  });
});
