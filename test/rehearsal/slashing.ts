/** Two votes of one validator in one round of finality are reported: it and its nominator lose the same part, after the council's time to object. */
import { equivocation } from '../harness/equivocation.ts';
import { refusalOf } from './council.ts';
import type { Ground } from './ground.ts';
import { nominatorOf, stakeIn, staked } from './rewards.ts';
import { createChecks, type Report, type Stage, until } from './stage.ts';

export const slashing: Stage<Ground> = { step: 'slashing', about: 'a validator votes twice, is reported and slashed, and so is its nominator', run: slash };

/** One of four: (3 * 1 / 4) squared, in thousand-millionths. */
const fraction = 562_500_000n;

async function slash(ground: Ground): Promise<Report> {
  const { api, founders, founders: [alice, bob], send, say } = ground;
  const checks = createChecks();
  const nominator = await nominatorOf();
  const stakes = async (): Promise<readonly bigint[]> => Promise.all([...founders, nominator].map(({ account }) => staked(api, account)));
  const waiting = async (): Promise<number> => (await api.query.staking.unappliedSlashes.entries()).reduce((sum, [, slashes]) => sum + slashes.length, 0);
  const before = await stakes();

  say('controls: votes with a wrong signature, a proof about another key, two votes that agree');
  const signature = await refusalOf(send(alice, await equivocation(api, { voter: '//Bob', spoilt: (vote) => ({ ...vote, signature: vote.signature.replace(/..$/, (end) => (end === '00' ? '01' : '00')) }) })));
  const owner = await refusalOf(send(alice, await equivocation(api, { voter: '//Bob', owner: '//Charlie' })));
  const alike = await refusalOf(send(alice, await equivocation(api, { voter: '//Bob', blocks: [1, 1] })));
  checks.equal('a report with a wrong signature', signature, 'grandpa.InvalidEquivocationProof');
  checks.equal('a report with the proof of another key', owner, 'grandpa.InvalidKeyOwnershipProof');
  checks.equal('a report of votes that agree', alike, 'grandpa.InvalidEquivocationProof');
  checks.equal('the number of slashes that the controls made', await waiting(), 0);

  say('the real report: //Bob voted for two blocks in one round');
  const report = await equivocation(api, { voter: '//Bob' });
  const receipt = await send(alice, report);
  const reported = receipt.events.find(({ pallet, name }) => pallet === 'staking' && name === 'SlashReported')?.data;
  if (reported === undefined) throw new Error(`the report makes no slash: ${receipt.events.map(({ pallet, name }) => `${pallet}.${name}`).join()}`);
  const era = Number(reported.slashEra);
  checks.equal('whom the report names', reported.validator, bob.account);
  checks.equal('the fraction', Number(reported.fraction), Number(fraction));
  checks.equal('a second report of the same', await refusalOf(send(alice, report)), 'grandpa.DuplicateOffenceReport');
  const [own, nominated] = await Promise.all([api.query.staking.erasStakersOverview(era, bob.account).then((found) => found.unwrap().own.toBigInt()), stakeIn(api, era, bob.account, nominator.account)]);
  const defer = api.consts.staking.slashDeferDuration.toNumber();
  const disabled = (await (await ground.around(receipt)).after.query.session.disabledValidators()).length;
  const atReport = await stakes();
  checks.holds(atReport.every((stake, index) => stake === before[index]), 'somebody lost something before the council could object');

  say(`the slash waits for ${String(defer)} full era after era ${String(era)}`);
  const wait = { ending: ground.ending, ms: (defer + 4) * 2 * ground.eraMs + 60_000 };
  await until('the slash', wait, async () => (await staked(api, bob.account) < (before[1] ?? 0n) ? true : null));
  const appliedIn = await ground.era();
  const after = await stakes();
  const lost = before.map((stake, index) => stake - (after[index] ?? 0n));
  checks.holds(appliedIn > era + defer, `the slash came in era ${String(appliedIn)}, too early for an offence of era ${String(era)}`);
  checks.equal('what the validator lost', lost[1], part(own));
  checks.equal('what its nominator lost', lost[4], part(nominated));
  checks.holds(nominated > 0n && lost[4] !== 0n, 'the nominator has nothing to lose');
  for (const index of [0, 2, 3]) checks.equal(`what validator ${String(index + 1)} lost`, lost[index], 0n);
  checks.equal('the slashes that still wait', await waiting(), 0);
  return {
    faults: checks.faults,
    facts: {
      era, reportedIn: receipt.block.number, fractionPercent: Number(fraction) / 1e7, disabled, deferEras: defer, appliedInEra: appliedIn,
      validator: { before: String(before[1]), after: String(after[1]), lost: String(lost[1]) }, nominator: { before: String(before[4]), after: String(after[4]), lost: String(lost[4]) },
      controls: { wrongSignature: signature, proofOfAnotherKey: owner, votesThatAgree: alike }, finality: ground.finality.lag(),
    },
  };
}

const part = (stake: bigint): bigint => stake * fraction / 1_000_000_000n;
