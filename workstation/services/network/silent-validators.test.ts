import { expect, it } from 'vitest';
import type { AccountId } from '../../../core/ids/index.ts';
import type { Chain } from '../../chain/types.ts';
import { createSilentValidators } from './silent-validators.ts';

const validators = ['A', 'B', 'C', 'D'] as unknown as AccountId[];

it('names the validators that wrote no block of a whole round, and nothing before one has passed', async () => {
  let time = 0;
  let best = 100;
  let index = 7;
  const counts: Record<string, number> = { A: 3, B: 3, C: 3, D: 3 };
  const at = () => ({ number: best, hash: '', time: 0 });
  const chain = {
    session: () => Promise.resolve({ value: { index, validators }, at: at() }),
    authored: () => Promise.resolve({ value: validators.map((account) => ({ session: index, account, blocks: counts[account] ?? 0, fees: 0n, rewards: 0n })), at: at() }),
  } as unknown as Chain;
  const silent = createSilentValidators({ chain, now: () => time });
  const later = (written: Record<string, number>) => {
    time += 6_000;
    for (const [account, more] of Object.entries(written)) { counts[account] = (counts[account] ?? 0) + more; best += more; }
    return silent.count(true);
  };
  expect(await silent.count(true)).toBeNull();
  expect(await later({ A: 1, B: 1 })).toBeNull();
  expect(await later({ A: 2, B: 1 })).toEqual({ silent: 2, validators: 4 });
  expect(await later({ A: 2, B: 2, C: 1 })).toEqual({ silent: 1, validators: 4 });
  index = 8;
  expect(await later({ A: 1, B: 1 })).toBeNull();
  expect(await silent.count(false)).toBeNull();
  expect(await later({ A: 9, B: 9 })).toBeNull();
});
