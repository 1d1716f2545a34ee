import type { RewardRow, ValidatorStatus } from '../../../core/contract/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { NodeLauncher } from '../../chain/node/index.ts';
import type { Vault } from '../../vault/database.ts';
import { newestRewardSession, people, putReward, type Reward, rewardPage, rewardTotal } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';

export interface RewardsDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly launcher: NodeLauncher | null;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly now: () => number;
  readonly nodeVersion: () => string | null;
}

export type Rewards = ReturnType<typeof createRewards>;

/** Asked for at once: a proof of so many fits into an answer. */
const mostSessions = 200;

/** What validators of this network earned, from proven state, kept beyond the chain's own history. */
export function createRewards(deps: RewardsDeps) {
  const { vault, chain } = deps;

  const row = ({ session, account, blocks, fees, rewards, endedAt }: Reward): RewardRow => ({
    session, account, name: deps.names.known(account), blocks, fees, rewards, amount: (BigInt(fees) + BigInt(rewards)).toString(), endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
  });

  /** Eras end with sessions, so it is asked once a session. */
  let lastStake: { readonly key: string; readonly value: ValidatorStatus['stakeReward'] } | null = null;

  async function stakeRewardOf(account: AccountId, session: number): Promise<ValidatorStatus['stakeReward']> {
    const key = `${account} ${String(session)}`;
    if (lastStake?.key === key) return lastStake.value;
    // A network whose runtime cannot say it, or that is just out of reach, has none to show: the rest of the page stands.
    const found = await chain.stakeReward(account, account).catch(() => null);
    if (found === null) return null;
    const { value } = found;
    lastStake = {
      key,
      value: value === null ? null : {
        era: value.era, amount: value.amount.toString(), eraPayout: value.eraPayout.toString(), points: value.points, pointsOfAll: value.pointsOfAll, commission: value.commission / 1e7, stake: value.stake.toString(), stakeOfAll: value.stakeOfAll.toString(),
      },
    };
    return lastStake.value;
  }

  const ofAccount = (account: AccountId | null): AccountId[] => (account === null ? [] : [account]);

  return {
    /** The running session is read again each time; an ended one is read once more and then never changes. */
    async refresh(): Promise<void> {
      const { value: now, at } = await chain.session();
      const newest = vault.read(newestRewardSession);
      const from = newest === null ? 0 : Math.max(0, newest - 1);
      for (let start = from; start <= now.index; start += mostSessions) {
        const end = Math.min(now.index + 1, start + mostSessions);
        // Of a session or two the books themselves are as quick, and name everybody; of more the runtime adds up.
        const { value } = await (end - start > 2 ? chain.earned(start, end) : chain.authored(start, end));
        vault.write((db) => {
          for (const entry of value) {
            putReward(db, { session: entry.session, account: entry.account, blocks: entry.blocks, fees: entry.fees.toString(), rewards: entry.rewards.toString(), endedAt: entry.session < now.index ? at.time - (now.block + (now.index - entry.session - 1) * now.length) * now.slotDuration : null });
          }
        });
      }
      deps.changes.announce('rewards');
    },

    page(account: AccountId | null, before: number | null, limit: number) {
      const rows = vault.read((db) => rewardPage(db, ofAccount(account), before, limit));
      const { total, sessions } = vault.read((db) => rewardTotal(db, ofAccount(account)));
      return { rows: rows.map(row), next: rows.length === limit ? String(rows.at(-1)?.session ?? '') : null, total, sessions };
    },

    /** Planck and decimal, UTC. The amounts are those of the chain's own storage, which its events sum to. */
    csv(account: AccountId | null) {
      const rows = vault.read((db) => rewardPage(db, ofAccount(account), null, 100_000));
      const { total } = vault.read((db) => rewardTotal(db, ofAccount(account)));
      const lines = rows.map(row).map((one) => [one.session, one.account, one.blocks, one.rewards, one.fees, one.amount, decimal(one.amount), one.endedAt ?? ''].join(','));
      return { name: 'rewards.csv', csv: ['session,account,blocks,rewards_planck,fees_planck,amount_planck,amount_asn,session_ended_utc', ...lines].join('\r\n'), rows: rows.length, total };
    },

    async status(): Promise<ValidatorStatus> {
      const chainStatus = chain.status();
      const usage = await deps.launcher?.usage() ?? null;
      const own = vault.read(people).find(({ kind }) => kind === 'validator') ?? vault.read(people).find(({ kind }) => kind === 'staff') ?? null;
      const node = { running: deps.launcher?.status().state === 'running', version: deps.nodeVersion(), peers: chainStatus.peers, best: chainStatus.best, finalized: chainStatus.finalized?.number ?? null, memoryBytes: usage?.memoryBytes ?? null, diskBytes: usage?.diskBytes ?? null };
      if (chainStatus.phase !== 'ready') return { account: own?.account ?? null, name: own?.name ?? null, node, session: null, stakeReward: null, validators: [], inSet: false };
      const { value: session, at } = await chain.session();
      const { value: authored } = await chain.authored(session.index, session.index + 1);
      const ours = new Set(vault.read(people).map(({ account }) => account));
      const mine = session.validators.find((account) => ours.has(account)) ?? own?.account ?? null;
      return {
        account: mine, name: mine === null ? null : deps.names.known(mine), node, stakeReward: mine === null ? null : await stakeRewardOf(mine, session.index),
        session: { index: session.index, length: session.length, block: session.block, blocksLeft: session.blocksLeft, endsAt: new Date(at.time + session.blocksLeft * session.slotDuration).toISOString(), slotMilliseconds: session.slotDuration },
        validators: session.validators.map((account) => ({ account, name: deps.names.known(account), ours: ours.has(account), blocksThisSession: authored.find((entry) => entry.account === account)?.blocks ?? 0 })),
        inSet: session.validators.some((account) => ours.has(account)),
      };
    },
  };
}

const decimals = 12;
/** 1 ASN is 10^12 planck. */
function decimal(planck: string): string {
  const padded = planck.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
