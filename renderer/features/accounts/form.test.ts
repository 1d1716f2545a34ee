import { describe, expect, it } from 'vitest';
import { addressMistake, emptyDraft, isClean, isPath, mistakesOf, phraseMistake } from './form.ts';

const good = { name: 'Stash', path: '//clinic/1', passphrase: 'eight or more', again: 'eight or more' };

describe('the forms of an account', () => {
  it('say what is missing, field by field', () => {
    expect(Object.keys(mistakesOf(emptyDraft)).sort()).toEqual(['name', 'passphrase']);
    expect(Object.keys(mistakesOf(emptyDraft, false))).toEqual(['passphrase']);
    expect(mistakesOf(good)).toEqual({});
    expect(Object.keys(mistakesOf({ ...good, again: 'other' }))).toEqual(['again']);
    expect(isClean({ a: undefined })).toBe(true);
    expect(isClean({ a: 'wrong' })).toBe(false);
  });

  it.each([['', true], ['//a', true], [' /a//b/0 ', true], ['a', false], ['///password', false], ['//', false], ['//a b', false]])('take "%s" for a path: %s', (path, fits) => {
    expect(isPath(path)).toBe(fits);
  });

  it('count words, and know an address from a device\'s code', () => {
    expect(phraseMistake('one two')).toBeDefined();
    expect(phraseMistake(` ${'word '.repeat(12)}`)).toBeUndefined();
    expect(addressMistake('substrate:5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY:0x00')).toBeUndefined();
    expect(addressMistake('https://example.org')).toBeDefined();
  });
});
