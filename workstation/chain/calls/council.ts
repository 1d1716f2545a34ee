import type { AccountId, Hash } from '../../../core/ids/index.ts';
import type { Call, Plain } from '../types.ts';
import { bytes, call } from './arguments.ts';

/** Room for any call of ours: the collective wants a bound on the proposal's encoded length. */
const lengthBound = 10_000;
const weightBound = { refTime: 10_000_000_000n, proofSize: 1_000_000n };

/** Seats that this runtime's council has room for. */
export const mostSeats = 21;

/** A call inside a call, as the encoder reads it. */
export const nested = (inner: Call): Plain => ({ pallet: inner.pallet, method: inner.method, args: inner.args });

/** `length`: of the proposal's bytes, or more. */
export const council = {
  /** With threshold 1 it is carried out at once; otherwise the others vote. */
  propose: (threshold: number, inner: Call, length = lengthBound): Call => call('council', 'propose', threshold, nested(inner), length),
  vote: (proposal: Hash, index: number, approve: boolean): Call => call('council', 'vote', bytes(proposal), index, approve),
  close: (proposal: Hash, index: number): Call => call('council', 'close', bytes(proposal), index, weightBound, lengthBound),
  /** All seats anew, without a prime. Who sits now is told as the most there can be: a bound for the fee. */
  setMembers: (members: readonly AccountId[]): Call => call('council', 'setMembers', [...members], null, mostSeats),
};
