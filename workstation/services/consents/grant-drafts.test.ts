import { expect, it } from 'vitest';
import type { Hash } from '../../../core/ids/index.ts';
import { createGrantDrafts } from './grant-drafts.ts';

it('draws the same for the same terms until they are spent, and remembers no more than fifty', () => {
  let last = 0;
  const drafts = createGrantDrafts(() => String(last += 1) as Hash);
  const first = drafts.of('labs');
  expect(drafts.of('labs')).toBe(first);
  expect(drafts.of('notes')).not.toEqual(first);
  drafts.spend('labs');
  const second = drafts.of('labs');
  expect(second).not.toEqual(first);
  for (let count = 0; count < 49; count += 1) drafts.of(`others ${String(count)}`);
  expect(drafts.of('labs')).toBe(second);
  drafts.of('one too many');
  drafts.of('and one more');
  expect(drafts.of('labs')).not.toEqual(second);
});
