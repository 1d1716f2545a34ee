/** What the market's screens do, on a real node through the light client: the keys process signs, the outbox sends, the chain's own books are read back. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, declaredUse, purposes, type ResearchTerms } from '../../core/consent/index.ts';
import { AppError } from '../../core/errors/index.ts';
import { type AccountId, ConsentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../core/ids/index.ts';
import { type Call, calls, type Chain } from '../../workstation/chain/index.ts';
import { treasuryAccount } from '../../workstation/chain/treasury.ts';
import { createKeys } from '../../workstation/keys/create-keys.ts';
import { signingReady } from '../../workstation/keys/signing.ts';
import { spawnForked } from '../../workstation/platform/forked-process.ts';
import { createChangeFeed } from '../../workstation/services/changes/change-feed.ts';
import { createOutbox } from '../../workstation/services/outbox/outbox.ts';
import { type Budgets, createBudgets } from '../../workstation/services/research/budgets.ts';
import { createFundingReader } from '../../workstation/services/research/funding.ts';
import { placePath } from '../../workstation/services/research/place.ts';
import { createPlaces, type Places } from '../../workstation/services/research/places.ts';
import { createMoments } from '../../workstation/services/signing/moments.ts';
import type { Vault } from '../../workstation/vault/database.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { addProgramme, insertPatient, outboxItems, placeOf, type StoredConsent, upsertConsent, upsertOrganization, upsertSubject } from '../../workstation/vault/repositories/index.ts';
import { type LocalNetwork, reasonToSkip, signer, type Signer, startNetwork } from './local-network.ts';

const asn = 10n ** 12n;
const own = OrganizationId.parse(1);
const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const patient = PatientId.parse('patient-0001');
const subject = SubjectId.parse(hex(32));
const consent = ConsentId.parse(hex(32));
const terms: ResearchTerms = { format: 'assent-research/1', organization: own, title: 'Sleep', question: 'Does it help?', use: 6, modifiers: [], disease: null, reward: 'ten tokens', salt: Hash.parse(hex(32)) };
const { clauses } = declaredUse(terms);
const programme = Hash.parse(clauses);

let network: LocalNetwork;
let chain: Chain;
let folder: string;
let vault: Vault;
let keys: ReturnType<typeof createKeys>;
let outbox: ReturnType<typeof createOutbox>;
let [alice, sponsor, bob, ann]: [Signer, Signer, Signer, { account: AccountId }] = [] as never;
let budgets: Budgets;
let places: Places;
let actor: { kind: 'staff' | 'patient'; patient: PatientId | null; account: AccountId };

const asSponsor = (): void => { actor = { kind: 'staff', patient: null, account: sponsor.account }; };
const asPatient = (): void => { actor = { kind: 'patient', patient, account: ann.account }; };
const send = (call: Call, by: Signer = alice) => chain.submit({ key: hex(8), call, signer: by.account, sign: by.sign }).done;
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no error', (error: unknown) => (error instanceof AppError ? error.data['error'] ?? error.code : String(error)));
const freeOf = async (account: AccountId): Promise<bigint> => (await chain.balances([account])).value[0]?.free ?? 0n;
/** Everything that was posted is final; what the network refused is told. */
async function sent(): Promise<void> {
  await expect.poll(() => vault.read((db) => outboxItems(db, ['waiting', 'submitted', 'recorded'], 50)).length, { timeout: 60_000 }).toBe(0);
  expect(vault.read((db) => outboxItems(db, ['failed'], 50)).map(({ detail }) => detail)).toEqual([]);
}
const stored = (change: Partial<StoredConsent> = {}): void => {
  const row: StoredConsent = {
    id: consent, subject, grantee: { kind: 'Role', organization: own, role: 'Researcher' }, sections: [SectionHash.parse('ec'.repeat(16))], actions: actions.read, purposes: purposes.HRESCH, period: { start: 0, end: Date.now() + 3_600_000 }, dataPeriod: null, terms: clauses, duo: 6, countries: [], parent: null,
    bundle: null, evidence: 'Pin', grantedBy: ann.account, grantedAt: 1, revokedAt: null, lapsed: false, termsText: null, witness: null, revokedTime: null, request: null, conditions: null, stage: 'confirmed', createdAt: 1, ...change,
  };
  vault.write((db) => { db.run('DELETE FROM consent'); upsertConsent(db, row); });
};

