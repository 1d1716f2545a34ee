import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actions, everything, purposes } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type ConsentId, type Hash, OrganizationId, type PatientId, type RequestId } from '../../../core/ids/index.ts';
import { patient as storedPatient, type Person, personOfPatient, putExclusion, setDelegationStage, subjectsOfPatient, updatePatient, upsertConsent, upsertDelegation, upsertOrganization, upsertRequest } from '../../vault/repositories/index.ts';
import { createAgreements } from '../consents/agreement.ts';
import { type Consents, createConsents } from '../consents/consents.ts';
import { createDecider } from '../decision/decider.ts';
import { guardedDesk, type GuardedDesk, hash, sections } from '../guardians/guardians.fixture.ts';
import { createMoments } from '../signing/moments.ts';
import { createDelegates, type Delegates } from './delegates.ts';
import { createExclusions, type Exclusions } from './exclusions.ts';

const own = OrganizationId.parse(1);
const [labs, hiv, allergies] = sections;
const year = 365 * 86_400_000;
const id = <Id>(letters: string): Id => letters.repeat(32) as Id;

let desk: GuardedDesk;
let child: PatientId;
let mother: Person;
let nurse: Person['account'];
let consents: Consents;
let delegates: Delegates;
let exclusions: Exclusions;

const code = async (work: () => unknown): Promise<string> => Promise.resolve().then(work).then(() => 'done', (error: unknown) => (error instanceof AppError ? `${error.code}${error.data['clause'] === undefined ? '' : ` ${String(error.data['clause'])}`}` : String(error)));
const subject = () => desk.vault.read((db) => subjectsOfPatient(db, child))[0]!;
const hashes = (...named: (typeof sections)[number][]) => named.map((name) => subject().sections.find(({ category, sensitivity }) => category === name.category && sensitivity === name.sensitivity)!.hash);
const period = () => ({ start: desk.clock() - 1, end: desk.clock() + year });

