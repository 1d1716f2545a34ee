import { AppError } from '../../../core/errors/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import type { Chain } from '../../chain/types.ts';

/** A workstation decides for the council where this account is all of it; a vote is the operators' command. Errors: `council.decides`. */
export async function ensureWholeCouncil(chain: Pick<Chain, 'council'>, account: AccountId): Promise<void> {
  const { value: members } = await chain.council();
  if (members.length !== 1 || members[0] !== account) throw new AppError('council.decides', { members: members.length });
}
