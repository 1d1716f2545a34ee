import type { Stage } from '../../../core/contract/records.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { placeholders } from './row.ts';

/** What an author earned in a session. Amounts are planck as decimal text: they pass 2^53. */
export interface Reward { session: number; account: AccountId; blocks: number; fees: string; rewards: string; endedAt: number | null }

const rewardColumns = 'session, account, blocks, fees, rewards, ended_at AS endedAt';

/** Newest session first, below `before`; empty `accounts` means all. */
export const rewardPage = (db: ReadDb, accounts: readonly AccountId[], before: number | null, limit: number): Reward[] =>
  db.all<Reward>(`SELECT ${rewardColumns} FROM reward WHERE session < ? ${ofAccounts(accounts)} ORDER BY session DESC, account LIMIT ?`, before ?? Number.MAX_SAFE_INTEGER, ...accounts, limit);

/** Sums in whole planck, which SQLite's integers could not hold. */
export function rewardTotal(db: ReadDb, accounts: readonly AccountId[]): { total: string; sessions: number; rows: number } {
  const rows = db.all<Pick<Reward, 'session' | 'fees' | 'rewards'>>(`SELECT session, fees, rewards FROM reward WHERE 1 ${ofAccounts(accounts)}`, ...accounts);
  const total = rows.reduce((sum, { fees, rewards }) => sum + BigInt(fees) + BigInt(rewards), 0n);
  return { total: total.toString(), sessions: new Set(rows.map(({ session }) => session)).size, rows: rows.length };
}

const ofAccounts = (accounts: readonly AccountId[]): string => (accounts.length === 0 ? '' : `AND account IN (${placeholders(accounts)})`);

export const newestRewardSession = (db: ReadDb): number | null => db.get<{ session: number | null }>('SELECT max(session) AS session FROM reward')?.session ?? null;

export function putReward(db: WriteDb, row: Reward): void {
  db.run(`INSERT INTO reward (session, account, blocks, fees, rewards, ended_at) VALUES (@session, @account, @blocks, @fees, @rewards, @endedAt)
    ON CONFLICT (session, account) DO UPDATE SET blocks = excluded.blocks, fees = excluded.fees, rewards = excluded.rewards, ended_at = excluded.ended_at`, { ...row });
}

export interface Transfer { id: string; from: AccountId; to: AccountId; amount: string; fee: string | null; stage: Stage; block: number | null; error: string | null; at: number }

/** Newest first. */
export const transfers = (db: ReadDb, account: AccountId, limit: number): Transfer[] =>
  db.all<Transfer>(`SELECT id, from_account AS "from", to_account AS "to", amount, fee, stage, block, error, at FROM transfer
    WHERE from_account = @account OR to_account = @account ORDER BY number DESC LIMIT @limit`, { account, limit });

export function putTransfer(db: WriteDb, row: Transfer): void {
  db.run(`INSERT INTO transfer (id, from_account, to_account, amount, fee, stage, block, error, at) VALUES (@id, @from, @to, @amount, @fee, @stage, @block, @error, @at)
    ON CONFLICT (id) DO UPDATE SET fee = coalesce(excluded.fee, fee), stage = excluded.stage, block = coalesce(excluded.block, block), error = excluded.error`, { ...row });
}
