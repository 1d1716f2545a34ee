/** `--validate | --chill | --pay-out`: a hospital's stash bonds and stands for election, stops, or asks for what its eras earned. */
import type { ApiPromise } from '@polkadot/api';
import type { KeyringPair } from '@polkadot/keyring/types';
import { call } from '../calls/arguments.ts';
import { batch } from '../calls/wallet.ts';
import type { Call } from '../types.ts';
import { stashIn } from './council/council.ts';
import { usualNode, withNode } from './council/node.ts';
import { Refusal } from './council/refusal.ts';
import { type Done, signAndFollow } from './council/signing.ts';
import { makeKeysAt } from './rotation.ts';

export interface StakeOptions {
  readonly node?: string; readonly secrets?: string; readonly sign?: boolean;
  /** ASN to bond beside what is bonded; needed by a stash that has none. */
  readonly stake?: string;
  /** Percent of an era's reward that the validator keeps before nominators share; 0 if left out. */
  readonly commission?: string;
}
export const stakeSteps = { 'validate': validate, 'chill': chill, 'pay-out': payOut };
interface Stash { readonly api: ApiPromise; readonly by: KeyringPair; readonly node: string; readonly options: StakeOptions; send(calls: readonly Call[], ...notes: string[]): Promise<Done | null> }

export async function stake(step: keyof typeof stakeSteps, options: StakeOptions, tell: (line: string) => void): Promise<object> {
  const by = await stashIn(options.secrets);
  const node = options.node ?? usualNode;
  return withNode(node, (api) => stakeSteps[step]({
    api, by, node, options, send: (calls, ...notes) => signAndFollow({ api, node, call: calls.length === 1 && calls[0] !== undefined ? calls[0] : batch(calls), by, sign: options.sign === true, notes, tell }),
  }));
}

const unsigned = { signed: false } as const;
const planckOfAsn = 10n ** 12n;
/** A Perbill's parts of one percent. */
const percent = 10_000_000;
/** Of one batch: each pays a page of 256 nominators. */
const mostEras = 10;

/** Bonds, has the node make session keys, and stands for election from the next era on: all of it or nothing. */
async function validate({ api, by, node, options, send }: Stash): Promise<object> {
  const commission = wholeIn(options.commission ?? '0', 0, 100);
  const value = options.stake === undefined ? null : wholeIn(options.stake, 1, 1_000_000_000);
  if (commission === null || (options.stake !== undefined && value === null)) throw new Refusal('stake-invalid');
  const [ledger, least] = await Promise.all([api.query.staking.ledger(by.address), api.query.staking.minValidatorBond()]);
  const bonded = ledger.isSome ? ledger.unwrap().active.toBigInt() : 0n;
  const more = BigInt(value ?? 0) * planckOfAsn;
  if (bonded + more < least.toBigInt()) throw new Refusal('stake-too-small', { bonded: inAsn(bonded), 'at least': inAsn(least.toBigInt()) });
  const bond = more === 0n ? [] : [ledger.isSome ? call('staking', 'bondExtra', more) : call('staking', 'bond', more, 'Staked')];
  const stand = call('staking', 'validate', { commission: commission * percent, blocked: false });
  if (options.sign !== true) {
    await send([...bond, stand], 'With them: session.setKeys, with keys that the node makes and proves to hold.');
    return unsigned;
  }
  const { keys, proof } = await makeKeysAt(node, by);
  const done = await send([...bond, call('session', 'setKeys', keys, proof), stand]);
  const [count, standing] = await Promise.all([api.query.staking.validatorCount(), api.query.staking.counterForValidators()]);
  return { standing: by.address, bonded: inAsn(bonded + more), commission, places: count.toNumber(), candidates: standing.toNumber(), block: done?.block };
}

/** Out of the next election. What is bonded stays bonded. */
async function chill({ api, by, send }: Stash): Promise<object> {
  if (!(await api.query.staking.validators.entries()).some(([{ args: [who] }]) => who.toString() === by.address)) throw new Refusal('not-standing');
  const done = await send([call('staking', 'chill')], 'From the next era on this validator is not elected. What it has bonded stays bonded.');
  return done === null ? unsigned : { chilled: by.address, block: done.block };
}

/** The oldest eras first, since the chain forgets them. Anybody may ask; the stash here pays the fee. */
async function payOut({ api, by, send }: Stash): Promise<object> {
  const [active, depth] = [(await api.query.staking.activeEra()).unwrapOr(null)?.index.toNumber() ?? 0, api.consts.staking.historyDepth.toNumber()];
  const eras = Array.from({ length: Math.min(active, depth) }, (_, index) => active - Math.min(active, depth) + index);
  const unpaid = (await Promise.all(eras.map(async (era) => {
    const [overview, claimed] = await Promise.all([api.query.staking.erasStakersOverview(era, by.address), api.query.staking.claimedRewards(era, by.address)]);
    // Without nominators there is no page, and one to claim: the validator's own.
    return overview.isSome && claimed.length < Math.max(1, overview.unwrap().pageCount.toNumber()) ? [era] : [];
  }))).flat();
  const now = unpaid.slice(0, mostEras);
  if (now.length === 0) throw new Refusal('nothing-to-pay');
  const done = await send(now.map((era) => call('staking', 'payoutStakers', by.address, era)), ...(unpaid.length > now.length ? [`${String(unpaid.length - now.length)} eras more are left for the next time.`] : []));
  if (done === null) return unsigned;
  const paid = done.events.flatMap(({ event }) => (api.events.staking.Rewarded.is(event) ? [{ to: event.data.stash.toString(), planck: event.data.amount.toString() }] : []));
  return { eras: now, paid, left: unpaid.length - now.length, block: done.block };
}

const inAsn = (planck: bigint): string => `${String(planck / planckOfAsn)} ASN`;

function wholeIn(text: string, least: number, most: number): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
  return value >= least && value <= most ? value : null;
}
