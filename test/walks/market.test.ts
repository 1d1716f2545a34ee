import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentId, Hash, PatientId } from '../../core/ids/index.ts';
import { codeOf } from '../../demo/failure.ts';
import { eventually, foundDesk, type RunningDesk } from '../harness/desk.ts';

const asn = 10n ** 12n;
const pin = '121212';
const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));

/** One clinic on its own network, asked by contract: a programme is launched, a patient takes part, is paid and withdraws; a service is bought. Later tests stand on earlier ones. */
describe('the market of one clinic', () => {
  let desk: RunningDesk;
  let patient: PatientId;
  let number = '';
  let programme: Hash;
  let consent: ConsentId;
  const sections = [{ category: 'notes', sensitivity: 'general' } as const];
  const launch = { act: 'launch' as const, payment: (5n * asn).toString(), payments: 2, places: 1, enrolDays: 30, settleDays: 60 };

  const asPatient = async () => { await desk.client.session.signIn({ number, secret: pin }); return desk.client; };
  const standing = async () => (await (await asPatient()).research.forPatient({ patient })).find((row) => row.programme === programme);
  const funding = async () => (await desk.as('Admin')).research.funding({ programme });
  const place = async () => (await asPatient()).research.place({ patient, programme });

  beforeAll(async () => {
    desk = await foundDesk(['KeySteward', 'Registrar', 'Researcher', 'Clinician']);
    const registrar = await desk.as('Registrar');
    ({ patient } = await registrar.patients.register({ family: 'Byrne', given: 'Ada', birthDate: '1970-01-01', gender: 'female', phone: null, pin }));
    number = (await registrar.patients.list({ after: null, limit: 50 })).rows.find((row) => row.patient === patient)?.mrn ?? '';
    // A consent names sections that there are.
    await (await desk.as('Clinician')).chart.addNote({ patient, title: 'Sleep', text: 'Sleeps badly since March' });
  }, 175_000);
  afterAll(async () => { await (desk as RunningDesk | undefined)?.end(); }, 30_000);

  it('launches a programme for who can pay for all of it', async () => {
    const researcher = await desk.as('Researcher');
    ({ programme } = await researcher.research.offer({ title: 'Sleep', question: 'Does it help?', use: 6, modifiers: [], disease: null, reward: 'Five tokens for each of two visits' }));
    // Staff hold no tokens; the administrator of the development network does.
    expect(await failure(researcher.research.act({ ...launch, programme }))).toBe('wallet.insufficient');
    const admin = await desk.as('Admin');
    expect((await admin.research.actWillSign({ ...launch, programme })).calls[0]?.sentence).toMatch(/^Pay the budget of a research programme of Test Clinic into escrow: 1 places, for each at most 2 payments of 5 ASN$/);
    await admin.research.act({ ...launch, programme });
    await eventually('the budget in escrow', async () => (await funding())?.free === 1);
    expect(await funding()).toMatchObject({ left: (10n * asn).toString(), promised: '0', state: 'open' });
    expect(await failure((await desk.as('Admin')).research.act({ ...launch, programme }))).toBe('research.funded-already');
  });

  it('gives a place to who takes part, after the consent is final, and to no consent to treatment', async () => {
    // The key steward makes the keys of the role to which it is given.
    await desk.as('KeySteward');
    await eventually('the keys of researchers', async () => await failure((await asPatient()).research.give({ patient, programme, sections, days: 30, evidence: { kind: 'self' } }).then((answer) => { ({ consent } = answer); })) === 'nothing failed');
    const ask = async (by: ConsentId) => failure((await asPatient()).research.placeAct({ act: 'ask', patient, programme, consent: by }));
    await eventually('the consent to be final', async () => (await standing())?.state === 'taking-part');
    const { consent: care } = await (await asPatient()).consents.grant({ patient, terms: { grantee: { kind: 'role', organization: (await standing())?.organization ?? 0 as never, role: 'Researcher' }, sections, actions: ['read'], purposes: ['TREAT'], start: new Date().toISOString(), end: new Date(Date.now() + 86_400_000).toISOString() }, evidence: { kind: 'self' } });
    expect(await ask(care)).toBe('research.treatment-consent');
    expect(await ask(consent)).toBe('nothing failed');
    const [asked] = await (await desk.as('Researcher')).research.participants({ programme });
    expect(asked).toMatchObject({ state: 'asked', settled: 0 });
    const researcher = await desk.as('Researcher');
    await researcher.research.act({ act: 'enrol', programme, participant: asked?.account ?? '' as never });
    // Signed while the researcher is here.
    await eventually('the place', async () => (await researcher.research.participants({ programme }))[0]?.state === 'enrolled');
    expect((await place()).place?.state).toBe('enrolled');
    expect(await funding()).toMatchObject({ free: 0, promised: (10n * asn).toString() });
  });

  it('pays: the balance on the network rises, and a payment is made once', async () => {
    const researcher = await desk.as('Researcher');
    const [row] = await researcher.research.participants({ programme });
    const pay = { act: 'settle' as const, programme, participant: row?.account ?? '' as never, number: 1, note: 'First visit' };
    expect((await researcher.research.actWillSign(pay)).whole).toBe(false);
    await researcher.research.act(pay);
    await eventually('the payment', async () => (await researcher.research.participants({ programme }))[0]?.settled === 1);
    expect((await place()).place).toMatchObject({ settled: 1, received: (5n * asn).toString() });
    expect(BigInt((await place()).place?.balance ?? '0')).toBeGreaterThan(4n * asn);
    expect(await failure((await desk.as('Researcher')).research.act(pay))).toBe('research.paid-already');
  });

  it('lets go: withdrawing the consent gives the place up, what was paid stays, and the rest goes back', async () => {
    const client = await asPatient();
    const signed = await client.consents.willSign({ act: 'revoke', patient, consent, evidence: 'self' });
    expect(signed.calls.map(({ pallet, method }) => `${pallet}.${method}`)).toEqual(['consent.revoke', 'market.withdraw']);
    await client.consents.revoke({ patient, consent, evidence: { kind: 'self' } });
    await eventually('the place to be given up', async () => (await place()).place?.state === 'withdrawn');
    expect((await standing())?.state).toBe('withdrawn');
    expect((await place()).place).toMatchObject({ settled: 1, received: (5n * asn).toString() });
    await (await desk.as('Admin')).research.act({ act: 'close', programme });
    await eventually('the rest to be back', async () => (await funding())?.state === 'closed');
    expect(await funding()).toMatchObject({ left: '0', free: 0 });
  });

  it('sells a service: bought into escrow, delivered, paid out, each step as the runtime says it', async () => {
    const admin = await desk.as('Admin');
    const service = { act: 'offer' as const, title: 'Reading of films', text: 'Two readers a film', price: (7n * asn).toString(), deliveryDays: 30, inspectionDays: 7 };
    expect((await admin.market.willSign(service)).calls[0]).toMatchObject({ pallet: 'market', method: 'offer' });
    await admin.market.act(service);
    await eventually('the offer', async () => (await admin.market.offers()).length === 1);
    const [offer] = await admin.market.offers();
    expect(offer).toMatchObject({ title: 'Reading of films', price: service.price, own: true, deliveryDays: 30, inspectionDays: 7 });
    const purchased = async () => (await admin.market.purchases())[0];
    const one = async () => ({ organization: offer?.organization ?? 0 as never, purchase: (await purchased())?.purchase ?? '' as never });
    await admin.market.act({ act: 'purchase', organization: offer?.organization ?? 0 as never, offer: offer?.offer ?? '' as never });
    await eventually('the price in escrow', async () => (await purchased())?.step.kind === 'Deliver');
    expect(await purchased()).toMatchObject({ state: 'Paid', bought: true, sold: true, acts: ['deliver', 'refund'] });
    // Nothing was delivered, so nobody is paid.
    expect(await failure((async () => admin.market.act({ act: 'complete', ...await one() }))())).toBe('app.busy');
    await admin.market.act({ act: 'deliver', ...await one(), note: 'Report 7' });
    await eventually('the delivery', async () => (await purchased())?.step.kind === 'Inspect');
    expect(Date.parse((await purchased())?.step.until ?? '') - Date.now()).toBeGreaterThan(6 * 86_400_000);
    await admin.market.act({ act: 'complete', ...await one() });
    await eventually('the payment', async () => (await purchased())?.state === 'Completed');
    expect(await purchased()).toMatchObject({ step: { kind: 'Ended' }, acts: [] });
  });
});
