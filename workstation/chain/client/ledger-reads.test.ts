import { TypeRegistry } from '@polkadot/types';
import type { Codec } from '@polkadot/types/types';
import { describe, expect, it } from 'vitest';
import { AccountId } from '../../../core/ids/index.ts';
import { ledgerReads } from './ledger-reads.ts';
import type { Snapshot } from './state.ts';

const registry = new TypeRegistry();
const of = (type: string, value: unknown): Codec => registry.createType(type, value);
const [alice, bob] = [AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'), AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty')];

/** Both author in each session from 0 on; alice alone before session 6, where the oldest era begins that staking knows. */
function network() {
  const asked: string[] = [];
  const authorsOf = (session: number): AccountId[] => (session < 6 ? [alice] : [alice, bob]);
  const book = (name: string, type: string, value: unknown) => ({
    entries: (session: number) => { asked.push(`${name} ${String(session)}`); return Promise.resolve(authorsOf(session).map((account) => [{ args: [of('u32', session), of('AccountId', account)] }, of(type, value)])); },
  });
  const attested = { escrowed: 0, released: 0, clawedBack: 0 };
  const api = {
    query: {
      incentives: { authored: book('authored', 'u32', 3), earned: book('earned', '{"fees":"u128","rewards":"u128"}', { fees: 7, rewards: 30 }) },
      staking: {
        erasRewardPoints: { entries: () => Promise.resolve([1, 2].map((era) => [{ args: [of('u32', era)] }, of('{"total":"u32","individual":"BTreeMap<AccountId,u32>"}', { total: 40, individual: new Map([[alice, 20], [bob, 20]]) })])) },
        erasStartSessionIndex: (era: number) => Promise.resolve(of('Option<u32>', era * 6)),
      },
    },
    call: {
      incentivesApi: {
        breakdown(account: AccountId, first: number, last: number) {
          asked.push(`breakdown ${account === alice ? 'alice' : 'bob'} ${String(first)} to ${String(last)}`);
          const sessions = Array.from({ length: last - first + 1 }, (_, one) => first + one).filter((session) => authorsOf(session).includes(account));
          return Promise.resolve(of('Vec<{"session":"u32","blocks":"u32","blockRewards":"u128","fees":"u128","attested":{"escrowed":"u128","released":"u128","clawedBack":"u128"}}>', sessions.map((session) => ({ session, blocks: 3, blockRewards: 30, fees: 7, attested }))));
        },
      },
    },
  };
  return { asked, api, snapshot: { at: { number: 1, hash: 'ab'.repeat(32), time: 1 }, api } as unknown as Snapshot };
}
const sorted = (rows: readonly { session: number; account: string }[]) => [...rows].sort((a, b) => a.session - b.session || a.account.localeCompare(b.account));

describe('what was earned over many sessions', () => {
  it('is the same as the books say row by row, with one question a validator', async () => {
    const { asked, snapshot } = network();
    const rows = await ledgerReads.earned(snapshot, 6, 18);
    expect([...asked].sort()).toEqual(['breakdown alice 6 to 17', 'breakdown bob 6 to 17']);
    expect(rows).toHaveLength(24);
    expect(sorted(rows)).toEqual(sorted(await ledgerReads.authored(snapshot, 6, 18)));
  });

  it('is read from the books before the oldest era whose authors are known', async () => {
    const { asked, snapshot } = network();
    const rows = await ledgerReads.earned(snapshot, 4, 8);
    expect(asked.sort()).toEqual(['authored 4', 'authored 5', 'breakdown alice 6 to 7', 'breakdown bob 6 to 7', 'earned 4', 'earned 5']);
    expect(rows.map(({ session }) => session)).toEqual([4, 5, 6, 6, 7, 7]);
  });

  it('is read from the books on a network whose runtime is older', async () => {
    const { asked, api, snapshot } = network();
    Object.assign(api, { call: {} });
    expect(await ledgerReads.earned(snapshot, 6, 8)).toHaveLength(4);
    expect(asked.sort()).toEqual(['authored 6', 'authored 7', 'earned 6', 'earned 7']);
  });
});
