import type { Chain } from '../../chain/types.ts';

/** How many of the network's validators wrote nothing lately. */
export interface Silence { readonly silent: number; readonly validators: number }

interface Baseline { readonly session: number; readonly best: number; readonly counts: ReadonlyMap<string, number> }

const lookEveryMs = 5_000;

/**
 * Counts blocks by their authors in the newest state. Writing goes round: whoever wrote none of a round's blocks could not be heard by
 * those who did. Nothing is claimed before a whole round has passed, nor over a change of the session, which counts anew.
 */
export function createSilentValidators({ chain, now }: { readonly chain: Pick<Chain, 'session' | 'authored'>; readonly now: () => number }) {
  let baseline: Baseline | null = null;
  let known: Silence | null = null;
  let lookedAt = -Infinity;

  async function look(): Promise<void> {
    const { value: { index, validators }, at } = await chain.session({ at: 'best' });
    const { value: rows } = await chain.authored(index, index + 1, { at: 'best' });
    const counts = new Map(rows.map(({ account, blocks }) => [account as string, blocks]));
    if (baseline?.session !== index) { [baseline, known] = [{ session: index, best: at.number, counts }, null]; return; }
    if (at.number - baseline.best <= validators.length) return;
    const before = baseline.counts;
    known = { silent: validators.filter((account) => (counts.get(account) ?? 0) === (before.get(account) ?? 0)).length, validators: validators.length };
    baseline = { session: index, best: at.number, counts };
  }

  return {
    /** Asked while the network does not agree; begins anew once it does. */
    async count(disagrees: boolean): Promise<Silence | null> {
      if (!disagrees) { [baseline, known] = [null, null]; return null; }
      if (now() - lookedAt >= lookEveryMs) {
        lookedAt = now();
        await look().catch(() => undefined);
      }
      return known;
    },
  };
}
export type SilentValidators = ReturnType<typeof createSilentValidators>;
