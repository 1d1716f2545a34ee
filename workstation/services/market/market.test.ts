import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryCommitment, ServiceDescription, serviceTerms } from '../../../core/market/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import { council } from '../../chain/calls/index.ts';
import type { PurchaseState, PurchaseStep, ServiceOffer, ServicePurchase } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { enqueue, outboxItems, upsertOrganization } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { toStored } from '../outbox/stored-call.ts';
import { createMarket, type Market } from './market.ts';
import { actsOf } from './purchase-acts.ts';

const asn = 10n ** 12n;
const day = 86_400_000;
const [own, other] = [OrganizationId.parse(1), OrganizationId.parse(2)];
const me = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const them = AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const id = (digits: string): Hash => Hash.parse(digits.repeat(32));
const offering = { act: 'offer', title: 'Reading', text: 'Two readers a film', price: (7n * asn).toString(), deliveryDays: 30, inspectionDays: 7 } as const;
const at = { number: 1, hash: id('b1'), time: 1_000 };

let folder: string;
let vault: Vault;
let network: { offers: ServiceOffer[]; purchases: ServicePurchase[]; step: PurchaseStep; spendable: bigint; wholeCouncil: boolean };
let market: Market;

const bought = (state: PurchaseState, change: Partial<ServicePurchase> = {}): ServicePurchase => ({ id: id('cc'), organization: own, offer: id('0f'), buyer: them, payee: me, price: 7n * asn, inspection: 7 * day, state, ...change });
const posted = () => vault.read((db) => outboxItems(db, [], 10)).map(({ call }) => (call as { call: { pallet: string; method: string; args: unknown[] } }).call);
const one = { organization: own, purchase: id('cc') };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-trade-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  network = { offers: [], purchases: [], step: { kind: 'Ended' }, spendable: 100n * asn, wholeCouncil: true };
  vault.write((db) => { for (const organization of [own, other]) upsertOrganization(db, { id: organization, name: `Clinic ${String(organization)}`, country: 'IE', nameSalt: null, ours: organization === own, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 }); });
  let ids = 0;
  const answer = <Value>(value: Value) => Promise.resolve({ value, at });
  market = createMarket({
    vault, session: { require: () => ({ account: me }) } as never, audit: { record: () => [], recordIn: () => undefined } as never, names: { organization: (given: number) => `Clinic ${String(given)}`, known: () => null } as never, changes: createChangeFeed(), organization: () => own, now: () => 1_000,
    chain: { offers: (given: number) => answer(network.offers.filter(({ organization }) => organization === given)), purchases: (given: number) => answer(network.purchases.filter(({ organization }) => organization === given)), nextStep: () => answer(network.step), balances: () => answer([{ account: me, spendable: network.spendable }]) } as never,
    outbox: { post: (db: never, posting: { key: string; signer: AccountId }) => { ids += 1; return enqueue(db, { id: `item-${String(ids)}`, idempotencyKey: posting.key, call: toStored(posting as never), signer: posting.signer }, 1); }, retry: () => undefined } as never,
    asCouncil: (_, inner) => (network.wholeCouncil ? Promise.resolve(council.propose(1, inner)) : Promise.reject(new AppError('council.decides'))),
    newId: () => { ids += 1; return id((16 + ids).toString(16)); },
  });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true, force: true }); });

describe('an offer', () => {
  it('holds a seal of its words on the network, and the words in a file for who may buy it', async () => {
    await market.act(offering);
    const [{ args }] = posted() as unknown as [{ args: [number, { terms: string; price: { planck: string } }] }];
    expect(args[1]).toMatchObject({ price: { planck: offering.price }, payee: me, delivery: 30 * day, inspection: 7 * day });
    expect(JSON.stringify(posted())).not.toContain('readers');
    network.offers = [{ id: id('0f'), organization: own, terms: Hash.parse(args[1].terms.slice(2)), duo: null, price: 7n * asn, payee: me, delivery: 30 * day, inspection: 7 * day }];
    expect(await market.offers()).toMatchObject([{ title: 'Reading', text: 'Two readers a film', own: true, deliveryDays: 30 }]);
    const { file } = await market.description(id('0f'));
    expect(`0x${serviceTerms(ServiceDescription.parse(JSON.parse(file)))}`).toBe(args[1].terms);
    // The control: other words are another service.
    expect(market.describe(file.replace('Reading', 'Writing'))).toEqual({ title: 'Writing' });
    expect((await market.offers())[0]?.title).toBe('Reading');
    expect(() => market.describe('{}')).toThrow('document.invalid');
  });

  it('is bought by who can pay its price, and by nobody once it was taken back', async () => {
    network.offers = [{ id: id('0f'), organization: other, terms: id('aa'), duo: null, price: 7n * asn, payee: them, delivery: day, inspection: day }];
    expect((await market.plan({ act: 'purchase', organization: other, offer: id('0f') })).later).toEqual(['purchase']);
    network.spendable = 7n * asn;
    await expect(market.act({ act: 'purchase', organization: other, offer: id('0f') })).rejects.toMatchObject({ code: 'wallet.insufficient' });
    network.offers = [];
    await expect(market.act({ act: 'purchase', organization: other, offer: id('0f') })).rejects.toMatchObject({ code: 'app.not-found' });
    expect(posted()).toEqual([]);
  });
});

