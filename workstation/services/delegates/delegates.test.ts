import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { purposes } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { OrganizationId, type PatientId } from '../../../core/ids/index.ts';
import { delegationsOfSubject, patient as storedPatient, type Person, personOfPatient, setDelegationStage, subjectsOfPatient, updatePatient, upsertOrganization } from '../../vault/repositories/index.ts';
import { type Agreements, createAgreements } from '../consents/agreement.ts';
import { createDecider, type Decider } from '../decision/decider.ts';
import { guardedDesk, type GuardedDesk, hash } from '../guardians/guardians.fixture.ts';
import { createDelegates, type Delegates } from './delegates.ts';
import { createMoments } from '../signing/moments.ts';
import { createExclusions, type Exclusions } from './exclusions.ts';

const own = OrganizationId.parse(1);
const labs = { category: 'labs', sensitivity: 'general' } as const;
const hiv = { category: 'notes', sensitivity: 'HIV' } as const;
const paper = { kind: 'paper', witness: 'A witness' } as const;
const year = 365 * 86_400_000;

let desk: GuardedDesk;
let child: PatientId;
let mother: Person;
let agreements: Agreements;
let delegates: Delegates;
let exclusions: Exclusions;

const code = async (work: Promise<unknown> | (() => unknown)): Promise<string> => Promise.resolve().then(() => (typeof work === 'function' ? work() : work)).then(() => 'done', (error: unknown) => (error instanceof AppError ? `${error.code}${error.data['clause'] === undefined ? '' : ` ${String(error.data['clause'])}`}` : String(error)));
const born = (date: string): void => { desk.vault.write((db) => { const row = storedPatient(db, child); if (row !== undefined) updatePatient(db, { ...row, birthDate: date }); }); };
const confirm = (): void => { desk.vault.write((db) => { setDelegationStage(db, subject(), mother.account, 'confirmed'); }); };
const subject = () => desk.vault.read((db) => subjectsOfPatient(db, child))[0]!.id;
const sectionOf = (name: { category: string; sensitivity: string }) => desk.vault.read((db) => subjectsOfPatient(db, child))[0]!.sections.find(({ category, sensitivity }) => category === name.category && sensitivity === name.sensitivity)!.hash;
const iso = (ms: number): string => new Date(ms).toISOString();

beforeEach(async () => {
  desk = await guardedDesk();
  const steward = await desk.hire('Steward', 'KeySteward');
  await desk.ring.provide(steward);
  ({ patient: child } = await desk.admit('271828'));
  desk.later();
  const { patient } = await desk.admit('314159');
  mother = desk.vault.read((db) => personOfPatient(db, patient))!;
  desk.vault.write((db) => { upsertOrganization(db, { id: own, name: 'Clinic', country: 'PT', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 }); });
  const deps = { vault: desk.vault, deskPin: desk.deskPin, session: desk.session as never, decider: { decide: (request: Parameters<Decider['decide']>[0]) => decider().decide(request) }, organization: () => own, now: desk.clock };
  agreements = createAgreements(deps);
  const more = { ...deps, agreements, outbox: desk.outbox, audit: desk.audit, names: { ...(desk.names as object), known: () => 'somebody' } as never, changes: desk.changes };
  delegates = createDelegates({ ...more, moments: createMoments(desk.clock) });
  exclusions = createExclusions({ ...more, newId: hash });
  desk.as(await desk.hire('Nils', 'Nurse'));
});
afterEach(() => { desk.end(); });

const decider = () => createDecider({ vault: desk.vault, now: desk.clock, leaseMs: year, names: {} as never, proven: () => true, roster: () => null });
const ask = (section: { category: string; sensitivity: string }) => decider().decide({
  subject: subject(), section: sectionOf(section), sensitivity: section.sensitivity as 'general', organization: null, account: mother.account, action: 1, purpose: purposes.FAMRQT, author: own, dataFrom: null, document: null, reason: null,
});
const name = (relation: 'Family' | 'Guardian', lasting: number) => delegates.name(child, { delegate: mother.account, relation, sections: [labs, hiv], powers: ['grant'], end: iso(desk.clock() + lasting) }, paper);

