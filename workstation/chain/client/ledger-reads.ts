/** Sessions, rewards, balances and the runtime's own decision. */
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import type { AuthoredRow, Balance, ChainAnswer, ChainQuestion, Income, Membership, SessionState, StakeReward } from '../types.ts';
import { treasuryAccount } from '../treasury.ts';
import { bounded } from './directory-reads.ts';
import { AccountShape, ActiveEraShape, AnswerShape, BreakdownShape, EarnedShape, EraPointsShape, Ids, MembershipShape, parse, StakeRewardShape } from './shapes.ts';
import type { Snapshot } from './state.ts';
import { answers, ask, entries, has, read, readMany } from './storage.ts';

async function balances(at: Snapshot, accounts: readonly AccountId[]): Promise<Balance[]> {
  const values = await readMany(at, 'system', 'account', accounts);
  const deposit = at.api.consts.balances?.existentialDeposit;
  const least = deposit === undefined ? 0n : BigInt(deposit.toString());
  return accounts.map((account, index) => {
    const { nonce, data: { free, reserved, frozen } } = parse(AccountShape, values[index] ?? null);
    // What is kept: the frozen part, and the deposit without which the account would be gone.
    const kept = frozen > reserved ? frozen - reserved : 0n;
    const floor = kept > least ? kept : least;
    return { account, free, reserved, frozen, spendable: free > floor ? free - floor : 0n, nonce };
  });
}

const mostSessions = 1000;

async function authored(at: Snapshot, from: number, to: number): Promise<AuthoredRow[]> {
  const rows = await Promise.all(bounded(from, to, mostSessions).map(async (session) => {
    const [blocks, earned] = await Promise.all([entries(at, 'incentives', 'authored', session), entries(at, 'incentives', 'earned', session)]);
    const found = new Map<AccountId, AuthoredRow>();
    const row = (account: AccountId): AuthoredRow => found.get(account) ?? { session, account, blocks: 0, fees: 0n, rewards: 0n };
    for (const { keys, value } of blocks) {
      const account = parse(Ids.AccountId, keys[1] ?? null);
      found.set(account, { ...row(account), blocks: parse(Ids.Count, value) });
    }
    for (const { keys, value } of earned) {
      const account = parse(Ids.AccountId, keys[1] ?? null);
      found.set(account, { ...row(account), ...parse(EarnedShape, value) });
    }
    return [...found.values()];
  }));
  return rows.flat();
}

async function income(at: Snapshot, account: AccountId, from: number, to: number): Promise<Income[]> {
  if (bounded(from, to, mostSessions).length === 0) return [];
  const rows = parse(BreakdownShape, await ask(at, 'incentivesApi', 'breakdown', account, from, to - 1));
  return rows.map(({ session, blocks, blockRewards, fees, attested }) => ({ session, account, blocks, fees, rewards: blockRewards, attested }));
}

/** Whoever authored a block since the session with which the oldest era begins that staking still knows. */
async function authors(at: Snapshot): Promise<{ readonly accounts: readonly AccountId[]; readonly since: number }> {
  const eras = await entries(at, 'staking', 'erasRewardPoints');
  const accounts = new Set(eras.flatMap(({ value }) => parse(EraPointsShape, value).individual.map(([account]) => account)));
  const oldest = Math.min(...eras.map(({ keys }) => parse(Ids.Count, keys[0] ?? null)));
  const since = eras.length === 0 ? null : await read(at, 'staking', 'erasStartSessionIndex', oldest);
  return { accounts: [...accounts], since: since === null ? Infinity : parse(Ids.Count, since) };
}

export const ledgerReads = {
  balances, authored, income,
  async earned(at: Snapshot, from: number, to: number): Promise<AuthoredRow[]> {
    bounded(from, to, mostSessions);
    if (!has(at, 'staking', 'erasRewardPoints') || !answers(at, 'incentivesApi', 'breakdown')) return authored(at, from, to);
    const { accounts, since } = await authors(at);
    const first = Math.min(to, Math.max(from, since));
    const [older, ...newer] = await Promise.all([authored(at, from, first), ...accounts.map((account) => income(at, account, first, to))]);
    const rows = newer.flat().filter(({ blocks, fees, rewards }) => blocks > 0 || fees > 0n || rewards > 0n).map(({ session, account, blocks, fees, rewards }) => ({ session, account, blocks, fees, rewards }));
    return [...older, ...rows].sort((a, b) => a.session - b.session);
  },
  async stakeReward(at: Snapshot, validator: AccountId, account: AccountId): Promise<StakeReward | null> {
    const active = await read(at, 'staking', 'activeEra');
    const era = active === null ? -1 : parse(ActiveEraShape, active).index - 1;
    const value = era < 0 ? null : await ask(at, 'stakeApi', 'stakeReward', era, validator, account);
    return value === null ? null : { era, ...parse(StakeRewardShape, value) };
  },
  async membership(at: Snapshot, organization: OrganizationId, account: AccountId): Promise<Membership | null> {
    const value = await ask(at, 'registryApi', 'membership', organization, account);
    return value === null ? null : parse(MembershipShape, value);
  },
  async treasury(at: Snapshot, organization: OrganizationId): Promise<Balance> {
    const [balance] = await balances(at, [treasuryAccount(organization)]);
    if (balance === undefined) throw new AppError('app.internal');
    return balance;
  },
  async session(at: Snapshot): Promise<SessionState> {
    const [index, length, slotDuration, validators] = await Promise.all([
      read(at, 'session', 'currentIndex'), read(at, 'network', 'sessionLength'), read(at, 'network', 'slotDuration'), read(at, 'session', 'validators'),
    ]);
    const blocks = parse(Ids.Count, length);
    // Sessions turn at multiples of their length: see the pallet `network`.
    const block = at.at.number % blocks;
    return {
      index: parse(Ids.Count, index), length: blocks, block, blocksLeft: blocks - block, slotDuration: parse(Ids.Count, slotDuration), validators: parse(Ids.AccountId.array(), validators),
    };
  },
  async blockReward(at: Snapshot): Promise<bigint> {
    const value = await read(at, 'incentives', 'blockReward');
    return typeof value === 'bigint' ? value : 0n;
  },
  async decide(at: Snapshot, question: ChainQuestion): Promise<ChainAnswer> {
    return parse(AnswerShape, await ask(at, 'consentApi', 'decide', { ...question, subject: `0x${question.subject}`, section: `0x${question.section}` }));
  },
};