describe('a purchase', () => {
  it('is delivered with a seal of what was delivered', async () => {
    network.purchases = [bought({ kind: 'Paid', until: 5_000 })];
    network.step = { kind: 'Deliver', until: 5_000 };
    expect(await market.purchases()).toMatchObject([{ state: 'Paid', step: { kind: 'Deliver', until: new Date(5_000).toISOString() }, sold: true, bought: false, acts: ['deliver', 'refund'] }]);
    await market.act({ act: 'deliver', ...one, note: 'Report 7' });
    const row = vault.read((db) => db.get<{ note: string; salt: Hash; commitment: Hash }>('SELECT note, salt, commitment FROM service_delivery'));
    expect(deliveryCommitment({ purchase: one.purchase, note: 'Report 7', salt: row?.salt ?? id('00') })).toBe(row?.commitment);
    expect(posted()).toMatchObject([{ method: 'deliver', args: [own, `0x${one.purchase}`, `0x${row?.commitment ?? ''}`] }]);
  });

  it('is not paid out, disputed or decided before it is time for that', async () => {
    network.purchases = [bought({ kind: 'Paid', until: 5_000 })];
    network.step = { kind: 'Deliver', until: 5_000 };
    for (const act of ['dispute', 'complete', 'clear'] as const) await expect(market.act({ act, ...one })).rejects.toMatchObject({ code: 'app.busy' });
    await expect(market.act({ act: 'arbitrate', ...one, verdict: 'Buyer' })).rejects.toMatchObject({ code: 'app.busy' });
    network.wholeCouncil = false;
    network.purchases = [bought({ kind: 'Disputed', delivery: id('dd'), until: 5_000 })];
    await expect(market.act({ act: 'arbitrate', ...one, verdict: 'Buyer' })).rejects.toMatchObject({ code: 'council.decides' });
    expect(posted()).toEqual([]);
  });

  const paid: PurchaseState = { kind: 'Paid', until: 5 };
  const delivered: PurchaseState = { kind: 'Delivered', delivery: id('dd'), until: 5 };
  const disputed: PurchaseState = { kind: 'Disputed', delivery: id('dd'), until: 5 };
  const ended: PurchaseState = { kind: 'Completed', at: 0 };
  /** As the pallet's own checks: tests/services.rs. */
  it.each([
    [paid, 'Deliver', 'buyer', []], [paid, 'Refund', 'buyer', ['refund']], [paid, 'Deliver', 'seller', ['deliver', 'refund']], [paid, 'Refund', 'seller', ['refund']], [paid, 'Refund', 'stranger', []],
    [delivered, 'Inspect', 'buyer', ['dispute', 'complete']], [delivered, 'Inspect', 'seller', ['refund']], [delivered, 'Complete', 'buyer', ['complete']], [delivered, 'Complete', 'stranger', ['complete']],
    [disputed, 'Decide', 'buyer', ['complete', 'arbitrate']], [disputed, 'Decide', 'stranger', ['arbitrate']], [disputed, 'Split', 'stranger', ['complete', 'arbitrate']], [ended, 'Ended', 'seller', []],
  ] as const)('%o, next %s: the %s may %o', (state, step, who, acts) => {
    expect(actsOf({ state, step, bought: who === 'buyer', sold: who === 'seller', now: 1 })).toEqual(acts);
  });

  it('is removed 90 days after its end', () => {
    expect(actsOf({ state: ended, step: 'Ended', bought: true, sold: false, now: 90 * day - 1 })).toEqual([]);
    expect(actsOf({ state: ended, step: 'Ended', bought: true, sold: false, now: 90 * day })).toEqual(['clear']);
  });
});
