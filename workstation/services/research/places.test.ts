import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actions, declaredUse, enrolmentStatement, purposes } from '../../../core/consent/index.ts';
import { contract, ProgrammeAct } from '../../../core/contract/index.ts';
import { AccountId, ConsentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { hexToBytes } from '../../../core/sealing/index.ts';
import type { FundedProgramme, Participation } from '../../chain/types.ts';
import { openAccount } from '../../keys/accounts.ts';
import { signingReady, verify } from '../../keys/signing.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addProgramme, enqueue, insertPatient, outboxItemByKey, outboxItems, type StoredConsent, updateOutbox, upsertConsent, upsertOrganization, upsertSubject } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { toStored } from '../outbox/stored-call.ts';
import { createMoments } from '../signing/moments.ts';
import { type Budgets, createBudgets } from './budgets.ts';
import { createFundingReader } from './funding.ts';
import { enrolKey, leaveKey } from './place.ts';
import { createPlaces, type Places } from './places.ts';

const asn = 10n ** 12n;
const own = OrganizationId.parse(1);
const patient = PatientId.parse('patient-0001');
const subject = SubjectId.parse('5a'.repeat(32));
const consentId = ConsentId.parse('c1'.repeat(32));
const genesis = Hash.parse('9e'.repeat(32));
const chainId = Hash.parse('d0'.repeat(32));
const researcher = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const terms = { format: 'assent-research/1', organization: own, title: 'Sleep', question: 'Does it help?', use: 7, modifiers: [], disease: 'asthma', reward: '20 ASN', salt: Hash.parse('5a'.repeat(32)) } as const;
const programme = Hash.parse(declaredUse({ ...terms, modifiers: [] }).clauses);
const consent: StoredConsent = {
  id: consentId, subject, grantee: { kind: 'Role', organization: own, role: 'Researcher' }, sections: [SectionHash.parse('ec'.repeat(16))], actions: actions.read, purposes: purposes.HRESCH, period: { start: 0, end: 5_000 }, dataPeriod: null, terms: programme, duo: 7, countries: [], parent: null,
  bundle: null, evidence: 'Pin', grantedBy: researcher, grantedAt: 1, revokedAt: null, lapsed: false, termsText: null, witness: null, revokedTime: null, request: null, conditions: null, stage: 'confirmed', createdAt: 1,
};
const launch = { act: 'launch', programme, payment: (5n * asn).toString(), payments: 2, places: 3, enrolDays: 10, settleDays: 20 } as const;

let folder: string;
let vault: Vault;
let actor: { kind: string; patient: string | null; account: AccountId };
let patientKey: Awaited<ReturnType<typeof openAccount>>;
let network: { programmes: FundedProgramme[]; free: number; participants: Participation[]; spendable: bigint };
let places: Places;
let budgets: Budgets;

const asPatient = (): void => { actor = { kind: 'patient', patient, account: patientKey.account }; };
const asResearcher = (): void => { actor = { kind: 'staff', patient: null, account: researcher }; };
const funded = (change: Partial<FundedProgramme> = {}): FundedProgramme => ({ id: chainId, plan: { terms: programme, duo: 7, payment: 5n * asn, payments: 2, places: 3, enrolUntil: 100_000, settleUntil: 200_000 }, funder: researcher, budget: 30n * asn, reserved: 0n, participants: 0, closedAt: null, ...change });
const at = { number: 1, hash: Hash.parse('b1'.repeat(32)), time: 1_000 };
const put = (change: Partial<StoredConsent> = {}): void => { vault.write((db) => { db.run('DELETE FROM consent'); upsertConsent(db, { ...consent, ...change }); }); };
const posted = () => vault.read((db) => outboxItems(db, [], 10)).map(({ idempotencyKey }) => idempotencyKey);
const placeHere = () => vault.read((db) => db.get<{ account: AccountId; proof: string }>('SELECT account, proof FROM place'));

beforeEach(async () => {
  await signingReady();
  folder = mkdtempSync(join(tmpdir(), 'assent-places-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  patientKey = await openAccount({ seed: new Uint8Array(32).fill(7), scalar: new Uint8Array(32).fill(8), kind: 'x25519' });
  network = { programmes: [funded()], free: 3, participants: [], spendable: 100n * asn };
  vault.write((db) => {
    upsertOrganization(db, { id: own, name: 'Own', country: 'IE', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    insertPatient(db, { id: patient, name: 'Ada', sortName: 'ada', birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: null, identifiers: [], resource: { resourceType: 'Patient' }, search: 'ada', createdAt: 1, updatedAt: 1 });
    upsertSubject(db, { id: subject, organization: own, ours: true, custodian: own, controller: null, patient, generation: 1, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
    addProgramme(db, { id: programme, terms: { ...terms, modifiers: [] }, addedBy: researcher, addedAt: 1 });
  });
  let ids = 0;
  const answer = <Value>(value: Value) => Promise.resolve({ value, at });
  const chain = {
    programmes: () => answer(network.programmes), freePlaces: () => answer(network.free), participants: () => answer(network.participants), participation: (_: Hash, account: AccountId) => answer(network.participants.find((one) => one.account === account) ?? null),
    balances: ([account]: readonly AccountId[]) => answer([{ account, spendable: network.spendable, nonce: 0 }]), fee: () => Promise.resolve(asn / 100n),
  } as never;
  const outbox = { post: (db: never, posting: { key: string; signer: AccountId; call: never }) => { ids += 1; return enqueue(db, { id: `item-${String(ids)}`, idempotencyKey: posting.key, call: toStored(posting as never), signer: posting.signer }, 1); }, retry: () => undefined } as never;
  const keys = { pseudonym: ({ path }: { path: string }) => Promise.resolve({ pseudonym: patientKey.further(path).account }), sign: ({ payload, path }: { payload: Uint8Array; path: string }) => Promise.resolve({ signature: patientKey.further(path).sign(payload) }) } as never;
  const funding = createFundingReader({ vault, chain });
  const shared = { vault, chain, funding, outbox, session: { require: () => actor } as never, audit: { record: () => [], recordIn: () => undefined } as never, changes: createChangeFeed(), now: () => 1_000 };
  places = createPlaces({ ...shared, keys, names: { organization: () => 'Own' } as never, signing: { act: (plan: unknown) => Promise.resolve(plan) } as never, genesis: () => genesis });
  budgets = createBudgets({ ...shared, moments: createMoments(() => 1_000), organization: () => own, newSalt: () => Hash.parse('77'.repeat(32)) });
  asPatient();
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true, force: true }); });

const ask = () => places.act({ act: 'ask', patient, programme, consent: consentId });
/** As the network would tell it once the sponsor's call is final. */
async function enrolled(): Promise<AccountId> {
  put();
  await ask();
  const { account } = placeHere() ?? { account: researcher };
  asResearcher();
  await budgets.act({ act: 'enrol', programme, participant: account });
  network.participants = [{ account, settled: 0, delivery: null, withdrawnAt: null }];
  network.programmes = [funded({ reserved: 10n * asn, participants: 1 })];
  return account;
}

describe('a budget', () => {
  it('is launched with the clauses and the use that patients read, once, by who can pay all of it', async () => {
    asResearcher();
    network.programmes = [];
    const { call } = await budgets.plan(launch);
    expect(call).toMatchObject({ pallet: 'market', method: 'launch', args: [own, { terms: `0x${programme}`, duo: 7, payment: 5n * asn, payments: 2, places: 3 }] });
    network.spendable = 30n * asn - 1n;
    await expect(budgets.act(launch)).rejects.toMatchObject({ code: 'wallet.insufficient' });
    network.spendable = 30n * asn;
    await budgets.act(launch);
    expect(posted()).toHaveLength(1);
    network.programmes = [funded()];
    await expect(budgets.act(launch)).rejects.toMatchObject({ code: 'research.funded-already' });
  });

  it('is refused to a programme that says that nothing is paid', async () => {
    asResearcher();
    const silent = { ...terms, modifiers: [], reward: null };
    const id = Hash.parse(declaredUse(silent).clauses);
    vault.write((db) => { addProgramme(db, { id, terms: silent, addedBy: researcher, addedAt: 1 }); });
    await expect(budgets.act({ ...launch, programme: id })).rejects.toMatchObject({ code: 'research.nothing-paid' });
  });

  it('holds no more than the network takes', () => {
    for (const change of [{ places: 10_001 }, { payments: 1_001 }, { payment: '0' }, { payment: '1.5' }]) expect(ProgrammeAct.safeParse({ ...launch, ...change }).success).toBe(false);
    expect(ProgrammeAct.safeParse(launch).success).toBe(true);
  });

  it('is closed once nobody is promised anything, or its time is over', async () => {
    asResearcher();
    network.programmes = [funded({ reserved: 1n })];
    await expect(budgets.act({ act: 'close', programme })).rejects.toMatchObject({ code: 'research.promised' });
    network.programmes = [funded()];
    await budgets.act({ act: 'close', programme });
    expect(posted()).toEqual([`close/${chainId}/0`]);
    await expect(budgets.act({ act: 'clear', programme })).rejects.toMatchObject({ code: 'app.busy' });
  });
});

describe('a paid place', () => {
  it('is asked for by a pseudonym whose signature names chain, sponsor and programme, and nothing of the person', async () => {
    put();
    await ask();
    const { account, proof } = placeHere() ?? { account: researcher, proof: '' };
    expect(account).not.toBe(patientKey.account);
    expect(verify(account, enrolmentStatement(genesis, own, chainId), hexToBytes(proof))).toBe(true);
    expect(verify(account, enrolmentStatement(genesis, own, programme), hexToBytes(proof))).toBe(false);
    asResearcher();
    expect(await budgets.participants(programme)).toEqual([{ account, state: 'asked', settled: 0 }]);
    await budgets.act({ act: 'enrol', programme, participant: account });
    const item = vault.read((db) => outboxItemByKey(db, enrolKey({ chainId, account })));
    expect(item).toMatchObject({ signer: researcher, call: { call: { method: 'enrol', args: [own, `0x${chainId}`, account, { Sr25519: `0x${proof}` }] } } });
    expect(JSON.stringify(item)).not.toContain(patient);
  });

  it.each([
    ['to treatment', { purposes: purposes.TREAT, duo: null }, 'research.treatment-consent'], ['to treatment beside research', { purposes: purposes.HRESCH | purposes.TREAT }, 'research.treatment-consent'],
    ['to another programme', { terms: 'dd'.repeat(32) }, 'research.consent-needed'], ['that is not final', { stage: 'submitted' }, 'research.consent-needed'], ['that was withdrawn', { revokedAt: 9 }, 'research.consent-needed'],
  ] as const)('hangs on no consent %s', async (_, change, code) => {
    put(change);
    await expect(ask()).rejects.toMatchObject({ code });
    expect(placeHere()).toBeUndefined();
    // Nor does the sponsor's own act, whatever the patient's page let through.
    put();
    await ask();
    put(change);
    asResearcher();
    await expect(budgets.act({ act: 'enrol', programme, participant: placeHere()?.account ?? researcher })).rejects.toMatchObject({ code });
    expect(posted()).toEqual([]);
  });

  it('is the patient’s own to ask for, and no reward stands in the words of a consent to treatment', async () => {
    put();
    asResearcher();
    await expect(ask()).rejects.toMatchObject({ code: 'access.role-missing' });
    expect(contract.consents.grant['~orpc'].inputSchema?.safeParse({ patient, terms: { grantee: { kind: 'organization', organization: 1 }, sections: [], purposes: ['TREAT'], place: true }, evidence: { kind: 'self' } }).success).toBe(false);
  });

  it('is not given where none is free', async () => {
    put();
    network.free = 0;
    await expect(ask()).rejects.toMatchObject({ code: 'research.no-place' });
    network.free = 1;
    await ask();
    network.free = 0;
    asResearcher();
    await expect(budgets.act({ act: 'enrol', programme, participant: placeHere()?.account ?? researcher })).rejects.toMatchObject({ code: 'research.no-place' });
  });

  it('is paid in order, once each, and no more than was said', async () => {
    const participant = await enrolled();
    const pay = (number: number) => budgets.act({ act: 'settle', programme, participant, number, note: 'First visit' });
    await expect(pay(2)).rejects.toMatchObject({ code: 'research.paid-already' });
    await pay(1);
    const item = vault.read((db) => outboxItemByKey(db, `settle/${chainId}/${participant}/1`));
    expect(JSON.stringify(item?.call)).not.toContain('First visit');
    network.participants = [{ account: participant, settled: 2, delivery: null, withdrawnAt: null }];
    await expect(pay(2)).rejects.toMatchObject({ code: 'research.paid-already' });
    await expect(pay(3)).rejects.toMatchObject({ code: 'research.paid-already' });
    asPatient();
    expect((await places.state(patient, programme)).place).toMatchObject({ state: 'enrolled', settled: 2, received: (10n * asn).toString() });
  });

  it('is given up by one step, as it was asked for, and signed by the pseudonym', async () => {
    const account = await enrolled();
    asPatient();
    expect(places.plannedUnder(consentId)).toMatchObject([{ signer: account, call: { method: 'withdraw' } }]);
    await places.act({ act: 'leave', patient, programme });
    expect(vault.read((db) => outboxItemByKey(db, leaveKey({ chainId, account })))).toMatchObject({ signer: account, call: { call: { pallet: 'market', method: 'withdraw', args: [own, `0x${chainId}`] } } });
    expect((await places.state(patient, programme)).place?.state).toBe('leaving');
    await expect(places.act({ act: 'leave', patient, programme })).rejects.toMatchObject({ code: 'app.not-found' });
    await expect(ask()).rejects.toMatchObject({ code: 'app.busy' });
  });

  it('ends with its consent, in one transaction; one that the network never heard of is forgotten', async () => {
    const account = await enrolled();
    vault.write((db) => { places.leaveUnder(db, consentId); });
    expect(posted()).toContain(leaveKey({ chainId, account }));
    vault.write((db) => { db.run('DELETE FROM place'); db.run('DELETE FROM outbox'); });
    asPatient();
    await ask();
    vault.write((db) => { places.leaveUnder(db, consentId); });
    expect([placeHere(), posted()]).toEqual([undefined, []]);
  });

  it('is given up at the next sign-in where its consent ended elsewhere, and again where the network refused that', async () => {
    const account = await enrolled();
    put({ revokedAt: 9 });
    await places.follow(patientKey.account);
    const item = vault.read((db) => outboxItemByKey(db, leaveKey({ chainId, account })));
    expect(item?.status).toBe('waiting');
    vault.write((db) => { updateOutbox(db, item?.id ?? '', { status: 'failed' }, 1); });
    network.participants = [{ account, settled: 0, delivery: null, withdrawnAt: 5 }];
    await places.follow(patientKey.account);
    expect(posted().filter((key) => key.startsWith('leave/'))).toHaveLength(1);
  });

  it('passes on what it received, less the fee', async () => {
    await enrolled();
    asPatient();
    network.spendable = 5n * asn;
    await places.act({ act: 'pass-on', patient, programme, to: researcher });
    expect(vault.read((db) => outboxItems(db, [], 1))[0]?.call).toMatchObject({ call: { method: 'transferKeepAlive', args: [researcher, { planck: (5n * asn - asn / 100n).toString() }] } });
    network.spendable = asn / 100n;
    await expect(places.act({ act: 'pass-on', patient, programme, to: researcher })).rejects.toMatchObject({ code: 'wallet.insufficient' });
  });
});
