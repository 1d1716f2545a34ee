import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName, plainFileName } from './file-name.ts';

it.each([
  ['disclosures-M-1 since 2020', 'disclosures-M-1-since-2020.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['C:\\Windows\\system32', 'C-Windows-system32.csv'],
  ['nul', 'file-nul.csv'],
  ['COM1', 'file-COM1.csv'],
  ['...', 'file.csv'],
  ['', 'file.csv'],
  ['Zoë Müller', 'Zoe-Muller.csv'],
  ['abc\u202egnp.exe', 'abc-gnp-exe.csv'],
])('makes %j the name %s', (text, name) => { expect(fileName(text, 'csv')).toBe(name); });

it('stays one plain name, of whatever', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => { expect(fileName(text, 'json')).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,110}\.json$/); }), { numRuns: 150 });
});

it.each([
  ['Röntgen 1.PDF', 'Rontgen-1.pdf'], ['../../.bashrc', 'file.bashrc'], ['report', 'report'], ['a.b/c', 'a-b-c'], ['.', 'file'], ['con.txt', 'file-con.txt'], ['x\u202efdp.exe', 'x-fdp.exe'],
])('keeps the ending of %j: %s', (name, plain) => { expect(plainFileName(name)).toBe(plain); });
