import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actions, type Decision, decideOnChain, type Emergency, type Grantee, purposes } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, DocumentId, type EmergencyId, type Hash, OrganizationId, type PatientId, type SectionHash, type SubjectId } from '../../../core/ids/index.ts';
import { type AgeRecipient, type Envelope, type EnvelopeDraft, recipientFor } from '../../../core/sealing/index.ts';
import type { EmergencyPolicy } from '../../chain/types.ts';
import { sealDocument, sealFile } from '../../sealing/index.ts';
import { activeShareSet, type Document, emergency as storedEmergency, emergencyReadOpened, gatheredShares, insertPatient, mirrorEmergency, noteEmergencyRead, newestSharedKey, person, putSetting, raiseEpochs, setEmergencyClosed, shareRoots, sharesOf, subject as storedSubject, succeedDevice, upsertDocument, upsertEmergency, upsertSubject, workstation } from '../../vault/repositories/index.ts';
import { createExternalDocuments } from '../chart/external-documents.ts';
import { createBundleMaker } from '../consents/bundle-maker.ts';
import { patientRow } from '../patients/patient-row.ts';
import { type GuardedDesk, ground, guardedDesk, hash, own as home, sections } from '../guardians/guardians.fixture.ts';
import { createEmergencies } from './emergencies.ts';
import { createBreakGlass } from './break-glass.ts';
import { createEmergencyKits, type EmergencyChoice, type EmergencyKits } from './emergency-kits.ts';
import { createEmergencyReviews } from './emergency-reviews.ts';
import { createTrustees } from './trustees.ts';

const pin = '111111';
const secondPin = '424242';
const away = OrganizationId.parse(2);
const minute = 60_000;
const code = (work: Promise<unknown>) => work.then(() => 'done', (error: { code?: string }) => error.code ?? 'no code');

/** The record's home, and another clinic without consent, which is offline. */
let here: GuardedDesk;
let there: GuardedDesk;
let steward: AccountId;
let clinician: AccountId;
let second: AccountId;
let patient: PatientId;
let subject: SubjectId;
const guest = 'patient-guest-1' as PatientId;

const recipientOf = (grantee: Grantee): Promise<AgeRecipient> => Promise.resolve(there.vault.read((db) => (grantee.kind === 'Role' ? newestSharedKey(db, grantee.organization, 'Clinician')[0]?.recipient
  : grantee.kind === 'Account' ? person(db, grantee.account)?.recipient ?? workstation(db)?.deviceRecipient : undefined)) as AgeRecipient);
/** What the network has of both: as it was sent there. */
let [policy, theirsRetiredAt]: [EmergencyPolicy | null, number | null] = [null, null];
const chainOf = () => ({
  emergencyPreferences: () => Promise.resolve({ value: kitsOf(here).preferences(subject) ?? null, at: {} as never }), emergencyPolicy: () => Promise.resolve({ value: policy, at: {} as never }), owedReview: () => Promise.resolve({ value: null, at: {} as never }),
  devices: () => Promise.resolve({ value: [{ organization: away, account: there.device.account, enrolledAt: 1, retiredAt: theirsRetiredAt }], at: {} as never }), recipient: () => Promise.resolve({ value: null, at: {} as never }),
});
const kitsOf = (desk: GuardedDesk): EmergencyKits => createEmergencyKits({
  vault: desk.vault, chain: chainOf(), keys: desk.keys, holders: desk.holders, content: desk.content, outbox: desk.outbox, audit: desk.audit, names: desk.names, session: desk.session as never, organization: () => (desk === here ? home : away), genesis: () => desk.genesis, newId: hash, now: desk.clock, log: (error) => { throw error; },
  trustees: createTrustees({ vault: desk.vault, chain: chainOf() as never, bundles: { recipientOf }, names: desk.names }),
  bundles: { make: createBundleMaker({ vault: desk.vault, chain: {} as never, content: desk.content, keys: desk.keys, now: desk.clock }).make },
});
let online = false;
function abroad() {
  const { vault, keys, content, outbox, session, audit, names, changes, clock, genesis } = there;
  const glass = createBreakGlass({ vault, deviceKeys: keys, audit, organization: () => away, now: clock });
  const emergencies = createEmergencies({
    vault, chain: chainOf(), keys, deskPin: there.deskPin, glass, kits: kitsOf(there), content, seal: sealFile, outbox, session: session as never, audit, names, changes, organization: () => away, online: () => online, forget: () => { external.forget(); }, newId: hash, now: clock, log: (error) => { throw error; },
  });
  const external = createExternalDocuments({
    vault, keys, cacheKeys: {} as never, decider: {} as never, organization: () => away, genesis: () => genesis, inEmergency: (account, emergency, section, epoch) => glass.path(account, emergency, section, epoch), fetch: (cid) => (content as { get(cid: string): Promise<Uint8Array> }).get(cid),
  });
  const reviews = createEmergencyReviews({ vault, content, seal: sealFile, outbox, session: session as never, audit, names, changes, organization: () => away, now: clock });
  return { emergencies, external, glass, reviews };
}
const sectionAt = (category: string): SectionHash => here.vault.read((db) => storedSubject(db, subject))?.sections.find((one) => one.category === category)?.hash as SectionHash;
const fileOf = (row: Document) => (here.content as { get(cid: string): Promise<Uint8Array> }).get(row.cid);
const expectedOf = (row: Document) => ({ genesis: here.genesis, document: row.id, subject, section: row.section, epoch: row.epoch, commitment: row.commitment, superseded: [] });