/** An adolescent: consents, noes, requests and mandates that name a sensitive section alone, with another, and not at all. */
beforeEach(async () => {
  desk = await guardedDesk();
  await desk.ring.provide(await desk.hire('Steward', 'KeySteward'));
  ({ patient: child } = await desk.admit('271828'));
  desk.later();
  const { patient } = await desk.admit('314159');
  mother = desk.vault.read((db) => personOfPatient(db, patient))!;
  nurse = await desk.hire('Nils', 'Nurse');
  const decider = createDecider({ vault: desk.vault, now: desk.clock, leaseMs: year, names: {} as never, proven: () => true, roster: () => null });
  const names = { account: () => 'somebody', known: () => 'somebody', grantee: () => 'Northside', organization: () => 'Clinic' } as never;
  const deps = { vault: desk.vault, deskPin: desk.deskPin, session: desk.session as never, decider, audit: desk.audit, changes: desk.changes, outbox: desk.outbox, names, organization: () => own, now: desk.clock };
  const agreements = createAgreements(deps);
  consents = createConsents({ ...deps, content: desk.content, bundles: {} as never, keys: {} as never, seal: () => Promise.reject(new Error('nothing to seal')), newId: hash, log: () => undefined });
  delegates = createDelegates({ ...deps, agreements, moments: createMoments(desk.clock) });
  exclusions = createExclusions({ ...deps, agreements, newId: hash });
  const mandate = { subject: subject().id, relation: 'Guardian' as const, powers: 7, sections: hashes(labs, hiv), actions: actions.read, purposes: purposes.TREAT | purposes.FAMRQT, period: period(), evidence: 'Paper' as const, witness: null, grantedBy: nurse, grantedAt: 1, endedAt: null, stage: 'confirmed' as const, createdAt: 1 };
  const line = { subject: subject().id, actions: actions.read, purposes: purposes.TREAT, period: { start: desk.clock(), end: desk.clock() + 1_000 } };
  const given = { ...line, grantee: { kind: 'Organization' as const, organization: own }, dataPeriod: null, terms: id<string>('11'), duo: null, countries: [], parent: null, bundle: null, evidence: 'Pin' as const, grantedBy: nurse, grantedAt: 3, revokedAt: null, lapsed: false, termsText: null, witness: null, revokedTime: null, request: null, conditions: null, stage: 'confirmed' as const, createdAt: 1 };
  const asked = { ...line, organization: own, requestedBy: nurse, grantee: { kind: 'Organization' as const, organization: own }, textCid: null, ours: false, state: 'open' as const, consent: null, stage: 'confirmed' as const, createdAt: 1 };
  const no = { subject: subject().id, evidence: 'Pin' as const, witness: null, madeBy: nurse, madeAt: 1, endedAt: null };
  desk.vault.write((db) => {
    upsertOrganization(db, { id: own, name: 'Clinic', country: 'PT', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    const row = storedPatient(db, child);
    if (row !== undefined) updatePatient(db, { ...row, birthDate: '1957-06-01' });
    upsertDelegation(db, { ...mandate, delegate: mother.account });
    upsertDelegation(db, { ...mandate, delegate: nurse, relation: 'Family', sections: hashes(hiv) });
    upsertConsent(db, { ...given, id: id<ConsentId>('a1'), sections: hashes(hiv) });
    upsertConsent(db, { ...given, id: id<ConsentId>('a2'), sections: hashes(labs, hiv) });
    upsertConsent(db, { ...given, id: id<ConsentId>('a3'), sections: hashes(labs) });
    upsertConsent(db, { ...given, id: id<ConsentId>('a4'), sections: hashes(allergies) });
    upsertRequest(db, { ...asked, id: id<RequestId>('b1'), sections: hashes(hiv), text: 'About the test', wanted: [hiv] });
    upsertRequest(db, { ...asked, id: id<RequestId>('b2'), sections: hashes(labs, hiv), text: 'About the test', wanted: [labs, hiv] });
    upsertRequest(db, { ...asked, id: id<RequestId>('b3'), sections: hashes(labs), text: 'About the knee', wanted: null });
    putExclusion(db, { ...no, id: id<Hash>('c1'), terms: { scope: { ...everything, sections: hashes(hiv) }, period: null, inEmergency: false } });
    putExclusion(db, { ...no, id: id<Hash>('c2'), terms: { scope: { ...everything, sections: hashes(labs, hiv) }, period: null, inEmergency: false } });
    putExclusion(db, { ...no, id: id<Hash>('c3'), terms: { scope: everything, period: null, inEmergency: false } });
  });
});
afterEach(() => { desk.end(); });

describe('what is told to who acts for an adolescent', () => {
  it('names no section that is closed to them, and no line that names such alone', () => {
    desk.as(mother.account);
    expect(consents.forPatient(child).map(({ consent, sections: named, byMandate }) => [consent.slice(0, 2), named, byMandate?.powers])).toEqual([['a2', [labs], []], ['a3', [labs], ['grant', 'revoke', 'refuse']]]);
    expect(consents.requests('open').map(({ request, sections: named, text, byMandate }) => [request.slice(0, 2), named, text, byMandate?.powers])).toEqual([['b2', [labs], null, ['grant']], ['b3', [labs], 'About the knee', ['grant', 'refuse']]]);
    expect(exclusions.list(child).map(({ id: exclusion, sections: named }) => [exclusion.slice(0, 2), named])).toEqual([['c2', [labs]], ['c3', null]]);
    expect(delegates.list(child).map(({ delegate, sections: named }) => [delegate, named])).toEqual([[mother.account, [labs]]]);
    const told = JSON.stringify([consents.forPatient(child), consents.requests('all'), exclusions.list(child), delegates.list(child)]);
    expect(told).not.toMatch(/HIV|test/);
  });

  it('keeps nothing from the patient, from the desk, and from whom the adolescent named themself', () => {
    const everybody = () => [consents.forPatient(child).length, consents.requests('open').length, exclusions.list(child).length, delegates.list(child).length];
    for (const account of [nurse, desk.vault.read((db) => personOfPatient(db, child))!.account]) {
      desk.as(account);
      expect(everybody()).toEqual([4, 3, 3, 2]);
      expect(consents.forPatient(child).every(({ byMandate }) => byMandate === null)).toBe(true);
    }
    desk.vault.write((db) => { db.run("UPDATE delegation SET relation = 'Family'"); });
    desk.as(mother.account);
    expect(everybody()).toEqual([3, 3, 3, 2]);
    desk.vault.write((db) => { setDelegationStage(db, subject().id, mother.account, 'submitted'); });
    expect(() => consents.forPatient(child)).toThrow('access.role-missing');
  });

  it('decides about nothing that is closed to them, and gives for no longer than the mandate', async () => {
    desk.as(mother.account);
    const { consent: partly } = consents.forPatient(child)[0]!;
    expect(await code(() => consents.revoke(child, partly, { kind: 'delegate' }))).toBe('access.denied ConfidentialToAdolescent');
    expect(await code(() => consents.revoke(child, id('a1'), { kind: 'delegate' }))).toBe('access.denied ConfidentialToAdolescent');
    expect(await code(() => consents.revoke(child, id('a4'), { kind: 'delegate' }))).toBe('access.denied BeyondMandate');
    expect(await code(() => consents.refuse(id('b2')))).toBe('access.denied ConfidentialToAdolescent');
    expect(await code(() => consents.extend(child, id('a3'), new Date(desk.clock() + 2 * year).toISOString(), { kind: 'delegate' }))).toBe('access.denied BeyondMandate');
    expect(await code(() => consents.revoke(child, id('a3'), { kind: 'delegate' }))).toBe('done');
    expect(desk.posted.at(-1)).toMatchObject({ signer: mother.account, about: { kind: 'revoke', id: id('a3') } });
  });
});
