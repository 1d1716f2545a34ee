/** What a council of several decides of others' money: a slash is cancelled before it is taken, and a dispute of the market goes to one side. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { KeyringPair } from '@polkadot/keyring/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../chain-types/index.ts';
import { AccountId, Hash, OrganizationId } from '../../core/ids/index.ts';
import { encodeRecipient } from '../../core/sealing/index.ts';
import { type Call, calls } from '../../workstation/chain/index.ts';
import { pairOf, readSecrets } from '../../workstation/chain/network/ceremony.ts';
import { council, type CouncilOptions, stashIn } from '../../workstation/chain/network/council/council.ts';
import type { Dispute, WaitingSlash } from '../../workstation/chain/network/council/pending.ts';
import { signAndFollow } from '../../workstation/chain/network/council/signing.ts';
import { encodeApplication } from '../../workstation/services/setup/network-config.ts';
import { type Consortium, startConsortium } from '../harness/consortium.ts';
import { equivocation } from '../harness/equivocation.ts';
import { reasonToSkip } from '../network/local-network.ts';

const asn = 10n ** 12n;
/** Eras of forty blocks, a second each: a slash waits for one at least. */
const lengths = { slotMs: 1000, sessionBlocks: 10, eraSessions: 4 };
const hour = 3_600_000;

let coast: Consortium;
let api: ApiPromise;
let stashes: readonly [KeyringPair, KeyringPair];
beforeAll(async () => {
  if (reasonToSkip !== null) return;
  coast = await startConsortium({ names: ['Harbour', 'Northside'], ...lengths });
  api = await ApiPromise.create({ provider: new WsProvider(coast.hospitals[0]?.rpc), noInitWarn: true });
  stashes = [await stashIn(hospital(0).secrets), await stashIn(hospital(1).secrets)];
});
afterAll(async () => { await api?.disconnect(); await coast?.end(); });

const hospital = (index: number): Consortium['hospitals'][number] => coast.hospitals[index] as Consortium['hospitals'][number];
const said: string[] = [];
const as = (index: number, step: string, options: CouncilOptions) => {
  const { rpc, secrets } = hospital(index);
  said.length = 0;
  return council(step, { node: rpc, secrets, ...options }, (line) => { said.push(line); });
};
const carry = async (options: CouncilOptions): Promise<void> => {
  await as(0, 'propose', { ...options, sign: true });
  await as(1, 'vote', { ...options, sign: true });
  expect(await as(1, 'close', { ...options, sign: true })).toMatchObject({ carried: true });
};
const pending = async () => await as(0, 'list', {}) as { readonly disputes: readonly Dispute[]; readonly slashes: readonly WaitingSlash[] };
const send = (by: KeyringPair, call: Call) => signAndFollow({ api, node: hospital(0).rpc, call, by, sign: true, notes: [], tell: () => undefined });
const staked = async ({ address }: KeyringPair): Promise<bigint> => (await api.query.staking.ledger(address)).unwrapOrDefault().active.toBigInt();
const hash = (): Hash => Hash.parse(randomBytes(32).toString('hex'));