/** A document of the home's, sealed to the section in its present epoch, and known at the other clinic from the chain. */
async function write(category: string, text: string): Promise<Document> {
  const one = here.vault.read((db) => storedSubject(db, subject));
  const named = one?.sections.find((section) => section.category === category);
  if (one?.directory == null || named === undefined) throw new Error('no section');
  const epoch = one.epochs[named.hash] ?? 0;
  const draft: EnvelopeDraft = {
    format: 'assent-document/1', genesis: here.genesis, document: DocumentId.parse(hash()), subject, section: named, epoch, supersedes: null, organization: home, author: steward, authoredAt: '2026-01-01T00:00:00.000Z', salt: hash(), resources: [{ resourceType: 'Observation', valueString: text }],
  };
  const envelope: Envelope = { ...draft, signature: (await here.service.signEnvelope({ account: steward, draft })).signature };
  const sealed = await sealDocument(envelope, [recipientFor(one.directory, named.hash, epoch).recipient]);
  const row: Document = {
    id: draft.document, subject, section: named.hash, category: null, sensitivity: null, cid: await (here.content as { put(bytes: Uint8Array): Promise<Document['cid']> }).put(sealed.file), commitment: sealed.commitment, size: sealed.size, organization: home, ours: false, author: null, authoredAt: null,
    epoch, supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 1, createdAt: 1,
  };
  here.vault.write((db) => { upsertDocument(db, { ...row, ours: true }); });
  there.vault.write((db) => { upsertDocument(db, row); });
  return row;
}

