/** What the operators' guide says of a running validator: its session keys are changed with the node's proof, and it tells what is watched. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../chain-types/index.ts';
import { call } from '../../workstation/chain/calls/arguments.ts';
import { balances } from '../../workstation/chain/calls/wallet.ts';
import { AccountId } from '../../core/ids/index.ts';
import { stashIn } from '../../workstation/chain/network/council/council.ts';
import { signAndFollow } from '../../workstation/chain/network/council/signing.ts';
import { ask } from '../../workstation/chain/network/question.ts';
import { makeKeys } from '../../workstation/chain/network/ceremony.ts';
import { makeKeysAt, rotateKeys } from '../../workstation/chain/network/rotation.ts';
import { stake, type StakeOptions, type stakeSteps } from '../../workstation/chain/network/stake.ts';
import { type Consortium, startConsortium } from '../harness/consortium.ts';
import { reasonToSkip } from '../network/local-network.ts';

let coast: Consortium;
let api: ApiPromise;
beforeAll(async () => {
  if (reasonToSkip !== null) return;
  coast = await startConsortium({ names: ['Harbour', 'Northside'], slotMs: 1000, sessionBlocks: 10, unsafe: 'Harbour' });
  api = await ApiPromise.create({ provider: new WsProvider(coast.hospitals[0]?.rpc), noInitWarn: true });
});
afterAll(async () => { await api?.disconnect(); await coast?.end(); });

const hospital = (index: number): Consortium['hospitals'][number] => coast.hospitals[index] as Consortium['hospitals'][number];

describe('the rotation of session keys', () => {
  it('is refused without the proof, with another stash\'s, and by a node that is not asked for it', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { rpc, secrets } = hospital(0);
    const [mine, theirs] = [await stashIn(secrets), await stashIn(hospital(1).secrets)];
    const { keys, proof } = await makeKeysAt(rpc, theirs);
    for (const wrong of ['0x', proof]) {
      const setting = signAndFollow({ api, node: rpc, call: call('session', 'setKeys', keys, wrong), by: mine, sign: true, notes: [], tell: () => undefined });
      await expect(setting).rejects.toMatchObject({ code: 'rejected', data: { error: 'session.InvalidProof' } });
    }
    await expect(rotateKeys({ node: hospital(1).rpc, secrets, sign: true }, () => undefined)).rejects.toMatchObject({ code: 'rpc-safe' });
    expect(await rotateKeys({ node: rpc, secrets }, () => undefined)).toMatchObject({ signed: false, session: expect.any(Number) });
  });

  it('has nothing to sign in the answer of the call without an owner', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { rpc } = hospital(0);
    expect(await ask(rpc.replace('ws', 'http'), 'author_rotateKeys')).toMatch(/^0x[0-9a-f]{128}$/);
  });

  it('is in force two sessions later, and blocks become final with the new keys', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { rpc, secrets } = hospital(0);
    const authorities = async () => {
      const [aura, grandpa] = await Promise.all([api.query.aura.authorities(), api.query.grandpa.authorities()]);
      return { aura: aura.map((key) => key.toHex()), grandpa: grandpa.map(([key]) => key.toHex()) };
    };
    const before = await authorities();
    const rotated = await rotateKeys({ node: rpc, secrets, sign: true }, () => undefined) as { rotated: { aura: string; grandpa: string }; inForceFrom: number; keystore: { new: string[]; old: string[] } };
    for (const name of [...rotated.keystore.new, ...rotated.keystore.old]) expect(existsSync(join(secrets, 'node', 'chains', 'coast', 'keystore', name)), name).toBe(true);
    expect(before.aura).not.toContain(rotated.rotated.aura);
    await expect.poll(authorities, { timeout: 60_000, interval: 500 }).toMatchObject({ aura: expect.arrayContaining([rotated.rotated.aura]), grandpa: expect.arrayContaining([rotated.rotated.grandpa]) });
    expect((await api.query.session.currentIndex()).toNumber()).toBeGreaterThanOrEqual(rotated.inForceFrom);
    const after = await authorities();
    // The other's stay; of this one's none is left.
    expect([after.aura.length, after.aura.filter((key) => before.aura.includes(key)).length]).toEqual([2, 1]);
    // Both of two have to vote.
    const { number } = await api.rpc.chain.getHeader();
    const final = async () => (await api.rpc.chain.getHeader(await api.rpc.chain.getFinalizedHead())).number.toNumber();
    await expect.poll(final, { timeout: 30_000, interval: 500 }).toBeGreaterThan(number.toNumber() + 3);
  });
});

describe('the stake of a hospital', () => {
  const said: string[] = [];
  const does = (step: keyof typeof stakeSteps, options: StakeOptions): Promise<object> => { said.length = 0; return stake(step, { node: hospital(0).rpc, ...options }, (line) => { said.push(line); }); };

  it('lets one that came later bond and stand for election, and stop, each shown before it is signed', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const secrets = join(coast.dir, 'later');
    await makeKeys(secrets, 'Later', '/ip4/127.0.0.1/tcp/31009');
    const later = AccountId.parse((await stashIn(secrets)).address);
    await expect(does('validate', { secrets, sign: true })).rejects.toMatchObject({ code: 'stake-too-small' });
    for (const stake of ['-1', '0', '1.5', 'all']) await expect(does('validate', { secrets, stake, sign: true })).rejects.toMatchObject({ code: 'stake-invalid' });
    await expect(does('validate', { secrets, stake: '10000', commission: '101' })).rejects.toMatchObject({ code: 'stake-invalid' });
    await expect(does('chill', { secrets, sign: true })).rejects.toMatchObject({ code: 'not-standing' });
    await expect(does('validate', { secrets, stake: '10000', sign: true })).rejects.toMatchObject({ code: 'cannot-pay' });

    await signAndFollow({ api, node: hospital(0).rpc, call: balances.transfer(later, 10_010n * 10n ** 12n), by: await stashIn(hospital(0).secrets), sign: true, notes: [], tell: () => undefined });
    expect(await does('validate', { secrets, stake: '10000', commission: '10' })).toEqual({ signed: false });
    expect(said.join('\n')).toMatch(/Bond 10000 ASN as stake[\s\S]*Stand for election as a validator[\s\S]*commission: 100000000[\s\S]*With them: session\.setKeys[\s\S]*Nothing was signed/);
    expect((await api.query.staking.bonded(later)).isNone).toBe(true);

    expect(await does('validate', { secrets, stake: '10000', commission: '10', sign: true })).toMatchObject({ standing: later, bonded: '10000 ASN', commission: 10, places: 2, candidates: 3 });
    const [prefs, keys] = await Promise.all([api.query.staking.validators(later), api.query.session.nextKeys(later)]);
    expect([prefs.commission.toNumber(), keys.isSome]).toEqual([100_000_000, true]);
    expect(await does('chill', { secrets, sign: true })).toMatchObject({ chilled: later });
    expect((await api.query.staking.counterForValidators()).toNumber()).toBe(2);
  });

  it('pays an ended era to who validated it, once', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { secrets } = hospital(1);
    await expect.poll(async () => (await api.query.staking.activeEra()).unwrap().index.toNumber(), { timeout: 150_000, interval: 1000 }).toBeGreaterThan(0);
    expect(await does('pay-out', { secrets })).toEqual({ signed: false });
    expect(said.join('\n')).toMatch(/Have what 5\w+ and its nominators earned in era 0 paid out/);
    const { address } = await stashIn(secrets);
    const done = await does('pay-out', { secrets, sign: true }) as { eras: number[]; paid: { to: string; planck: string }[] };
    expect(done.eras[0]).toBe(0);
    expect(done.paid.map(({ to, planck }) => [to, BigInt(planck) > 0n])).toEqual(done.eras.map(() => [address, true]));
    // Another era may have ended meanwhile, and is paid then; the first is not paid twice.
    const again = await does('pay-out', { secrets, sign: true }).then((answer) => (answer as { eras: number[] }).eras, (error: unknown) => { expect(error).toMatchObject({ code: 'nothing-to-pay' }); return []; });
    for (const era of done.eras) expect(again).not.toContain(era);
    expect((await api.query.staking.claimedRewards(0, address)).map(Number)).toEqual([0]);
  });
});

describe('the rules for watching', () => {
  it('name what a node tells', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const guide = readFileSync(new URL('../../docs/users/operator.md', import.meta.url), 'utf8');
    const named = new Set(guide.match(/substrate_\w+(\{[^}]*\})?/g));
    expect(named.size).toBeGreaterThanOrEqual(3);
    const told = await (await fetch(hospital(0).prometheus)).text();
    const lines = told.split('\n').filter((line) => !line.startsWith('#'));
    for (const one of named) {
      const [, metric = '', labels = ''] = /^(\w+)(?:\{(.*)\})?$/.exec(one) ?? [];
      expect(lines.some((line) => new RegExp(`^${metric}[ {]`).test(line) && line.includes(labels)), one).toBe(true);
    }
  });
});
