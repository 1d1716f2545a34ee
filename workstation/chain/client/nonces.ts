/** Nonces of extrinsics in flight. The chain knows only those that are in a block. */
import type { AccountId } from '../../../core/ids/index.ts';

export interface Nonces {
  /** The next free one, given what the chain says; taken until `release`. */
  take(account: AccountId, onChain: number): number;
  /** Marks one as taken that was chosen before a restart. */
  hold(account: AccountId, nonce: number): void;
  release(account: AccountId, nonce: number): void;
  next(account: AccountId, onChain: number): number;
}

export function createNonces(): Nonces {
  const inFlight = new Map<AccountId, Set<number>>();
  const next = (account: AccountId, onChain: number): number => {
    let nonce = onChain;
    // A gap left by one that was given up is filled first: all behind it wait for it.
    while (inFlight.get(account)?.has(nonce)) nonce += 1;
    return nonce;
  };
  const hold = (account: AccountId, nonce: number): void => { inFlight.set(account, (inFlight.get(account) ?? new Set()).add(nonce)); };
  return {
    next,
    hold,
    take(account, onChain) {
      const nonce = next(account, onChain);
      hold(account, nonce);
      return nonce;
    },
    release(account, nonce) {
      const taken = inFlight.get(account);
      taken?.delete(nonce);
      if (taken?.size === 0) inFlight.delete(account);
    },
  };
}
