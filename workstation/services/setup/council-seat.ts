import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { CouncilFacts, Proposed } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash } from '../../../core/ids/index.ts';
import { batch, council } from '../../chain/calls/index.ts';
import { majority } from '../../chain/majority.ts';
import type { Call, Chain } from '../../chain/types.ts';

/** `proposed` null: the account is all of the council, and it is carried at once. */
export interface CouncilCall { readonly call: Call; readonly proposed: Proposed | null }

/**
 * What an account with a seat signs to have the council do this: alone, it does it; of several, it is proposed with the council's own
 * threshold and the account's vote, both or neither. Errors: `council.decides` without a seat, `council.proposed` where it lies there already.
 */
export async function councilCall(chain: Pick<Chain, 'council' | 'motions' | 'describe'>, account: AccountId, inner: Call): Promise<CouncilCall> {
  const { value: members } = await chain.council();
  if (!members.includes(account)) throw new AppError('council.decides', { members: members.length });
  if (members.length === 1) return { call: council.propose(1, inner), proposed: null };
  const [{ value: { hashes, next } }, { hex }] = await Promise.all([chain.motions({ at: 'best' }), chain.describe(inner)]);
  const bytes = hexToBytes(hex.slice(2));
  const hash = bytesToHex(blake2b(bytes, { dkLen: 32 })) as Hash;
  if (hashes.includes(hash)) throw new AppError('council.proposed', { members: members.length });
  const needed = majority(members.length);
  return { call: batch([council.propose(needed, inner, bytes.length), council.vote(hash, next, true)]), proposed: { motion: next, needed, members: members.length } };
}

export async function councilFacts(chain: Pick<Chain, 'council'>, account: AccountId): Promise<CouncilFacts> {
  const { value: members } = await chain.council();
  return { members: members.length, needed: majority(members.length), mine: members.includes(account) };
}
