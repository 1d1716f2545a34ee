import { declaredUse } from '../../../core/consent/index.ts';
import type { Funding } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import type { Chain, FundedProgramme } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { programme as storedProgramme, type Programme } from '../../vault/repositories/index.ts';

export interface FundingDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'programmes' | 'freePlaces'>;
}

/** As long as the network keeps what has ended (pallets/market/src/types.rs, `KEPT_TIME`), in ms. */
const keptMs = 90 * 86_400_000;

/** Which budget on the network belongs to a programme here: the one under its clauses, so that what a patient read is what is paid for. */
export function createFundingReader({ vault, chain }: FundingDeps) {
  function termsOf(programme: Hash): Programme {
    const row = vault.read((db) => storedProgramme(db, programme));
    if (row === undefined) throw new AppError('app.not-found');
    return row;
  }

  /** The open one, or else the one that ended last. */
  async function funded(programme: Hash): Promise<{ readonly entry: FundedProgramme; readonly funding: Funding } | null> {
    const { terms } = termsOf(programme);
    const { clauses, organization } = declaredUse(terms);
    const { value, at } = await chain.programmes(organization);
    const under = value.filter(({ plan }) => plan.terms === clauses).sort((one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null) || (other.closedAt ?? 0) - (one.closedAt ?? 0));
    const [entry] = under;
    if (entry === undefined) return null;
    const { value: free } = await chain.freePlaces(organization, entry.id, { at: { hash: at.hash } });
    return { entry, funding: view(entry, free ?? 0, at.time) };
  }

  return {
    termsOf, funded,
    /** Errors: `research.no-budget`. */
    async open(programme: Hash) {
      const found = await funded(programme);
      if (found === null || found.entry.closedAt !== null) throw new AppError('research.no-budget');
      return found;
    },
  };
}
export type FundingReader = ReturnType<typeof createFundingReader>;

function view({ id, plan, budget, reserved, participants, closedAt }: FundedProgramme, free: number, now: number): Funding {
  const state = closedAt !== null ? (now >= closedAt + keptMs ? 'clearable' : 'closed') : now >= plan.settleUntil ? 'over' : now >= plan.enrolUntil ? 'paying' : 'open';
  return {
    id, payment: plan.payment.toString(), payments: plan.payments, places: plan.places, free, participants, left: budget.toString(), promised: reserved.toString(),
    enrolUntil: new Date(plan.enrolUntil).toISOString(), settleUntil: new Date(plan.settleUntil).toISOString(), state,
  };
}
