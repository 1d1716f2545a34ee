import { describe, expect, it } from 'vitest';
import type { KeptRow } from '../../../core/contract/index.ts';
import { actsFor } from './acts.ts';

const row: KeptRow = { document: 'd0'.repeat(32) as KeptRow['document'], category: 'labs', recordedAt: null, resources: 1, verdict: 'erase', why: null, until: null, held: false, restricted: null, asked: false };

describe('what may be done with the chosen documents', () => {
  it.each<[string, readonly KeptRow[], boolean, boolean, string[]]>([
    ['nothing chosen', [], false, true, []],
    ['nothing chosen, and all may go', [], true, true, ['whole']],
    ['one that may go', [row], false, true, ['erase', 'restrict', 'hold']],
    ['by an administrator', [row], false, false, ['erase']],
    ['one that is kept', [row, { ...row, verdict: 'keep' }], false, true, ['restrict', 'hold']],
    ['one that is asked for already', [{ ...row, asked: true }], false, true, ['restrict', 'hold']],
    ['one under hold and restricted', [{ ...row, verdict: 'keep', held: true, restricted: 'asked' }], false, true, ['lift', 'release']],
    ['one of each', [row, { ...row, verdict: 'keep', held: true, restricted: 'asked' }], false, true, []],
  ])('%s', (_, rows, whole, officer, acts) => {
    expect(actsFor(rows, whole, officer)).toEqual(acts);
  });
});
