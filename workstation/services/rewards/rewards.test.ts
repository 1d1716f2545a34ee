import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId } from '../../../core/ids/index.ts';
import type { AuthoredRow, StakeReward } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createRewards, type Rewards } from './rewards.ts';

const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const at = { number: 7, hash: 'ab'.repeat(32), time: 1_000_000 };
const stake: StakeReward = { era: 3, firstSession: 18, eraPayout: 100n, points: 40, pointsOfAll: 80, commission: 100_000_000, stake: 5n, stakeOfAll: 10n, amount: 30n };

let folder: string;
let vault: Vault;
let index: number;
let asked: string[];
let reward: () => Promise<StakeReward | null>;
let rewards: Rewards;

const rows = (from: number, to: number): AuthoredRow[] => Array.from({ length: to - from }, (_, one) => ({ session: from + one, account, blocks: 2, fees: 1n, rewards: 10n }));
const told = (name: string) => (from: number, to: number) => { asked.push(`${name} ${String(from)} to ${String(to)}`); return Promise.resolve({ value: rows(from, to), at }); };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-rewards-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  [index, asked, reward] = [450, [], () => Promise.resolve(stake)];
  vault.write((db) => { db.run("INSERT INTO person (account, kind, name, title, organization, recipient, wrapped, created_at) VALUES (?, 'validator', 'Node', '', NULL, 'age1', x'00', 1)", account); });
  const chain = {
    status: () => ({ phase: 'ready', peers: 1, best: 7, finalized: at }), session: () => Promise.resolve({ value: { index, length: 10, block: 7, blocksLeft: 3, slotDuration: 1000, validators: [account] }, at }), authored: told('authored'), earned: told('earned'),
    stakeReward: async () => { asked.push('stake'); return { value: await reward(), at }; },
  };
  rewards = createRewards({ vault, chain: chain as never, launcher: null, names: { known: () => 'Node' } as never, changes: createChangeFeed(), now: () => 1_000_000, nodeVersion: () => null });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true, force: true }); });

describe('what validators earned', () => {
  it('is added up by the runtime over many sessions, and read from the books of the newest two', async () => {
    await rewards.refresh();
    expect(asked).toEqual(['earned 0 to 200', 'earned 200 to 400', 'earned 400 to 451']);
    expect(rewards.page(account, null, 500)).toMatchObject({ total: String(451 * 11), sessions: 451 });
    asked.length = 0;
    await rewards.refresh();
    expect(asked).toEqual(['authored 449 to 451']);
  });
});

describe('the reward for stake', () => {
  it('says what it is made of, and is asked for once a session', async () => {
    expect((await rewards.status()).stakeReward).toEqual({ era: 3, amount: '30', eraPayout: '100', points: 40, pointsOfAll: 80, commission: 10, stake: '5', stakeOfAll: '10' });
    await rewards.status();
    expect(asked.filter((one) => one === 'stake')).toHaveLength(1);
    index += 1;
    await rewards.status();
    expect(asked.filter((one) => one === 'stake')).toHaveLength(2);
  });

  it('is none where no era has ended, and where the network cannot say it; that is asked again', async () => {
    reward = () => Promise.resolve(null);
    expect((await rewards.status()).stakeReward).toBeNull();
    index += 1;
    reward = () => Promise.reject(new Error('older'));
    expect((await rewards.status()).stakeReward).toBeNull();
    reward = () => Promise.resolve(stake);
    expect((await rewards.status()).stakeReward).toMatchObject({ era: 3 });
  });
});
