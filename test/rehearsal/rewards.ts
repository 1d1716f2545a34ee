/** An era ends and is paid: what validator and nominator get is what `StakeApi` said, and what commission and stake make of it. */
import type { ApiDecoration } from '@polkadot/api/types';
import type { AccountId } from '../../core/ids/index.ts';
import { calls } from '../../workstation/chain/index.ts';
import { call } from '../../workstation/chain/calls/arguments.ts';
import { type Signer, signer } from '../network/local-network.ts';
import { refusalOf } from './council.ts';
import { ASN, type Ground } from './ground.ts';
import { createChecks, type Report, type Stage, until } from './stage.ts';

export const rewards: Stage<Ground> = { step: 'rewards', about: 'an era ends, validator and nominator are paid', run: payAnEra };

export const nominatorOf = (): Promise<Signer> => signer('//Nominator');
const nominated = 40_000n * ASN;
/** Parts of a thousand million, as the chain counts a commission. */
const commission = 100_000_000n;
/** The chain takes shares in thousand-millionths, each of three steps rounded. */
const roundings = 3n;

async function payAnEra(ground: Ground): Promise<Report> {
  const { api, founders: [alice, bob], send, say } = ground;
  const checks = createChecks();
  const nominator = await nominatorOf();

  say('an account is funded, bonds and nominates //Bob, who asks ten percent');
  await send(alice, calls.balances.transfer(nominator.account, nominated + 100n * ASN));
  await Promise.all([
    send(bob, call('staking', 'validate', { commission: Number(commission), blocked: false })),
    // Paid to its free balance, so that the payout is seen there; the validator's goes to its stake, as at genesis.
    send(nominator, call('staking', 'bond', nominated, 'Stash')).then(() => send(nominator, call('staking', 'nominate', [bob.account]))),
  ]);

  say('the next election counts the nomination; then an era with it must end');
  const wait = { ending: ground.ending, ms: 8 * ground.eraMs + 60_000 };
  const era = await until('an era in which the nomination counts', wait, async () => {
    const index = await ground.era();
    return await stakeIn(api, index, bob.account, nominator.account) > 0n ? index : null;
  });
  checks.holds((await api.call.stakeApi.stakeReward(era, bob.account, bob.account)).isNone, 'StakeApi answers for an era that has not ended');
  checks.equal('a payout before the end', await refusalOf(send(alice, call('staking', 'payoutStakers', bob.account, era + 1))), 'staking.InvalidEraToReward');
  await until(`the end of era ${String(era)}`, wait, async () => (await ground.era() > era ? true : null));

  const [ofBob, ofNominator] = await Promise.all([bob, nominator].map(async (who) => (await api.call.stakeApi.stakeReward(era, bob.account, who.account)).unwrap()));
  if (ofBob === undefined || ofNominator === undefined) throw new Error('StakeApi says nothing of the era');
  say(`era ${String(era)} is over: //Alice has it paid`);
  const receipt = await send(alice, call('staking', 'payoutStakers', bob.account, era));
  const { before, after } = await ground.around(receipt);
  const grown = async (read: (at: ApiDecoration<'promise'>) => Promise<bigint>): Promise<bigint> => await read(after) - await read(before);
  const bobGrew = await grown((at) => staked(at, bob.account));
  const nominatorGrew = await grown(async (at) => (await at.query.system.account(nominator.account)).data.free.toBigInt());
  checks.equal("the growth of the validator's stake", bobGrew, ofBob.amount.toBigInt());
  checks.equal("the growth of the nominator's balance", nominatorGrew, ofNominator.amount.toBigInt());
  const paid = receipt.events.filter(({ pallet, name }) => pallet === 'staking' && name === 'Rewarded').map(({ data }) => data.amount);
  checks.holds(paid.length === 2 && paid.includes(bobGrew) && paid.includes(nominatorGrew), `the events say ${paid.map(String).join(' and ')}`);

  const own = await shares(api, era, bob.account, nominator.account);
  const bound = own.ofAll * roundings / 1_000_000_000n + roundings;
  checks.holds(apart(bobGrew, own.validator) <= bound, `commission and stake make ${String(own.validator)} for the validator, who got ${String(bobGrew)}`);
  checks.holds(apart(nominatorGrew, own.nominator) <= bound, `the stake makes ${String(own.nominator)} for the nominator, who got ${String(nominatorGrew)}`);
  checks.equal('the commission', own.commission, commission);
  checks.holds(nominatorGrew > 0n && bobGrew > nominatorGrew, 'somebody got nothing');

  const again = await refusalOf(send(alice, call('staking', 'payoutStakers', bob.account, era)));
  checks.equal('a second payout', again, 'staking.AlreadyClaimed');
  return {
    faults: checks.faults,
    facts: {
      era, payout: String(own.payout), points: `${String(own.points)}/${String(own.pointsOfAll)}`, commissionPercent: Number(own.commission) / 1e7,
      validator: { stake: String(own.stake - own.nominated), said: ofBob.amount.toString(), ledgerGrew: String(bobGrew), byHand: String(own.validator) },
      nominator: { stake: String(own.nominated), said: ofNominator.amount.toString(), balanceGrew: String(nominatorGrew), byHand: String(own.nominator) },
      paidAgain: again, finality: ground.finality.lag(),
    },
  };
}

export const staked = async (at: ApiDecoration<'promise'>, who: AccountId): Promise<bigint> => (await at.query.staking.ledger(who)).unwrapOrDefault().active.toBigInt();

/** What the nominator has behind the validator in an era. */
export async function stakeIn(at: ApiDecoration<'promise'>, era: number, validator: AccountId, nominator: AccountId): Promise<bigint> {
  const page = await at.query.staking.erasStakersPaged(era, validator, 0);
  return page.isNone ? 0n : page.unwrap().others.filter(({ who }) => who.toString() === nominator).reduce((sum, { value }) => sum + value.toBigInt(), 0n);
}

/** The same from what the chain keeps of the era, without its runtime call. */
async function shares(at: ApiDecoration<'promise'>, era: number, validator: AccountId, nominator: AccountId) {
  const [payout, points, overview, prefs, ofNominator] = await Promise.all([
    at.query.staking.erasValidatorReward(era), at.query.staking.erasRewardPoints(era), at.query.staking.erasStakersOverview(era, validator), at.query.staking.erasValidatorPrefs(era, validator), stakeIn(at, era, validator, nominator),
  ]);
  const mine = [...points.individual.entries()].find(([who]) => who.toString() === validator)?.[1].toBigInt() ?? 0n;
  const { own, total } = overview.unwrap();
  const ofAll = payout.unwrap().toBigInt() * mine / points.total.toBigInt();
  const share = prefs.commission.unwrap().toBigInt();
  const taken = ofAll * share / 1_000_000_000n;
  const left = ofAll - taken;
  return {
    payout: payout.unwrap().toBigInt(), points: mine, pointsOfAll: points.total.toBigInt(), commission: share, nominated: ofNominator, stake: own.toBigInt() + ofNominator, ofAll,
    validator: taken + left * own.toBigInt() / total.toBigInt(), nominator: left * ofNominator / total.toBigInt(),
  };
}

const apart = (one: bigint, other: bigint): bigint => (one > other ? one - other : other - one);
