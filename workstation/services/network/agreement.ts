import type { ChainStatus } from '../../chain/types.ts';

/** Since when blocks are seen that the validators have not agreed on, and how many. */
export interface Disagreement { readonly since: number; readonly ahead: number }

type Seen = Pick<ChainStatus, 'phase' | 'best'> & { readonly finalized: { readonly number: number } | null };

/** Blocks that may be ahead without a word about it: agreement takes its time. */
const mostAhead = 3;
/** So long they have to stay ahead: a fast network's blocks come in bursts. */
const aheadMs = 10_000;
/** Without anything agreed for so long, something is wrong also where few blocks are ahead. */
const silentMs = 30_000;

/**
 * Whether the network still agrees. A block that is seen may be taken back until it is final, and nothing becomes final while more than
 * a third of the validators is missing; blocks go on coming all the same.
 */
export function createAgreement(now: () => number) {
  let ready = false;
  let newest: number | null = null;
  let [reached, reachedAt] = [-1, now()];
  let aheadSince: number | null = null;
  const ahead = (): number => (newest === null || reached < 0 ? 0 : Math.max(0, newest - reached));
  return {
    see({ phase, best, finalized }: Seen): void {
      // Time without a connection says nothing about the others.
      if (phase === 'ready' && !ready) [reachedAt, aheadSince] = [now(), null];
      ready = phase === 'ready';
      newest = best;
      if (finalized !== null && finalized.number > reached) [reached, reachedAt] = [finalized.number, now()];
      aheadSince = ahead() > mostAhead ? aheadSince ?? now() : null;
    },
    /** Null while the network agrees, or is out of reach. */
    state(): Disagreement | null {
      if (!ready || reached < 0) return null;
      const since = Math.min(reachedAt, aheadSince ?? reachedAt);
      const isAhead = aheadSince !== null && now() - aheadSince >= aheadMs;
      return isAhead || now() - reachedAt >= silentMs ? { since, ahead: ahead() } : null;
    },
  };
}
export type Agreement = ReturnType<typeof createAgreement>;