beforeEach(async () => {
  const shared = ground();
  [here, there] = [await guardedDesk(shared), await guardedDesk(shared, away)];
  steward = await here.hire('Steward', 'KeySteward');
  await here.ring.provide(steward);
  ({ patient, subject } = await here.admit(pin));
  const theirSteward = await there.hire('Their steward', 'KeySteward');
  await there.ring.provide(theirSteward);
  clinician = await there.hire('Elif', 'Clinician');
  await there.ring.provide(theirSteward);
  const made = await there.service.createAccount({ secret: secondPin });
  second = made.account;
  there.vault.write((db) => {
    db.run("INSERT INTO person (account, kind, name, title, organization, recipient, wrapped, created_at) VALUES (?, 'staff', 'Second', '', ?, ?, ?, 1)", second, away, made.recipient, made.wrapped);
    insertPatient(db, patientRow(guest, { resourceType: 'Patient', id: 'g', name: [{ family: 'Guest' }] }, 1));
    upsertSubject(db, { id: subject, organization: home, ours: false, custodian: home, controller: null, patient: guest, generation: 0, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
  });
  await there.service.lockAccount({ account: second });
  policy = { approvers: [second], threshold: 1, delay: 2 * minute };
  [online, theirsRetiredAt] = [false, null];
});
afterEach(() => { here.end(); there.end(); });

const prepare = async (change: Partial<EmergencyChoice> = {}) => {
  here.as(steward);
  const choice: EmergencyChoice = { clinics: [{ organization: away, service: there.device.account }], trustees: [], threshold: 2, minimum: [{ category: 'allergies', sensitivity: 'general' }], except: [{ category: 'notes', sensitivity: 'HIV' }], onlyTrustees: false, ...change };
  const set = await kitsOf(here).prepare(patient, choice, { kind: 'pin', pin });
  await arrive();
  return set;
};
/** What the chain tells the other clinic, and what it fetches for it. */
const arrive = async () => {
  there.vault.write((db) => { db.run('UPDATE subject SET directory_cid = ? WHERE id = ?', here.vault.read((home_) => storedSubject(home_, subject))?.directoryCid ?? null, subject); });
  await kitsOf(there).fetch(subject);
};
const opened = (id: EmergencyId): Emergency => there.vault.read((db) => storedEmergency(db, subject, id)) as Emergency;
/** As the clinician would, by the decision alone: on the emergency as it stands here, for emergency treatment. */
const read = async (site: ReturnType<typeof abroad>, row: Document, id: EmergencyId) => {
  const user = there.vault.read((db) => person(db, clinician));
  if (user === undefined) throw new Error('nobody');
  const emergency = opened(id);
  const decision = decideOnChain({ organizationStatus: 'Active', consents: [], emergencies: [emergency], assignments: [{ organization: away, account: clinician, role: 'Clinician', from: 0, until: null, licence: null, assignedBy: clinician, endedAt: null }] }, {
    subject, section: row.section, sensitivity: 'general', organization: away, account: clinician, action: actions.read, purpose: purposes.ETREAT, author: home, document: row.id, dataFrom: null, reason: null,
  }, there.clock());
  if (!decision.permit) throw new AppError('access.denied', { clause: decision.clause });
  return site.external.open(user, { row, decision: decision as Decision });
};
const actionsOf = () => there.audited.map(({ action }) => action);

describe('what is shown before it is signed', () => {
  it('is what is posted, of preferences, of an opening and of a verdict', async () => {
    here.as(steward);
    const choice: EmergencyChoice = { clinics: [{ organization: away, service: there.device.account }], trustees: [], threshold: 2, minimum: [{ category: 'allergies', sensitivity: 'general' }], except: [{ category: 'notes', sensitivity: 'HIV' }], onlyTrustees: false };
    const laid = kitsOf(here).plan(patient, choice, 'pin');
    await prepare();
    expect(here.posted.find(({ key }) => key.startsWith('emergency-preferences/'))).toMatchObject({ signer: laid.signer, call: laid.call });
    const paper = kitsOf(here).paper(patient, choice, 'pin');
    const statement = here.vault.read((db) => activeShareSet(db, 'emergency', subject))?.statement;
    expect([paper.signer, paper.threshold, paper.people.length]).toEqual([statement?.dealer, statement?.threshold, statement?.commitments.length]);
    expect(laid.also).toMatchObject([{ call: { method: 'setDirectory' } }]);
    await write('allergies', 'penicillin');
    const site = abroad();
    there.as(clinician);
    const planned = site.emergencies.planOpen(guest, subject, 1);
    const id = await site.emergencies.open(guest, subject, 1, 'unconscious');
    const posted = there.posted.find(({ key }) => key === `emergency/${id}`)?.call as unknown as { args: unknown[] };
    // The id and the sealed words are drawn at the moment of opening, and are said to be.
    expect(planned.later).toEqual(['emergency', 'text']);
    expect([posted.args[0], posted.args[1], posted.args[3], posted.args[4]]).toEqual([planned.call.args[0], planned.call.args[1], planned.call.args[3], planned.call.args[4]]);
    there.as(second);
    expect(site.emergencies.planApprove(subject, id, null)).toMatchObject({ signer: second, call: { method: 'approveEmergency' }, later: [] });
  });

  it('is what a second person posts by their PIN, at the desk of who asks them, and what ending posts', async () => {
    await prepare();
    await write('allergies', 'penicillin');
    const site = abroad();
    there.as(clinician);
    online = true;
    const id = await site.emergencies.open(guest, subject, 1, 'unconscious');
    // The network's word has come.
    const { askedAt } = there.vault.read((db) => db.get<{ askedAt: number }>('SELECT asked_at AS askedAt FROM emergency_case WHERE emergency = ?', id)) ?? { askedAt: 0 };
    there.vault.write((db) => {
      mirrorEmergency(db, { id, subject, organization: away, openedBy: clinician, reason: 1, text: null, sections: [], minimum: [], openedAt: askedAt, restAt: askedAt + 2 * minute, until: askedAt + 60 * minute, approvers: [second], threshold: 1, approvals: [], closedAt: null, review: null });
    });
    const shown = site.emergencies.planApprove(subject, id, second);
    expect(shown).toMatchObject({ signer: second, later: [] });
    expect(() => site.emergencies.planApprove(subject, id, null)).toThrow();
    await site.emergencies.approve(subject, id, { account: second, pin: secondPin });
    expect(there.posted.find(({ key }) => key.startsWith('emergency-approve/'))).toMatchObject({ signer: second, call: shown?.call });
    const ending = site.emergencies.planClose(subject, id);
    there.as(second);
    expect(() => site.emergencies.planClose(subject, id)).toThrow();
    there.as(clinician);
    site.emergencies.close(subject, id);
    expect(there.posted.find(({ key }) => key === `emergency-close/${id}`)).toMatchObject({ signer: clinician, call: ending.call });
    expect(ending.later).toEqual([]);
    expect(() => site.emergencies.planClose(subject, id)).toThrow();
  });

  it('says without a network that who opens it will also say that it is over', async () => {
    await write('allergies', 'penicillin');
    await prepare();
    there.as(clinician);
    const planned = () => abroad().emergencies.planOpen(guest, subject, 1).also;
    expect(planned()).toMatchObject([{ signer: clinician, call: { method: 'closeEmergency' } }]);
    online = true;
    expect(planned()).toEqual([]);
  });
});

describe('an emergency without a network', () => {
  it('opens the minimum at once for one clinician, by the break-glass service and after the audit row; the rest stays shut', async () => {
    const [allergy, labs, withheld] = [await write('allergies', 'penicillin'), await write('labs', 'potassium'), await write('notes', 'not for emergencies')];
    await prepare();
    expect(kitsOf(here).current(patient)).toMatchObject({ minimum: [{ category: 'allergies', sensitivity: 'general' }], never: [{ category: 'notes', sensitivity: 'HIV' }], clinics: [away] });
    expect(here.posted.find(({ key }) => key.startsWith('emergency-preferences/'))).toMatchObject({ signer: steward, call: { method: 'setEmergencyPreferences' } });
    const site = abroad();
    there.as(clinician);
    expect(await site.emergencies.preview(guest, subject)).toMatchObject({ ready: true, waitSeconds: 120, documents: { now: 1, later: 1 }, approvers: ['Second'], owed: false });
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    expect(there.audited.find(({ action }) => action === 'emergency.open')).toMatchObject({ subject, purpose: 'ETREAT', reason: 'Unconscious', detail: { emergency: id } });
    expect(there.posted.find(({ key }) => key === `emergency/${id}`)?.call).toMatchObject({ pallet: 'consent', method: 'openEmergency' });
    expect((await read(site, allergy, id)).resources).toEqual([{ resourceType: 'Observation', valueString: 'penicillin' }]);
    expect(actionsOf().filter((action) => action.startsWith('emergency.'))).toEqual(['emergency.open', 'emergency.minimum']);
    expect(await code(read(site, labs, id))).toBe('access.denied');
    // Not by a decision alone: the keys of the rest are not here yet.
    expect(await site.glass.path(clinician, opened(id), labs.section, 0)).toBeNull();
    there.later(30 * minute);
    expect(await code(read(site, withheld, id))).toBe('access.denied');
    expect(await code(there.service.openDocument({ account: clinician, path: await site.glass.path(clinician, opened(id), withheld.section, 0) ?? [], file: await fileOf(withheld), expected: expectedOf(withheld) }))).toBe('document.cannot-decrypt');
  });

  it('opens the rest by a second person at the desk, whose word the network gets once it has the emergency itself', async () => {
    const labs = await write('labs', 'potassium');
    await prepare();
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    expect(await code(site.emergencies.approve(subject, id, { account: second, pin: '000000' }))).toBe('session.wrong-secret');
    // Nothing says that the second person agreed.
    expect(there.audited.filter(({ action }) => action === 'emergency.approve').map(({ outcome, account, detail }) => ({ outcome, account, as: detail?.as }))).toEqual([{ outcome: 'failed', account: undefined, as: second }]);
    expect(await code(site.emergencies.approve(subject, id, null))).toBe('access.role-missing');
    expect(await site.emergencies.approve(subject, id, { account: second, pin: secondPin })).toEqual({ given: 2, needed: 2 });
    expect((await read(site, labs, id)).resources).toEqual([{ resourceType: 'Observation', valueString: 'potassium' }]);
    expect(actionsOf()).toContain('emergency.break-glass');
    expect(actionsOf()).not.toContain('emergency.alone');

    // Back on the network: it has the emergency first, then the approval, and neither closes what two people opened.
    const approvals = () => there.posted.filter(({ key }) => key.startsWith('emergency-approve/')).length;
    site.emergencies.endOver();
    expect(approvals()).toBe(0);
    there.vault.write((db) => { mirrorEmergency(db, { ...opened(id), openedAt: there.clock(), restAt: there.clock() + 2 * minute, until: there.clock() + 60 * minute, approvals: [] }); });
    online = true;
    site.emergencies.endOver();
    site.emergencies.endOver();
    expect(approvals()).toBe(1);
    expect((await read(site, labs, id)).resources).toHaveLength(1);
  });

  it('opens by the key that the workstation had before it was given a new one, as long as nobody dealt the parts anew', async () => {
    const [allergy, labs] = [await write('allergies', 'penicillin'), await write('labs', 'potassium')];
    await prepare();
    const next = await there.service.createAccount({ secret: hash() });
    there.vault.write((db) => { succeedDevice(db, { device: next.account, deviceRecipient: next.recipient, deviceWrapped: next.wrapped }); });
    await arrive();
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    expect((await read(site, allergy, id)).resources).toEqual([{ resourceType: 'Observation', valueString: 'penicillin' }]);
    expect(await site.emergencies.approve(subject, id, { account: second, pin: secondPin })).toEqual({ given: 2, needed: 2 });
    expect((await read(site, labs, id)).resources).toEqual([{ resourceType: 'Observation', valueString: 'potassium' }]);
  });

  it('opens the rest for one alone when the wait is over, with an alarm, and not before', async () => {
    const labs = await write('labs', 'potassium');
    await prepare();
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    there.later(2 * minute - 1_000);
    expect(await code(read(site, labs, id))).toBe('access.denied');
    expect(actionsOf()).not.toContain('emergency.alone');
    there.later(1_000);
    expect((await read(site, labs, id)).resources).toHaveLength(1);
    expect(actionsOf()).toContain('emergency.alone');
    expect(site.emergencies.list(guest)).toMatchObject([{ emergency: id, alone: true, offline: true, state: 'open' }]);
  });

  it('is over when it is closed or its hour is: nothing opens any more, the parts are gone, and the hour does not begin again', async () => {
    const labs = await write('labs', 'potassium');
    for (const end of ['close', 'time'] as const) {
      await prepare();
      const site = abroad();
      there.as(clinician);
      const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
      await site.emergencies.approve(subject, id, { account: second, pin: secondPin });
      await read(site, labs, id);
      there.vault.write((db) => { mirrorEmergency(db, { ...opened(id), openedAt: there.clock() + 30 * minute, until: there.clock() + 90 * minute }); });
      if (end === 'close') site.emergencies.close(subject, id);
      else { there.later(60 * minute); site.emergencies.endOver(); }
      expect(there.vault.read((db) => gatheredShares(db, id as string as Hash))).toEqual([]);
      expect(await code(read(site, labs, id))).toBe('access.denied');
      expect(await site.glass.path(clinician, opened(id), labs.section, 0)).toBeNull();
      expect(await code(site.emergencies.approve(subject, id, { account: second, pin: secondPin }))).toBe('emergency.over');
      expect(site.emergencies.running()).toEqual([]);
      // The same person opens no other before a privacy officer has looked at this one.
      expect(await code(site.emergencies.open(guest, subject, 1, 'Another'))).toBe('emergency.review-owed');
      there.vault.write((db) => { upsertEmergency(db, { ...opened(id), review: { reviewedBy: second, verdict: 'Justified', text: null, reviewedAt: there.clock() } }); });
    }
  });

  it('is the clinicians\' only, and for other organizations\' records', async () => {
    await write('labs', 'potassium');
    await prepare();
    const site = abroad();
    there.as(second);
    expect(await code(site.emergencies.open(guest, subject, 1, 'Curious'))).toBe('access.role-missing');
    there.as(clinician);
    expect(await code(site.emergencies.open(patient, subject, 1, 'Own'))).toBe('app.not-found');
  });

  it('ends at once where the network refuses it on return, and stands in the queue all the same', async () => {
    const allergy = await write('allergies', 'penicillin');
    await prepare();
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    await read(site, allergy, id);
    site.emergencies.refused(id, 'SectionExcluded');
    expect(await code(read(site, allergy, id))).toBe('access.denied');
    expect(site.emergencies.list(guest)).toMatchObject([{ emergency: id, state: 'refused', refused: 'SectionExcluded' }]);
    there.as(second);
    expect(site.reviews.queue(false)).toMatchObject([{ emergency: id, state: 'refused', text: 'Unconscious' }]);
    await site.reviews.review(subject, id, 'NotJustified', null);
    expect(there.posted.some(({ key }) => key.startsWith('emergency-review/'))).toBe(false);
    expect(site.reviews.queue(false)).toEqual([]);
  });
});

describe('what a patient left out', () => {
  it('has no keys in the kit and is not asked for, whoever approves', async () => {
    const [labs, withheld] = [await write('labs', 'potassium'), await write('notes', 'not for emergencies')];
    const set = await prepare();
    expect(Object.keys(kitsOf(there).epochs(set))).not.toContain(withheld.section);
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    expect(opened(id).sections).toContain(labs.section);
    expect(opened(id).sections).not.toContain(withheld.section);
    await site.emergencies.approve(subject, id, { account: second, pin: secondPin });
    expect(await code(read(site, withheld, id))).toBe('access.denied');
    const path = await site.glass.path(clinician, opened(id), withheld.section, 0);
    expect(await code(there.service.openDocument({ account: clinician, path: path ?? [], file: await fileOf(withheld), expected: expectedOf(withheld) }))).toBe('document.cannot-decrypt');

    // The control: with the same parts and nothing left out, it opens.
    site.emergencies.close(subject, id);
    there.vault.write((db) => { upsertEmergency(db, { ...opened(id), review: { reviewedBy: second, verdict: 'Justified', text: null, reviewedAt: there.clock() } }); });
    await prepare({ except: [] });
    there.as(clinician);
    const again = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    await site.emergencies.approve(subject, again, { account: second, pin: secondPin });
    expect((await read(site, withheld, again)).resources).toHaveLength(1);
  });

  it('everything: then there is nothing to break, in words', async () => {
    await write('labs', 'potassium');
    await prepare();
    const all = sections.map(({ category, sensitivity }) => ({ category, sensitivity }));
    here.as(steward);
    expect(await code(kitsOf(here).prepare(patient, { clinics: [], trustees: [second], threshold: 2, minimum: [], except: all, onlyTrustees: false }, { kind: 'pin', pin }))).toBe('app.invalid-input');
    there.vault.write((db) => { putSetting(db, `emergency-preferences/${subject}`, { minimum: [], never: here.vault.read((h) => storedSubject(h, subject))?.sections.map(({ hash: one }) => one), policy: null }); });
    there.as(clinician);
    expect(await code(abroad().emergencies.open(guest, subject, 1, 'Unconscious'))).toBe('emergency.excluded');
  });
});

describe('the review', () => {
  it('shows what was read against the reason; not to be done by who opened it, nor before it is over', async () => {
    const allergy = await write('allergies', 'penicillin');
    await prepare();
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 2, 'Not responsive after a fall');
    await read(site, allergy, id);
    there.vault.write((db) => { noteEmergencyRead(db, id, allergy.id, there.clock()); emergencyReadOpened(db, id, allergy.id, 'allergies', there.clock()); });
    there.as(second);
    expect(await code(site.reviews.review(subject, id, 'Justified', null))).toBe('app.busy');
    there.as(clinician);
    site.emergencies.close(subject, id);
    expect(site.reviews.owed()).toMatchObject([{ emergency: id, mine: true, account: null }]);
    expect(await code(site.reviews.review(subject, id, 'Justified', null))).toBe('access.role-missing');
    site.reviews.account(subject, id, 'Allergy read, treated accordingly.');
    there.as(second);
    expect(() => site.reviews.account(subject, id, 'Not mine')).toThrow();
    expect(site.reviews.queue(false)).toMatchObject([{ emergency: id, reason: 2, text: 'Not responsive after a fall', read: [{ document: allergy.id, section: 'allergies' }], account: { text: 'Allergy read, treated accordingly.' }, overdue: false, review: null }]);
    there.later(73 * 60 * minute);
    expect(site.reviews.queue(false)).toMatchObject([{ overdue: true }]);
    await site.reviews.review(subject, id, 'Justified', 'In order.');
    expect(there.posted.at(-1)).toMatchObject({ signer: second, call: { method: 'reviewEmergency' } });
    expect(await code(site.reviews.review(subject, id, 'NotJustified', null))).toBe('emergency.over');
    expect(there.audited.at(-1)).toMatchObject({ action: 'emergency.review', detail: { emergency: id, verdict: 'Justified' } });
    expect(site.reviews.queue(true)).toMatchObject([{ review: { verdict: 'Justified', finding: 'In order.', stage: 'sent' } }]);
    expect(site.reviews.queue(false)).toEqual([]);
  });
});

describe('after an emergency', () => {
  it('the key is made anew and the sections\' epochs are raised: what was kept opens nothing that comes', async () => {
    const first = await write('labs', 'before');
    const before = await prepare();
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    await site.emergencies.approve(subject, id, { account: second, pin: secondPin });
    await read(site, first, id);
    const kept = await site.glass.path(clinician, opened(id), sectionAt('labs'), 0);
    const keptNext = await site.glass.path(clinician, opened(id), sectionAt('labs'), 1);
    if (kept === null || keptNext === null) throw new Error('no way');
    site.emergencies.close(subject, id);

    // As the runtime does in the block of the closing, and the home then sees.
    here.later();
    here.vault.write((db) => {
      upsertEmergency(db, opened(id));
      setEmergencyClosed(db, subject, id, here.clock());
      raiseEpochs(db, subject, { [sectionAt('labs')]: 1 });
    });
    await kitsOf(here).follow(steward);
    const after = here.vault.read((db) => activeShareSet(db, 'emergency', subject));
    expect(after?.id).not.toBe(before);
    const second_ = await write('labs', 'after');
    const file = await (here.content as { get(cid: string): Promise<Uint8Array> }).get(second_.cid);
    const expected = { genesis: here.genesis, document: second_.id, subject, section: second_.section, epoch: 1, commitment: second_.commitment, superseded: [] };
    const tryKept = (path: NonNullable<typeof kept>) => code(there.service.openDocument({ account: clinician, path, file, expected }));
    expect([await tryKept(kept), await tryKept(keptNext)]).toEqual(['document.cannot-decrypt', 'document.cannot-decrypt']);
    const newBundle = here.vault.read((db) => shareRoots(db, after?.id as Hash))[0]?.sealed as Uint8Array;
    const [shares] = kept;
    if (shares === undefined) throw new Error('no shares');
    expect(await code(there.service.openDocument({ account: clinician, path: [shares, { kind: 'bundle', sealed: newBundle, section: second_.section, epoch: 1 }], file, expected }))).toBe('document.cannot-decrypt');

    // The control: with the new kit, the next emergency opens it.
    there.vault.write((db) => { upsertEmergency(db, { ...opened(id), review: { reviewedBy: second, verdict: 'Justified', text: null, reviewedAt: there.clock() } }); });
    await arrive();
    const again = await site.emergencies.open(guest, subject, 1, 'Unconscious again');
    await site.emergencies.approve(subject, again, { account: second, pin: secondPin });
    expect((await read(site, second_, again)).resources).toEqual([{ resourceType: 'Observation', valueString: 'after' }]);
  });

  it('a kit follows sections that got new keys without being dealt again', async () => {
    await write('labs', 'before');
    const set = await prepare();
    here.vault.write((db) => { raiseEpochs(db, subject, { [sectionAt('labs')]: 2 }); });
    await kitsOf(here).follow(steward);
    expect(here.vault.read((db) => activeShareSet(db, 'emergency', subject))?.id).toBe(set);
    expect(kitsOf(here).epochs(set)[sectionAt('labs')]).toContain(2);
    expect(here.vault.read((db) => newestSharedKey(db, home, 'KeySteward')).length).toBe(1);
  });

  it('and after a workstation was lost it is dealt again: one of ours, or of a clinic that holds a part, which then holds it no more', async () => {
    const sets = [await prepare()];
    for (const lose of [() => { here.vault.write((db) => { kitsOf(here).distrust(db); }); }, () => { theirsRetiredAt = 5; }]) {
      lose();
      here.later(10 * minute);
      await kitsOf(here).follow(steward);
      sets.push(here.vault.read((db) => activeShareSet(db, 'emergency', subject))?.id as Hash);
    }
    expect([new Set(sets).size, kitsOf(here).left(), here.vault.read((db) => sharesOf(db, sets.at(-1) as Hash)).map(({ holder }) => holder)]).toEqual([3, 0, [here.device.account, null]]);
  });
});
