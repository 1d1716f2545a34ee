import { describe, expect, it } from 'vitest';
import { sentenceOf } from './sentences.ts';

describe('what a call does, in words', () => {
  it.each([['2000000000000', '2 ASN'], ['1', '0.000000000001 ASN'], ['1234500000000000', '1234.5 ASN'], ['0', '0 ASN'], ['many', 'many']])('writes %s planck as %s', (value, words) => {
    expect(sentenceOf('balances.transferKeepAlive', { value, dest: '5Bob' }, [])).toBe(`Send ${words} to 5Bob`);
  });

  it('names a call that has no sentence by its pallet and method, and what is inside another once', () => {
    expect(sentenceOf('system.remark', {}, [])).toBe('system.remark');
    expect(sentenceOf('constructor', {}, [])).toBe('constructor');
    expect(sentenceOf('utility.batchAll', {}, [{ sentence: 'One' }, { sentence: 'Two' }, { sentence: 'One' }])).toBe('All or none: One; Two');
    expect(sentenceOf('utility.batchAll', {}, [{ sentence: 'x'.repeat(400) }])).toHaveLength(200);
  });

  it('puts no argument where another\'s text names one', () => {
    expect(sentenceOf('registry.assign', { role: '{account}', organization: '1', account: '5Eve' }, [])).toBe('Assign the role {account} at organization 1 to 5Eve');
  });
});
