import { describe, expect, it } from 'vitest';
import { AccountId, Hash } from '../../../core/ids/index.ts';
import { ensureWholeCouncil } from './council-seat.ts';

const [alice, bob] = ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'].map((text) => AccountId.parse(text)) as [AccountId, AccountId];
const of = (...members: AccountId[]) => ({ council: () => Promise.resolve({ value: members, at: { number: 1, hash: Hash.parse('00'.repeat(32)), time: 0 } }) });

describe('what one workstation may decide for the council', () => {
  it('is everything where its account is all of the council', async () => { await expect(ensureWholeCouncil(of(alice), alice)).resolves.toBeUndefined(); });
  it.each([['one of two', of(alice, bob)], ['another', of(bob)], ['nobody', of()]])('is nothing where the council is %s', async (_, chain) => {
    await expect(ensureWholeCouncil(chain, alice)).rejects.toMatchObject({ code: 'council.decides' });
  });
});
