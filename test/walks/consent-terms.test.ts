import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Section } from '../../core/contract/index.ts';
import type { ConsentId, DocumentId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { type Cast, createCast } from '../../demo/cast.ts';
import { codeOf } from '../../demo/failure.ts';
import { foundingSteps } from '../../demo/steps/founding-steps.ts';
import type { Client } from '../../demo/workstation.ts';
import { eventually } from '../harness/desk.ts';

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));
const pin = '121212';
const motherPin = '343434';
const byPin = { kind: 'pin', pin } as const;
const dayMs = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();
const notes: Section = { category: 'notes', sensitivity: 'general' };
const problems: Section = { category: 'problems', sensitivity: 'general' };
const written = 'Crutches until the end of the month';

/** Two clinics on one network, asked by contract: requests, changes, family and referral. Later tests stand on earlier ones. */
describe('the terms of consent between two clinics', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assent-terms-'));
  let cast: Cast;
  let patient: PatientId;
  let subject: SubjectId;
  let note: DocumentId;
  let guest: PatientId;
  let child: PatientId;
  let motherNumber = '';
  let consent: ConsentId;

  const here = () => cast.as(cast.home, cast.home.staff.clinician);
  const there = () => cast.as(cast.other, cast.other.staff.clinician);
  const asMother = async (): Promise<Client> => {
    const { client } = cast.at(cast.home);
    await client.session.signIn({ number: motherNumber, secret: motherPin });
    return client;
  };
  const seen = async () => {
    const chart = await (await there()).chart.open({ patient: guest });
    const source = chart.sources.find((one) => one.subject === subject);
    return { clause: source?.decision.clause, until: source?.decision.until, open: JSON.stringify(chart.documents).includes(Buffer.from(written).toString('base64')) };
  };
  const requestOf = async (client: Client, message: string) => (await client.consents.requests({ state: 'all' })).find(({ text }) => text === message);
  const ask = async (message: string, sections: Section[]) => (await there()).consents.request({ patient: guest, organization: cast.home.organization ?? 0 as never, terms: { role: 'Clinician', sections, purposes: ['TREAT'], start: new Date().toISOString(), end: inDays(30) }, text: message });
  /** Of the newest item of the outbox whose words begin like this, from the signed bytes once there are any. */
  const signedBytes = async (client: Client, what: string): Promise<string | null | undefined> => {
    const item = (await client.network.outbox({ state: 'all' })).filter((row) => row.what.startsWith(what)).sort((one, other) => other.createdAt.localeCompare(one.createdAt))[0];
    return (await client.network.willSign({ id: item?.id ?? '' })).calls[0]?.raw;
  };
  const consentHere = async (id: ConsentId) => (await (await here()).consents.forPatient({ patient })).find((row) => row.consent === id);

  beforeAll(async () => {
    cast = createCast({ reporter: { held: true, step: (_: string, work: () => Promise<never>) => work() }, exportDir: null } as never, { harbour: join(folder, 'harbour'), northside: join(folder, 'northside') });
    await foundingSteps(cast);
    const home = await here();
    ({ patient, subject } = await home.patients.register({ family: 'Terms', given: 'Tilda', birthDate: '1970-01-01', gender: 'female', phone: null, pin }));
    ({ patient: child } = await home.patients.register({ family: 'Terms', given: 'Timo', birthDate: '2015-05-05', gender: 'male', phone: null, pin: null }));
    const { patient: mother } = await home.patients.register({ family: 'Terms', given: 'Thea', birthDate: '1985-01-01', gender: 'female', phone: null, pin: motherPin });
    motherNumber = (await home.patients.list({ after: null, limit: 50 })).rows.find((row) => row.patient === mother)?.mrn ?? '';
    const { document } = await home.chart.addNote({ patient, title: 'Knee', text: written });
    note = document;
    await home.chart.addNote({ patient: child, title: 'Tonsils', text: 'Tonsils to be looked at again' });
    await eventually('a note on record', async () => (await home.inspect.document({ subject, document })).found);
    const { card } = await home.patients.card({ patient });
    ({ patient: guest } = await (await there()).patients.register({ family: 'Terms', given: 'Tilda', birthDate: '1970-01-01', gender: 'female', phone: null, pin: null, card }));
    await eventually('the record to be known at the other clinic', async () => (await (await there()).chart.gate({ patient: guest })).sources.some((one) => one.subject === subject));
  }, 175_000);
  afterAll(async () => {
    await cast.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, 30_000);

  it('a request says what is wanted and why, in words that only the other clinic reads', async () => {
    await eventually('the record’s documents at the other clinic', async () => (await failure(ask('Before the operation', [notes, problems]))) === 'nothing failed');
    await eventually('the words of the request', async () => (await requestOf(await here(), 'Before the operation')) !== undefined);
    const request = await requestOf(await here(), 'Before the operation');
    expect(request).toMatchObject({ state: 'open', ours: false, patient, sections: [notes, problems] });
    // What the network holds of it names neither.
    const row = (await (await there()).network.outbox({ state: 'all' })).find(({ what }) => what.startsWith('Ask'));
    expect(JSON.stringify(row)).not.toMatch(/operation|problems/);
  });

  it('is taken back, refused, or narrowed and approved', async () => {
    const { request: second } = await ask('By mistake', [notes]);
    await eventually('the second request', async () => (await requestOf(await here(), 'By mistake'))?.state === 'open');
    await (await there()).consents.withdrawRequest({ request: second });
    await eventually('it to be taken back', async () => (await requestOf(await here(), 'By mistake'))?.state === 'withdrawn');
    expect(await failure((await here()).consents.refuse({ request: second }).then(() => eventually('nothing', () => Promise.resolve(true))))).toBeDefined();

    const { request: third } = await ask('Out of interest', [problems]);
    await eventually('the third request', async () => (await requestOf(await here(), 'Out of interest'))?.state === 'open');
    await (await here()).consents.refuse({ request: third });
    await eventually('the refusal', async () => (await requestOf(await there(), 'Out of interest'))?.state === 'refused');
    expect((await seen()).open).toBe(false);

    const asked = await requestOf(await here(), 'Before the operation');
    if (asked === undefined) throw new Error('the request is gone');
    ({ consent } = await (await here()).consents.grant({ patient, terms: { grantee: asked.grantee, sections: [notes, problems], purposes: asked.purposes, start: asked.start, end: asked.end }, evidence: byPin, request: asked.request }));
    await eventually('the record at the other clinic', async () => (await seen()).open);
    expect((await requestOf(await there(), 'Before the operation'))?.state).toBe('granted');
  });

  it('a consent is extended and narrowed, each in one act, as it is withdrawn', async () => {
    const home = await here();
    const before = await consentHere(consent);
    expect(await failure(home.consents.extend({ patient, consent, end: inDays(10), evidence: byPin }))).toBe('app.invalid-input');
    await home.consents.extend({ patient, consent, end: inDays(60), evidence: byPin });
    await eventually('the later end at the other clinic', async () => ((await seen()).until ?? '') > (before?.end ?? 'z'));
    expect(await failure(home.consents.narrow({ patient, consent, sections: [notes, { category: 'labs', sensitivity: 'general' }], end: null, evidence: byPin }))).toBe('app.invalid-input');
    await home.consents.narrow({ patient, consent, sections: [problems], end: null, evidence: byPin });
    await eventually('the notes to be closed', async () => !(await seen()).open);
    // The other clinic heeds it at first sight, this one writes it down once it is final.
    await eventually('the narrower consent here', async () => JSON.stringify((await consentHere(consent))?.sections) === JSON.stringify([problems]));
    await (await here()).consents.revoke({ patient, consent, evidence: byPin });
    await eventually('the withdrawal', async () => (await consentHere(consent))?.state === 'revoked');
  });

  it('who looked at the other clinic is told here, sealed until it is read and proven by the network', async () => {
    const admin = await cast.as(cast.other, cast.other.admin);
    await admin.audit.anchor();
    const clinician = (await admin.session.people()).people.find(({ account }) => account === cast.other.staff.clinician.account)?.name;
    const told = async (client: Client) => (await client.audit.lookedElsewhere({ patient })).rows.filter(({ action }) => action === 'chart.open');
    const steward = await cast.as(cast.home, cast.home.staff.steward);
    await eventually('the looks at the other clinic', async () => (await told(steward)).some(({ outcome, name }) => outcome === 'permit' && name === clinician));
    expect(await told(steward)).toContainEqual(expect.objectContaining({ organization: cast.other.organization, role: 'Clinician', purpose: 'TREAT', outcome: 'permit' }));
    // The patient reads the same, and nobody is told of the looks here.
    const number = (await (await here()).patients.list({ after: null, limit: 50 })).rows.find((row) => row.patient === patient)?.mrn ?? '';
    const { client } = cast.at(cast.home);
    await client.session.signIn({ number, secret: pin });
    expect((await told(client)).every(({ organization }) => organization === cast.other.organization)).toBe(true);
    expect(await told(client)).not.toEqual([]);
    expect(await failure(client.audit.lookedElsewhere({ patient: child }))).toBe('access.role-missing');
  });

  it('what the patient says no to is closed at their own clinic too', async () => {
    const home = await here();
    const own = async () => JSON.stringify((await home.chart.open({ patient })).documents).includes(Buffer.from(written).toString('base64'));
    expect(await own()).toBe(true);
    const { id } = await home.exclusions.add({ patient, sections: [notes], purposes: null, inEmergency: true, evidence: byPin });
    expect(await own()).toBe(false);
    expect(await home.exclusions.list({ patient })).toMatchObject([{ id, sections: [notes], purposes: null, inEmergency: true }]);
    await home.exclusions.end({ patient, id, evidence: byPin });
    expect(await own()).toBe(true);
  });

  it('a guardian acts for a child until it comes of age, within the mandate, and it is shown apart', async () => {
    const home = await here();
    expect(await failure((await asMother()).chart.actingFor({ patient: child }))).toBe('access.role-missing');
    const found = await (await here()).delegates.candidates({ patient: child, number: motherNumber });
    if (found === null) throw new Error('nobody by that number');
    const mandate = { patient: child, delegate: found.account, relation: 'Guardian' as const, sections: [notes, problems], powers: ['grant' as const, 'revoke' as const], end: inDays(10_000) };
    const shown = await home.delegates.willSign({ act: 'name', ...mandate, evidence: 'paper' });
    expect(shown).toMatchObject({ whole: true, calls: [{ sentence: 'Let Thea Terms act for a patient' }] });
    const { ends } = await home.delegates.name({ ...mandate, evidence: { kind: 'paper', witness: 'Registrar' } });
    expect(await signedBytes(home, 'Let somebody act')).toBe(shown.calls[0]?.raw);
    expect(ends).toBe('2033-05-05T00:00:00.000Z');
    await eventually('the mandate', async () => (await (await here()).delegates.list({ patient: child }))[0]?.stage === 'confirmed');
    const mother = await asMother();
    expect(await mother.delegates.mine()).toMatchObject([{ patient: child, relation: 'Guardian', endsBy: 'majority', powers: ['grant', 'revoke'] }]);
    const chart = await mother.chart.actingFor({ patient: child });
    expect(chart.sources.map(({ decision }) => decision.basis)).toEqual(['Delegate']);
    expect(JSON.stringify(chart.documents)).toContain(Buffer.from('Tonsils to be looked at again').toString('base64'));

    const terms = { grantee: { kind: 'role', organization: cast.other.organization ?? 0 as never, role: 'Clinician' }, purposes: ['TREAT'], start: new Date().toISOString(), end: inDays(30) } as const;
    expect(await failure(mother.consents.grant({ patient: child, terms: { ...terms, purposes: [...terms.purposes], sections: [{ category: 'labs', sensitivity: 'general' }] }, evidence: { kind: 'delegate' } }))).toBe('access.denied');
    expect(await failure(mother.consents.grant({ patient: child, terms: { ...terms, purposes: ['HRESCH'], sections: [notes] }, evidence: { kind: 'delegate' } }))).toBe('access.denied');
    const { consent: given } = await mother.consents.grant({ patient: child, terms: { ...terms, purposes: [...terms.purposes], sections: [notes] }, evidence: { kind: 'delegate' } });
    await eventually('the guardian’s consent', async () => (await mother.consents.forPatient({ patient: child })).some((row) => row.consent === given && row.block !== null));
    expect((await mother.consents.forPatient({ patient: child })).find((row) => row.consent === given)).toMatchObject({ evidence: 'Guardian', byDelegate: true, grantedByName: 'Thea Terms' });

    await mother.delegates.end({ patient: child, delegate: found.account, evidence: { kind: 'delegate' } });
    expect((await mother.chart.actingFor({ patient: child })).sources.map(({ decision }) => decision.basis)).toEqual(['None']);
    expect(await failure(mother.consents.revoke({ patient: child, consent: given, evidence: { kind: 'delegate' } }))).toBe('access.role-missing');
  });

  it('a consent to what was written until now holds the keys of these documents alone', async () => {
    const home = await here();
    const until = new Date().toISOString();
    const { document: later } = await home.chart.addNote({ patient, title: 'Hip', text: 'To be looked at in a year' });
    await eventually('the later note on record', async () => (await home.inspect.document({ subject, document: later })).found);
    const terms = { grantee: { kind: 'role', organization: cast.other.organization ?? 0 as never, role: 'Clinician' } as const, sections: [notes], start: new Date().toISOString(), end: inDays(20) };
    const { consent: limited } = await home.consents.grant({ patient, terms: { ...terms, purposes: ['TREAT'], conditions: { team: false, shift: false, from: null, until, writers: null } }, evidence: byPin });
    await eventually('the note at the other clinic', async () => (await seen()).open);
    const opens = async (document: typeof later) => (await (await there()).inspect.tryEverySecret({ subject, document })).opened;
    expect([await opens(note), await opens(later)]).toEqual([true, false]);

    // The control: a consent to the section brings the key of all of it. Without it again, everything is sealed anew, and the listed keys follow.
    const { consent: whole } = await (await here()).consents.grant({ patient, terms: { ...terms, purposes: ['TREAT'] }, evidence: byPin });
    await eventually('the later note at the other clinic', () => opens(later));
    const before = await (await here()).inspect.consent({ subject, consent: limited });
    await (await here()).consents.revoke({ patient, consent: whole, evidence: byPin });
    await eventually('the withdrawal', async () => (await consentHere(whole))?.state === 'revoked');
    await cast.as(cast.home, cast.home.staff.steward);
    await eventually('the renewed keys', async () => { const now = await cast.at(cast.home).client.inspect.consent({ subject, consent: limited }); return now.bundle !== before.bundle && (now.epochs[0] ?? 0) > (before.epochs[0] ?? 0); }, 60);
    await eventually('the note under the new keys', async () => (await seen()).open && await opens(note) && !await opens(later));
    await (await here()).consents.revoke({ patient, consent: limited, evidence: byPin });
    await eventually('the end of it', async () => !(await seen()).open);
    // A bundle that is made while keys are being replaced waits for a key steward: what comes next begins after it.
    await eventually('the note under the newest keys', async () => {
      const { inspect } = await here();
      const [at, { revoked, epochs }] = [await inspect.document({ subject, document: note }), await inspect.consent({ subject, consent: limited })];
      return revoked && at.epoch === epochs[0];
    }, 60);
  });

  it('a clinician refers on what may be shared, and for no longer than they may read it', async () => {
    const home = await here();
    const terms = { grantee: { kind: 'role', organization: cast.home.organization ?? 0 as never, role: 'Clinician' } as const, purposes: ['TREAT'] as const, start: new Date().toISOString(), end: inDays(20) };
    const { consent: unshared } = await home.consents.grant({ patient, terms: { ...terms, purposes: ['TREAT'], sections: [notes] }, evidence: byPin });
    const { consent: parent } = await home.consents.grant({ patient, terms: { ...terms, purposes: ['TREAT'], sections: [notes, problems], actions: ['read', 'share'] }, evidence: byPin });
    await eventually('a consent to share', async () => (await home.consents.shareable({ patient })).length > 0);
    expect((await home.consents.shareable({ patient })).map((row) => row.consent)).toEqual([parent]);
    const to = { patient, organization: cast.other.organization ?? 0 as never, role: 'Clinician' as const };
    expect(await failure(home.consents.refer({ ...to, parent: unshared, sections: [notes], days: 5 }))).toBe('access.denied');
    expect(await failure(home.consents.refer({ ...to, parent, sections: [{ category: 'labs', sensitivity: 'general' }], days: 5 }))).toBe('app.invalid-input');
    const shown = await home.consents.willRefer({ ...to, parent, sections: [notes], days: 365 });
    expect(shown).toMatchObject({ whole: false, calls: [{ pallet: 'consent', method: 'refer', sentence: expect.stringContaining('Pass a consent on to ') as string }] });
    const { consent: referred } = await home.consents.refer({ ...to, parent, sections: [notes], days: 365 });
    // The very bytes that were shown, but for the address of the sealed keys, which is the last of them.
    expect(await signedBytes(home, 'Refer a patient')).toMatch(new RegExp(`^${(shown.calls[0]?.raw ?? '').slice(0, -2)}01`));
    await eventually('the referral', async () => (await consentHere(referred))?.stage === 'confirmed');
    const row = await consentHere(referred);
    expect(row).toMatchObject({ parent, sections: [notes], actions: ['read'], referral: { openedAt: null } });
    // Asked for a year, it lasts as long as its parent.
    expect(row?.end).toBe((await consentHere(parent))?.end);
    await eventually('the note at the other clinic', async () => (await seen()).open);
    // Who referred comes back to the desk, and sees that it was opened, from a receipt that names nobody.
    await cast.as(cast.home, cast.home.admin);
    await eventually('the receipt', async () => (await consentHere(referred))?.referral?.openedAt !== null, 75);

    // The patient takes the first consent back: at the other clinic what was derived from it is closed, and its keys are gone.
    const keysThere = async () => (await (await there()).inspect.bundle({ subject, consent: referred })).sealed;
    expect(await keysThere()).not.toBeNull();
    await (await here()).consents.revoke({ patient, consent: parent, evidence: byPin });
    await eventually('the referral to be closed at the other clinic', async () => (await (await there()).chart.gate({ patient: guest })).sources.some((one) => one.subject === subject && one.light === 'red' && one.state === 'closed'));
    await eventually('its keys to be gone', async () => await keysThere() === null);
    expect((await (await there()).inspect.tryEverySecret({ subject, document: note })).opened).toBe(false);
    expect((await seen()).open).toBe(false);
    await eventually('the end of the referral here', async () => (await consentHere(referred))?.state === 'revoked');
  });

  it('a roster opens to the team and closes outside of the shift', async () => {
    const admin = await cast.as(cast.home, cast.home.admin);
    const account = cast.home.staff.clinician.account ?? '' as never;
    const turn = { account, from: inDays(-1), until: inDays(1) };
    const own = async () => (await (await here()).chart.gate({ patient })).sources.find((one) => one.own)?.decision;
    expect((await own())?.clause).toBe('OwnRecord');
    await cast.as(cast.home, cast.home.admin);
    await admin.roster.sign({ teams: [{ name: 'Orthopaedics', members: [turn], patients: [patient] }], shifts: [{ ...turn, until: inDays(-0.5) }] });
    expect((await own())?.clause).toBe('OffShift');
    await cast.as(cast.home, cast.home.admin);
    await admin.roster.sign({ teams: [{ name: 'Orthopaedics', members: [turn], patients: [patient] }], shifts: [turn] });
    expect((await own())?.clause).toBe('OwnRecord');
    expect(await admin.session.state()).toMatchObject({ user: { account } });
    expect(await failure(admin.roster.sign({ teams: [], shifts: null }))).toBe('access.role-missing');
  });
});