describe('what a council of several decides', () => {
  let whole: bigint;
  let taken: WaitingSlash;

  it('cancels a slash that is listed with whom it takes what from and when', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    whole = await staked(stashes[0]);
    expect((await pending()).slashes).toEqual([]);
    await expect(as(0, 'propose', { 'cancel-slash': '2:0', sign: true })).rejects.toMatchObject({ code: 'no-such-slash', data: { era: 2, index: 0 } });
    // Both signed twice; the council lets one off.
    for (const index of [0, 1]) await send(stashes[1], await equivocation(api, { voter: (await readSecrets(hospital(index).secrets)).session }));
    const { slashes } = await pending();
    const [harbour, northside] = stashes.map(({ address }) => slashes.find(({ validator }) => validator === address)) as [WaitingSlash, WaitingSlash];
    expect([harbour.index, northside.index]).toEqual([0, 1]);
    expect(harbour).toMatchObject({ era: northside.era, own: `${String(whole / asn)} ASN`, nominators: 0, theirs: '0 ASN' });
    taken = northside;

    const option = { 'cancel-slash': `${String(harbour.era)}:${String(harbour.index)}` };
    expect(await as(0, 'propose', option)).toEqual({ signed: false });
    expect(said.join('\n')).toMatch(new RegExp(`Cancel slashes that would be taken when era ${String(harbour.era)} begins: 0 .*staking.cancelDeferredSlash[\\s\\S]*${harbour.validator} would lose ${harbour.own}, and 0 nominators 0 ASN, when era ${String(harbour.era)} begins[\\s\\S]*2 of 2 carry it`));
    await as(0, 'propose', { ...option, sign: true });
    expect((await pending()).slashes).toHaveLength(2);
    // By the motion's number: whose slash it is is read from the chain all the same.
    await as(1, 'vote', { motion: '0' });
    expect(said.join('\n')).toContain(`${harbour.validator} would lose`);
    await as(1, 'vote', { ...option, sign: true });
    expect(await as(1, 'close', { ...option, sign: true })).toMatchObject({ carried: true });
    // The other's moves up.
    expect((await pending()).slashes).toEqual([{ ...northside, index: 0 }]);
    expect((await api.query.staking.activeEra()).unwrap().index.toNumber()).toBeLessThan(taken.era);
    expect(await staked(stashes[1])).toBe(whole);
  });

  it('decides a dispute that is listed and shown in words, for the side that the motion names', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const [admin, buyer, payee] = [0, 1, 2].map(() => pairOf(`0x${randomBytes(32).toString('hex')}`)) as [KeyringPair, KeyringPair, KeyringPair];
    const seller = OrganizationId.parse(1);
    await carry({ admit: encodeApplication({ format: 'assent-application/1', name: 'Bay Clinic', salt: hash(), country: 'IE', admin: AccountId.parse(admin.address), recipient: encodeRecipient(randomBytes(32)), peers: [] }) });
    await as(0, 'fund', { organization: '1', sign: true });
    await send(stashes[0], calls.balances.transfer(AccountId.parse(buyer.address), 100n * asn));
    await send(admin, calls.market.offer(seller, { terms: hash(), duo: null, price: 7n * asn, payee: AccountId.parse(payee.address), delivery: hour, inspection: hour }));
    const [offer] = (await api.query.market.offers.keys(1)).map(({ args: [, id] }) => Hash.parse(id.toHex().slice(2))) as [Hash];

    const inDispute = async (): Promise<Hash> => {
      const purchase = hash();
      await send(buyer, calls.market.purchase(seller, offer, purchase));
      await send(admin, calls.market.deliver(seller, purchase, hash()));
      expect((await pending()).disputes.map((one) => one.purchase)).not.toContain(purchase);
      await send(buyer, calls.market.dispute(seller, purchase));
      return purchase;
    };
    const freeOf = async ({ address }: KeyringPair): Promise<bigint> => (await api.query.system.account(address)).data.free.toBigInt();
    const stateOf = async (purchase: Hash): Promise<string | undefined> => (await api.query.market.purchases(1, `0x${purchase}`)).unwrap().state.type;

    const [forSeller, forBuyer] = [await inDispute(), await inDispute()];
    expect((await pending()).disputes).toHaveLength(2);
    expect((await pending()).disputes).toContainEqual({ organization: 1, purchase: forBuyer, buyer: buyer.address, payee: payee.address, price: '7 ASN', until: expect.any(String) });
    await expect(as(0, 'propose', { arbitrate: `1:${hash()}=buyer`, sign: true })).rejects.toMatchObject({ code: 'no-such-dispute' });

    const sellers = { arbitrate: `1:${forSeller}=seller` };
    await as(0, 'propose', { ...sellers, sign: true });
    expect(said.join('\n')).toMatch(new RegExp(`Decide a dispute over a purchase from organization 1 for the Seller[\\s\\S]*purchase: ${forSeller}[\\s\\S]*verdict: Seller[\\s\\S]*7 ASN are in escrow: back to the buyer ${buyer.address}`));
    // The same purchase for the other side is another motion.
    await expect(as(1, 'vote', { arbitrate: `1:${forSeller}=buyer`, sign: true })).rejects.toMatchObject({ code: 'no-such-motion' });
    expect(await freeOf(payee)).toBe(0n);
    await as(1, 'vote', { ...sellers, sign: true });
    await as(1, 'close', { ...sellers, sign: true });
    expect([await stateOf(forSeller), await freeOf(payee)]).toEqual(['Completed', 7n * asn]);

    const before = await freeOf(buyer);
    await carry({ arbitrate: `1:${forBuyer}=buyer` });
    expect([await stateOf(forBuyer), await freeOf(buyer) - before, await freeOf(payee)]).toEqual(['Refunded', 7n * asn, 7n * asn]);
    expect((await pending()).disputes).toEqual([]);
  });

  it('is told the command by both numbers', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const run = fileURLToPath(new URL('../../run.mjs', import.meta.url));
    const propose = (...options: string[]) => promisify(execFile)(process.execPath, [run, 'network', '--council', 'propose', ...options, '--secrets', hospital(0).secrets, '--node', hospital(0).rpc]).catch((error: unknown) => error);
    const [dispute, slash] = await Promise.all([propose('--arbitrate', '1=buyer'), propose('--cancel-slash', '0')]);
    expect(dispute).toMatchObject({ code: 1, stdout: '{"error":"arbitration-invalid"}\n', stderr: expect.stringContaining('ORGANIZATION:PURCHASE=buyer') });
    expect(slash).toMatchObject({ code: 1, stdout: '{"error":"slash-invalid"}\n', stderr: expect.stringContaining('ERA:INDEX') });
  });

  it('leaves the stake whole when the era begins that takes the other slash, which nobody cancelled', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    await expect.poll(() => staked(stashes[1]), { timeout: 110_000, interval: 1000 }).toBe(0n);
    expect((await api.query.staking.activeEra()).unwrap().index.toNumber()).toBeGreaterThanOrEqual(taken.era);
    expect(await staked(stashes[0])).toBe(whole);
    expect((await pending()).slashes).toEqual([]);
  });
});
