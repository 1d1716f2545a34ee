import type { AccountId } from '../../../core/ids/index.ts';
import type { Call } from '../types.ts';
import { call } from './arguments.ts';
import { nested } from './council.ts';

export const balances = {
  /** Planck. Refuses to end the sender's account. */
  transfer: (to: AccountId, amount: bigint): Call => call('balances', 'transferKeepAlive', to, amount),
};

/** All or none. Sponsored only where every call names one and the same organization. */
export const batch = (calls: readonly Call[]): Call => call('utility', 'batchAll', calls.map(nested));