beforeAll(async () => {
  if (reasonToSkip !== null) return;
  folder = mkdtempSync(join(tmpdir(), 'assent-market-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  keys = createKeys({ spawnIsolated: spawnForked, entry: new URL('../../workstation/keys/process.ts', import.meta.url), workstationSecret: new Uint8Array(32).fill(2) });
  // Alice makes the blocks, and is paid for that: what a budget moves shows on an account of its own.
  [network, alice, sponsor, bob, ann] = await Promise.all([startNetwork(), signer('//Alice'), signer('//Sponsor'), signer('//Bob'), keys.createAccount({ secret: '111111' }), signingReady()]);
  chain = network.client();
  await chain.ready();
  await send(calls.council.propose(1, calls.registry.admit([alice.account], 'GB', Hash.parse(hex(32)))));
  await send(calls.registry.assign(own, sponsor.account, 'Researcher', 0, null, null));
  for (const { account } of [sponsor, bob]) await send(calls.balances.transfer(account, 1_000n * asn));
  await send(calls.balances.transfer(treasuryAccount(own), 1_000n * asn));
  vault.write((db) => {
    upsertOrganization(db, { id: own, name: 'Own', country: 'GB', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    insertPatient(db, { id: patient, name: 'Ann', sortName: 'ann', birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient' }, search: 'ann', createdAt: 1, updatedAt: 1 });
    upsertSubject(db, { id: subject, organization: own, ours: true, custodian: own, controller: null, patient, generation: 1, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
    addProgramme(db, { id: programme, terms, addedBy: sponsor.account, addedAt: 1 });
  });
  const changes = createChangeFeed();
  outbox = createOutbox({
    vault, chain, changes, now: () => Date.now(), newId: randomUUID, log: () => undefined, onRefused: () => undefined, onStage: () => undefined,
    successorOf: () => null,
    signerFor: (account) => {
      const place = vault.read((db) => placeOf(db, account));
      return Promise.resolve(account === sponsor.account ? sponsor.sign : place === undefined ? null : async (payload) => (await keys.sign({ account: place.owner, payload, path: placePath(place.chainId) })).signature);
    },
  });
  chain.onHead(() => { outbox.wake(); });
  const shared = { vault, chain, outbox, changes, funding: createFundingReader({ vault, chain }), session: { require: () => actor } as never, audit: { record: () => [], recordIn: () => undefined } as never, now: () => Date.now() };
  budgets = createBudgets({ ...shared, moments: createMoments(Date.now), organization: () => own, newSalt: () => Hash.parse(hex(32)) });
  places = createPlaces({ ...shared, keys, names: { organization: () => 'Own' } as never, signing: {} as never, genesis: () => network.info.genesis });
}, 120_000);
afterAll(async () => {
  if (reasonToSkip !== null) return;
  await outbox.close();
  await keys.stop();
  await network.end();
  vault.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a research programme with a budget', () => {
  let id: Hash;
  let place: AccountId;

  it('is launched: its whole budget is in escrow, and every place is free', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    asSponsor();
    const before = await freeOf(sponsor.account);
    const launch = { act: 'launch' as const, programme, payment: (5n * asn).toString(), payments: 2, places: 2, enrolDays: 10, settleDays: 20 };
    await expect(budgets.act({ ...launch, payment: before.toString() })).rejects.toMatchObject({ code: 'wallet.insufficient' });
    await budgets.act(launch);
    await sent();
    const funding = await budgets.funding(programme);
    expect(funding).toMatchObject({ payment: (5n * asn).toString(), payments: 2, places: 2, free: 2, left: (20n * asn).toString(), promised: '0', state: 'open' });
    // The organization pays the fee, the researcher the budget.
    expect(before - await freeOf(sponsor.account)).toBe(20n * asn);
    id = funding?.id ?? Hash.parse(hex(32));
    // The control of the view function: of what is not there it says nothing.
    expect((await chain.freePlaces(own, Hash.parse(hex(32)))).value).toBeNull();
  });

  it('takes in who signed for it with a consent to research alone, and nobody whom only the sponsor names', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    asPatient();
    stored({ purposes: purposes.TREAT, duo: null });
    await expect(places.act({ act: 'ask', patient, programme, consent })).rejects.toMatchObject({ code: 'research.treatment-consent' });
    stored();
    await places.act({ act: 'ask', patient, programme, consent });
    place = vault.read((db) => db.get<{ account: AccountId }>('SELECT account FROM place'))?.account ?? ann.account;
    expect(place).not.toBe(ann.account);
    expect(await refusal(send(calls.market.enrol(own, id, bob.account, hex(64))))).toBe('BadProof');
    asSponsor();
    await budgets.act({ act: 'enrol', programme, participant: place });
    await sent();
    expect(await budgets.participants(programme)).toEqual([{ account: place, state: 'enrolled', settled: 0 }]);
    expect(await budgets.funding(programme)).toMatchObject({ free: 1, promised: (10n * asn).toString() });
  });

  it('pays: the participant’s balance on chain rises by the payment', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    expect(await freeOf(place)).toBe(0n);
    await budgets.act({ act: 'settle', programme, participant: place, number: 1, note: 'First visit' });
    await sent();
    expect(await freeOf(place)).toBe(5n * asn);
    expect(await budgets.funding(programme)).toMatchObject({ left: (15n * asn).toString(), promised: (5n * asn).toString() });
    await expect(budgets.act({ act: 'settle', programme, participant: place, number: 1, note: 'again' })).rejects.toMatchObject({ code: 'research.paid-already' });
    await expect(budgets.act({ act: 'close', programme })).rejects.toMatchObject({ code: 'research.promised' });
  });

  it('lets go of who withdraws, for nothing, with what was paid', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    asPatient();
    await places.act({ act: 'leave', patient, programme });
    await sent();
    expect((await places.state(patient, programme)).place).toMatchObject({ state: 'withdrawn', settled: 1, received: (5n * asn).toString() });
    // Free of any fee.
    expect(await freeOf(place)).toBe(5n * asn);
    asSponsor();
    expect(await budgets.funding(programme)).toMatchObject({ promised: '0' });
    await expect(budgets.act({ act: 'settle', programme, participant: place, number: 2, note: 'second' })).rejects.toMatchObject({ code: 'app.not-found' });
    asPatient();
    await places.act({ act: 'pass-on', patient, programme, to: bob.account });
    await sent();
    expect(await freeOf(place)).toBeLessThan(asn);
  });

  it('is closed: what is left goes back', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    asSponsor();
    const before = await freeOf(sponsor.account);
    await budgets.act({ act: 'close', programme });
    await sent();
    expect(await freeOf(sponsor.account) - before).toBe(15n * asn);
    expect(await budgets.funding(programme)).toMatchObject({ state: 'closed', left: '0', free: 0 });
    await expect(budgets.act({ act: 'clear', programme })).rejects.toMatchObject({ code: 'app.busy' });
  });
});

describe('a service between organizations', () => {
  const step = async (purchase: Hash) => (await chain.nextStep(own, purchase)).value;
  const hour = 3_600_000;

  it('is bought into escrow, delivered and paid; the runtime says each next step', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const payee = (await signer(`//Payee//${hex(4)}`)).account;
    const listing = { terms: Hash.parse(hex(32)), duo: null, price: 7n * asn, payee, delivery: hour, inspection: hour };
    await send(calls.market.offer(own, listing));
    const { value: [offer] } = await chain.offers(own);
    expect(offer).toMatchObject({ ...listing, organization: own });
    const purchase = Hash.parse(hex(32));
    const before = await freeOf(bob.account);
    await send(calls.market.purchase(own, offer?.id ?? purchase, purchase), bob);
    expect(before - await freeOf(bob.account)).toBeGreaterThan(7n * asn);
    expect(await step(purchase)).toMatchObject({ kind: 'Deliver' });
    expect(await refusal(send(calls.market.complete(own, purchase), bob))).toBe('NotDelivered');
    await send(calls.market.deliver(own, purchase, Hash.parse(hex(32))));
    const inspect = await step(purchase);
    expect(inspect).toMatchObject({ kind: 'Inspect' });
    expect(inspect !== null && 'until' in inspect ? inspect.until - Date.now() : 0).toBeGreaterThan(hour / 2);
    await send(calls.market.complete(own, purchase), bob);
    expect(await freeOf(payee)).toBe(7n * asn);
    expect(await step(purchase)).toEqual({ kind: 'Ended' });
    expect((await chain.purchases(own)).value).toMatchObject([{ id: purchase, buyer: bob.account, price: 7n * asn, state: { kind: 'Completed' } }]);
    expect((await chain.nextStep(own, Hash.parse(hex(32)))).value).toBeNull();
  });

  it('is disputed, and decided by the council', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const { value: [offer] } = await chain.offers(own);
    const purchase = Hash.parse(hex(32));
    await send(calls.market.purchase(own, offer?.id ?? purchase, purchase), bob);
    await send(calls.market.deliver(own, purchase, Hash.parse(hex(32))));
    await send(calls.market.dispute(own, purchase), bob);
    expect(await step(purchase)).toMatchObject({ kind: 'Decide' });
    const before = await freeOf(bob.account);
    await send(calls.council.propose(1, calls.market.arbitrate(own, purchase, 'Buyer')));
    expect(await freeOf(bob.account) - before).toBe(7n * asn);
    await send(calls.market.retire(own, offer?.id ?? purchase));
    expect((await chain.offers(own)).value).toEqual([]);
  });
});
