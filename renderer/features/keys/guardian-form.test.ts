import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/ids/index.ts';
import { readGuardians } from './guardian-form.ts';

const [one, two] = ['one', 'two'] as unknown as [AccountId, AccountId];
const nobody = { name: '', recipient: ' ' };
const sister = { name: ' Her sister ', recipient: ' age1xyz ' };

describe('guardians as they are chosen', () => {
  it.each([
    ['nobody', [], nobody, 0, 'few'],
    ['one alone', [one], nobody, 1, 'few'],
    ['two of the clinic', [one, two], nobody, 2, null],
    ['one and somebody else', [one], sister, 2, null],
    ['somebody else without a key', [one, two], { name: 'Her sister', recipient: '' }, 2, 'other'],
    ['a key of nobody', [one, two], { name: '', recipient: 'age1xyz' }, 2, 'other'],
  ] as const)('%s', (_, people, other, count, mistake) => {
    const read = readGuardians(people, other);
    expect([read.guardians.length, read.mistake]).toEqual([count, mistake]);
  });

  it('are told without the blanks around what was typed', () => {
    expect(readGuardians([], sister).guardians).toEqual([{ name: 'Her sister', recipient: 'age1xyz' }]);
  });
});
