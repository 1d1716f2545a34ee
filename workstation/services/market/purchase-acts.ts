import type { PurchaseRow } from '../../../core/contract/index.ts';
import type { PurchaseState } from '../../chain/types.ts';

/** As long as the network keeps an ended purchase (pallets/market/src/types.rs, `KEPT_TIME`), in ms. */
const keptMs = 90 * 86_400_000;
type Act = PurchaseRow['acts'][number];

/**
 * What a person may do with a purchase now, as the pallet's calls say (pallets/market/src/services.rs): the step is the runtime's own word. An
 * admin of the seller refunds at any time; the buyer has the seller paid once it is delivered, disputed or not, and anybody has after that.
 */
export function actsOf({ state, step, bought, sold, now }: { state: PurchaseState; step: PurchaseRow['step']['kind']; bought: boolean; sold: boolean; now: number }): Act[] {
  if ('at' in state) return now >= state.at + keptMs ? ['clear'] : [];
  const able: Readonly<Record<Act, boolean>> = {
    deliver: sold && step === 'Deliver',
    dispute: bought && step === 'Inspect',
    complete: (bought && (state.kind === 'Delivered' || state.kind === 'Disputed')) || step === 'Complete' || step === 'Split',
    refund: sold || (bought && step === 'Refund'),
    arbitrate: state.kind === 'Disputed', clear: false,
  };
  return (Object.keys(able) as Act[]).filter((act) => able[act]);
}
