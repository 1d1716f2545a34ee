/** Sessions, rewards, balances and the runtime's own decision. */
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import type { AuthoredRow, Balance, ChainAnswer, ChainQuestion, SessionState } from '../types.ts';
import { treasuryAccount } from '../treasury.ts';
import { bounded } from './directory-reads.ts';
import { plain } from './plain.ts';
import { AccountShape, AnswerShape, EarnedShape, Ids, parse } from './shapes.ts';
import type { Snapshot } from './state.ts';
import { entries, read, readMany } from './storage.ts';

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

export const ledgerReads = {
  balances,
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
  async authored(at: Snapshot, from: number, to: number): Promise<AuthoredRow[]> {
    const rows = await Promise.all(bounded(from, to, 1000).map(async (session) => {
      const [authored, earned] = await Promise.all([entries(at, 'incentives', 'authored', session), entries(at, 'incentives', 'earned', session)]);
      const found = new Map<AccountId, AuthoredRow>();
      const row = (account: AccountId): AuthoredRow => found.get(account) ?? { session, account, blocks: 0, fees: 0n, rewards: 0n };
      for (const { keys, value } of authored) {
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
  },
  async blockReward(at: Snapshot): Promise<bigint> {
    const value = await read(at, 'incentives', 'blockReward');
    return typeof value === 'bigint' ? value : 0n;
  },
  async decide(at: Snapshot, question: ChainQuestion): Promise<ChainAnswer> {
    const call = at.api.call.consentApi?.decide;
    if (call === undefined) throw new AppError('chain.wrong-network', { missing: 'consentApi.decide' });
    const answer = await call({ ...question, subject: `0x${question.subject}`, section: `0x${question.section}` });
    return parse(AnswerShape, plain(answer));
  },
};
