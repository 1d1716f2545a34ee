/** What the council alone can decide and may not have before it yet: disputes of the market, and slashes until their era begins. As one node tells it. */
import type { ApiPromise } from '@polkadot/api';
import { tokensOf } from '../../client/sentences.ts';
import type { CallDescription, Plain } from '../../types.ts';
import { Refusal } from './refusal.ts';

export interface Dispute {
  readonly organization: number; readonly purchase: string; readonly buyer: string;
  /** Where the seller is paid. */
  readonly payee: string;
  readonly price: string;
  /** After it anybody may have the price split. */
  readonly until: string;
}

export interface WaitingSlash {
  /** It is taken when this era begins. */
  readonly era: number;
  /** Among those of its era, from 0; it moves up when one before it is cancelled. */
  readonly index: number;
  readonly validator: string; readonly own: string;
  readonly nominators: number; readonly theirs: string;
}

/** None on a network without a market. */
export async function readDisputes(api: ApiPromise): Promise<Dispute[]> {
  if (api.query.market === undefined) return [];
  const sellers = await api.query.registry.organizations.keys();
  const purchases = await Promise.all(sellers.map(({ args: [organization] }) => api.query.market.purchases.entries(organization)));
  return purchases.flat().flatMap(([{ args: [organization, purchase] }, found]): Dispute[] => {
    const { buyer, payee, price, state } = found.unwrap();
    if (!state.isDisputed) return [];
    return [{
      organization: organization.toNumber(), purchase: purchase.toHex().slice(2), buyer: buyer.toString(), payee: payee.toString(),
      price: tokensOf(price.toString()), until: new Date(state.asDisputed.until.toNumber()).toISOString(),
    }];
  });
}

/** None on a network without stake. */
export async function readSlashes(api: ApiPromise): Promise<WaitingSlash[]> {
  if (api.query.staking === undefined) return [];
  const waiting = await api.query.staking.unappliedSlashes.entries();
  return waiting.flatMap(([{ args: [era] }, slashes]) => slashes.map(({ validator, own, others }, index): WaitingSlash => ({
    era: era.toNumber(), index, validator: validator.toString(), own: tokensOf(own.toString()),
    nominators: others.length, theirs: tokensOf(others.reduce((sum, [, amount]) => sum + amount.toBigInt(), 0n).toString()),
  })));
}

/** What the numbers in a call stand for now, in words. Errors: `no-such-dispute`, `no-such-slash`. */
export async function subjectOf(api: ApiPromise, { pallet, method, args }: CallDescription): Promise<string[]> {
  const named = (name: string): Plain => args.find((one) => one.name === name)?.plain ?? null;
  switch (`${pallet}.${method}`) {
    case 'market.arbitrate': {
      const dispute = (await readDisputes(api)).find(({ organization, purchase }) => organization === named('organization') && purchase === named('purchase'));
      if (dispute === undefined) throw new Refusal('no-such-dispute');
      return [`${dispute.price} are in escrow: back to the buyer ${dispute.buyer}, or to the seller's ${dispute.payee}. Undecided by ${dispute.until}, they may be split.`];
    }
    case 'staking.cancelDeferredSlash': {
      const [waiting, era, indices] = [await readSlashes(api), Number(named('era')), named('slashIndices')];
      return (Array.isArray(indices) ? indices.map(Number) : []).map((index) => {
        const slash = waiting.find((one) => one.era === era && one.index === index);
        if (slash === undefined) throw new Refusal('no-such-slash', { era, index });
        return `${slash.validator} would lose ${slash.own}, and ${String(slash.nominators)} nominators ${slash.theirs}, when era ${String(slash.era)} begins.`;
      });
    }
    default: return [];
  }
}