describe('who acts for a patient', () => {
  it('counts once it is final, ends at majority, and says so', async () => {
    born('1970-01-02');
    // The clock of this desk begins in 1970: a child that is a day away from it.
    const { ends } = await name('Guardian', 100 * year);
    expect(ends).toBe('1988-01-02T00:00:00.000Z');
    expect(ask(labs)).toMatchObject({ permit: false, clause: 'RoleMissing' });
    confirm();
    expect(ask(labs)).toMatchObject({ permit: true, basis: { kind: 'Delegate' } });
    expect(delegates.list(child)).toMatchObject([{ relation: 'Guardian', endsBy: 'majority', powers: ['grant'], sections: [labs, hiv] }]);
  });

  it('is shown the call that it signs: the same one, from the moment it was shown', async () => {
    const mandate = { delegate: mother.account, relation: 'Family', sections: [labs, hiv], powers: ['grant', 'refuse'], end: iso(desk.clock() + year) } as const;
    const planned = delegates.plan({ act: 'name', patient: child, ...mandate, sections: [...mandate.sections], powers: [...mandate.powers], evidence: 'paper' });
    desk.later();
    await delegates.name(child, mandate, paper);
    expect(desk.posted.find(({ key }) => key.startsWith('delegate/'))).toMatchObject({ signer: planned.signer, call: planned.call });
    confirm();
    const end = delegates.plan({ act: 'end', patient: child, delegate: mother.account, evidence: 'paper' });
    await delegates.end(child, mother.account, paper);
    expect(desk.posted.find(({ key }) => key.startsWith('delegate-end/'))).toMatchObject({ signer: end.signer, call: end.call });
  });

  it('hides from a guardian what is confidential to an adolescent, and not from who the adolescent names', async () => {
    born('1957-06-01');
    await name('Guardian', year);
    confirm();
    expect(ask(hiv)).toMatchObject({ permit: false, clause: 'ConfidentialToAdolescent' });
    expect(ask(labs).permit).toBe(true);
    desk.vault.write((db) => { db.run("UPDATE delegation SET relation = 'Family'"); });
    expect(ask(hiv)).toMatchObject({ permit: true, clause: 'Delegate' });
  });

  it('ends with the death, except for who is named after it', async () => {
    await name('Family', year);
    confirm();
    desk.vault.write((db) => { const row = storedPatient(db, child); if (row !== undefined) updatePatient(db, { ...row, deceased: true, deceasedDate: '1970-01-01' }); });
    desk.later(2 * 86_400_000);
    expect(ask(labs)).toMatchObject({ permit: false, clause: 'Deceased' });
    desk.vault.write((db) => { db.run('DELETE FROM delegation'); });
    await name('Family', year);
    confirm();
    expect(ask(labs)).toMatchObject({ permit: true, clause: 'Delegate' });
  });

  it('decides no more than the mandate says, and hands nothing on', async () => {
    await name('Family', year);
    confirm();
    desk.as(mother.account);
    expect(await code(() => agreements.requireMandate(child, 'grant', [sectionOf(labs)]))).toBe('done');
    expect(await code(() => agreements.requireMandate(child, 'revoke', [sectionOf(labs)]))).toBe('access.denied BeyondMandate');
    expect(await code(delegates.name(child, { delegate: mother.account, relation: 'Family', sections: [labs], powers: ['grant'], end: iso(desk.clock() + year) }, { kind: 'delegate' }))).toBe('access.denied BeyondMandate');
    expect(await code(exclusions.add(child, { sections: [labs], purposes: null, person: null, inEmergency: false }, { kind: 'delegate' }))).toBe('access.denied BeyondMandate');
    await delegates.end(child, mother.account, { kind: 'delegate' });
    expect(await code(() => agreements.requireMandate(child, 'grant', []))).toBe('access.role-missing');
    expect(ask(labs).permit).toBe(false);
  });

  it('sees for whom, once that is written down for each of them', async () => {
    await name('Guardian', year);
    confirm();
    desk.as(mother.account);
    desk.audited.length = 0;
    expect(delegates.mine()).toMatchObject([{ patient: child, relation: 'Guardian' }]);
    expect(desk.audited).toMatchObject([{ action: 'delegate.list', outcome: 'done', patient: child }]);
  });

  it('is named once at a time, and is somebody else', async () => {
    await name('Family', year);
    expect(await code(name('Family', year))).toBe('app.invalid-input');
    const self = desk.vault.read((db) => personOfPatient(db, child));
    expect(await code(delegates.name(child, { delegate: self!.account, relation: 'Family', sections: [labs], powers: ['grant'], end: iso(desk.clock() + year) }, paper))).toBe('app.invalid-input');
    expect(desk.vault.read((db) => delegationsOfSubject(db, subject()))).toHaveLength(1);
    expect(desk.audited.map(({ action }) => action)).toEqual(['delegate.name']);
    expect(desk.posted.filter(({ about }) => about.kind === 'delegation')).toHaveLength(1);
  });
});

describe('what a patient says no to', () => {
  it('closes the clinic’s own record, and opens again', async () => {
    const reader = desk.session.require().account;
    const own1 = () => decider().decide({ subject: subject(), section: sectionOf(labs), sensitivity: 'general', organization: own, account: reader, action: 1, purpose: purposes.TREAT, author: own, dataFrom: null, document: null, reason: 'called by the ward' });
    expect(own1()).toMatchObject({ permit: true, clause: 'OwnRecord' });
    const id = await exclusions.add(child, { sections: [labs], purposes: ['TREAT'], person: null, inEmergency: true }, paper);
    expect(own1()).toMatchObject({ permit: false, clause: 'Excluded' });
    expect(exclusions.list(child)).toMatchObject([{ id, sections: [labs], purposes: ['TREAT'], inEmergency: true }]);
    await exclusions.end(child, id, paper);
    expect(own1().permit).toBe(true);
    expect(await code(exclusions.end(child, id, paper))).toBe('app.not-found');
  });
});
