import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision, Emergency } from '../../../core/consent/index.ts';
import { type AccountId, DocumentId, type EmergencyId, type Hash, OrganizationId, type PatientId, type SectionHash, type SubjectId } from '../../../core/ids/index.ts';
import { type AgeRecipient, type Envelope, type EnvelopeDraft, recipientFor } from '../../../core/sealing/index.ts';
import { sealDocument, sealFile } from '../../sealing/index.ts';
import { activeShareSet, type Document, emergency as storedEmergency, gatheredShares, insertPatient, newestSharedKey, person, raiseEpochs, setEmergencyClosed, shareRoots, subject as storedSubject, upsertDocument, upsertEmergency, upsertSubject, workstation } from '../../vault/repositories/index.ts';
import { createExternalDocuments } from '../chart/external-documents.ts';
import { createBundleMaker } from '../consents/bundle-maker.ts';
import { patientRow } from '../patients/patient-row.ts';
import { type GuardedDesk, ground, guardedDesk, hash, own as home } from '../guardians/guardians.fixture.ts';
import { createEmergencies } from './emergencies.ts';
import { createEmergencyKits } from './emergency-kits.ts';

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

const recipientOf = (account: AccountId): Promise<AgeRecipient> => Promise.resolve(there.vault.read((db) => person(db, account)?.recipient ?? (workstation(db)?.deviceRecipient as AgeRecipient)));
const kitsOf = (desk: GuardedDesk) => createEmergencyKits({
  vault: desk.vault, keys: desk.keys, holders: desk.holders, content: desk.content, outbox: desk.outbox, audit: desk.audit, names: desk.names, session: desk.session as never, organization: () => home, genesis: () => desk.genesis, newId: hash, now: desk.clock, log: (error) => { throw error; },
  bundles: { make: createBundleMaker({ vault: desk.vault, chain: {} as never, content: desk.content, keys: desk.keys, now: desk.clock }).make, recipientOf: (grantee) => recipientOf((grantee as { account: AccountId }).account) },
});
function abroad() {
  const { vault, keys, content, outbox, session, audit, names, changes, clock, genesis } = there;
  const emergencies = createEmergencies({
    vault, keys, deskPin: there.deskPin, deviceKeys: keys, kits: kitsOf(there), content, seal: sealFile, outbox, session: session as never, audit, names, changes, organization: () => away, online: () => false, forget: () => { external.forget(); }, newId: hash, now: clock,
  });
  const external = createExternalDocuments({
    vault, keys, cacheKeys: {} as never, decider: {} as never, organization: () => away, genesis: () => genesis, inEmergency: (account, emergency, section, epoch) => emergencies.path(account, emergency, section, epoch), fetch: (cid) => (content as { get(cid: string): Promise<Uint8Array> }).get(cid),
  });
  return { emergencies, external };
}
const sectionAt = (index: number): SectionHash => here.vault.read((db) => storedSubject(db, subject))?.sections[index]?.hash as SectionHash;

/** A document of the home's, sealed to the section in its present epoch, and known at the other clinic from the chain. */
async function write(index: number, text: string): Promise<Document> {
  const one = here.vault.read((db) => storedSubject(db, subject));
  const named = one?.sections[index];
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
  await there.ring.provide(await there.hire('Their steward', 'KeySteward'));
  clinician = await there.hire('Elif', 'Clinician');
  const made = await there.service.createAccount({ secret: secondPin });
  second = made.account;
  there.vault.write((db) => {
    db.run("INSERT INTO person (account, kind, name, title, organization, recipient, wrapped, created_at) VALUES (?, 'staff', 'Second', '', ?, ?, ?, 1)", second, away, made.recipient, made.wrapped);
    insertPatient(db, patientRow(guest, { resourceType: 'Patient', id: 'g', name: [{ family: 'Guest' }] }, 1));
    upsertSubject(db, { id: subject, organization: home, ours: false, custodian: home, controller: null, patient: guest, generation: 0, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
  });
  await there.service.lockAccount({ account: second });
});
afterEach(() => { here.end(); there.end(); });

const prepare = async (threshold = 2) => {
  here.as(steward);
  const set = await kitsOf(here).prepare(patient, [there.device.account, second], threshold, [{ category: 'notes', sensitivity: 'HIV' }], { kind: 'pin', pin });
  await arrive();
  return set;
};
/** What the chain tells the other clinic, and what it fetches for it. */
const arrive = async () => {
  there.vault.write((db) => { db.run('UPDATE subject SET directory_cid = ? WHERE id = ?', here.vault.read((home_) => storedSubject(home_, subject))?.directoryCid ?? null, subject); });
  await kitsOf(there).fetch(subject);
};
const opened = (id: EmergencyId): Emergency => there.vault.read((db) => storedEmergency(db, subject, id)) as Emergency;
const read = (site: ReturnType<typeof abroad>, row: Document, id: EmergencyId) => {
  const user = there.vault.read((db) => person(db, clinician));
  if (user === undefined) throw new Error('nobody');
  return site.external.open(user, { row, decision: { permit: true, basis: { kind: 'Emergency', emergency: id }, emergency: opened(id), consent: null } as unknown as Decision });
};

describe('an emergency without a network', () => {
  it('opens with two local parts, of which one is the break-glass service\'s, after the audit row; what the patient left out stays shut', async () => {
    const [labs, withheld] = [await write(0, 'potassium'), await write(1, 'not for emergencies')];
    await prepare();
    expect(kitsOf(here).current(patient)?.sections).toEqual([{ category: 'labs', sensitivity: 'general' }]);
    expect(here.audited.at(-1)).toMatchObject({ action: 'emergency.keys', patient, subject });
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    expect(there.audited.at(0)).toMatchObject({ action: 'emergency.open', subject, purpose: 'ETREAT', reason: 'Unconscious' });
    expect(there.posted.find(({ key }) => key === `emergency/${id}`)?.call).toMatchObject({ pallet: 'consent', method: 'openEmergency' });
    expect(await code(read(site, labs, id))).toBe('consent.waiting-for-keys');
    expect(await code(site.emergencies.approve(subject, id, { account: second, pin: '000000' }))).toBe('session.wrong-secret');
    // Nothing says that the second person agreed.
    expect(there.audited.filter(({ action }) => action === 'emergency.approve').map(({ outcome, account, detail }) => ({ outcome, account, as: detail?.as }))).toEqual([{ outcome: 'failed', account: undefined, as: second }]);
    expect(await code(site.emergencies.approve(subject, id, null))).toBe('access.role-missing');
    expect(await site.emergencies.approve(subject, id, { account: second, pin: secondPin })).toEqual({ given: 2, needed: 2 });
    expect((await read(site, labs, id)).resources).toEqual([{ resourceType: 'Observation', valueString: 'potassium' }]);
    expect(await code(read(site, withheld, id))).toBe('consent.waiting-for-keys');
    expect(there.audited.map(({ action }) => action)).toContain('emergency.break-glass');
  });

  it('the break-glass service alone gives nothing before the wait is over, and then one part of two', async () => {
    const labs = await write(0, 'potassium');
    await prepare();
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    const parts = () => there.vault.read((db) => gatheredShares(db, id as string as Hash)).length;
    expect([await code(read(site, labs, id)), parts()]).toEqual(['consent.waiting-for-keys', 0]);
    there.later(3 * minute);
    expect([await code(read(site, labs, id)), parts()]).toEqual(['consent.waiting-for-keys', 1]);
  });

  it('is over when it is closed or its hour is: nothing opens any more, and the parts are gone', async () => {
    const labs = await write(0, 'potassium');
    await prepare();
    const site = abroad();
    there.as(clinician);
    for (const end of ['close', 'time'] as const) {
      const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
      await site.emergencies.approve(subject, id, { account: second, pin: secondPin });
      await read(site, labs, id);
      if (end === 'close') site.emergencies.close(subject, id);
      else { there.later(61 * minute); site.emergencies.endOver(); }
      expect(there.vault.read((db) => gatheredShares(db, id as string as Hash))).toEqual([]);
      expect(await code(read(site, labs, id))).toBe('consent.waiting-for-keys');
      expect(await code(site.emergencies.approve(subject, id, { account: second, pin: secondPin }))).toBe('recovery.set-replaced');
    }
  });

  it('is the clinicians\' only, and for other organizations\' records', async () => {
    await write(0, 'potassium');
    await prepare();
    const site = abroad();
    there.as(second);
    expect(await code(site.emergencies.open(guest, subject, 1, 'Curious'))).toBe('access.role-missing');
    there.as(clinician);
    expect(await code(site.emergencies.open(patient, subject, 1, 'Own'))).toBe('app.not-found');
  });
});

describe('after an emergency', () => {
  it('the key is made anew and the sections\' epochs are raised: what was kept opens nothing that comes', async () => {
    const first = await write(0, 'before');
    const before = await prepare();
    const site = abroad();
    there.as(clinician);
    const id = await site.emergencies.open(guest, subject, 1, 'Unconscious');
    await site.emergencies.approve(subject, id, { account: second, pin: secondPin });
    await read(site, first, id);
    const kept = await site.emergencies.path(clinician, opened(id), sectionAt(0), 0);
    const keptNext = await site.emergencies.path(clinician, opened(id), sectionAt(0), 1);
    if (kept === null || keptNext === null) throw new Error('no way');
    site.emergencies.close(subject, id);

    // As the runtime does in the block of the closing, and the home then sees.
    here.later();
    here.vault.write((db) => {
      upsertEmergency(db, opened(id));
      setEmergencyClosed(db, subject, id, here.clock());
      raiseEpochs(db, subject, { [sectionAt(0)]: 1 });
    });
    await kitsOf(here).follow(steward);
    const after = here.vault.read((db) => activeShareSet(db, 'emergency', subject));
    expect(after?.id).not.toBe(before);
    const second_ = await write(0, 'after');
    const file = await (here.content as { get(cid: string): Promise<Uint8Array> }).get(second_.cid);
    const expected = { genesis: here.genesis, document: second_.id, subject, section: second_.section, epoch: 1, commitment: second_.commitment, superseded: [] };
    const tryKept = (path: NonNullable<typeof kept>) => code(there.service.openDocument({ account: clinician, path, file, expected }));
    expect([await tryKept(kept), await tryKept(keptNext)]).toEqual(['document.cannot-decrypt', 'document.cannot-decrypt']);
    const newBundle = here.vault.read((db) => shareRoots(db, after?.id as Hash))[0]?.sealed as Uint8Array;
    const [shares] = kept;
    if (shares === undefined) throw new Error('no shares');
    expect(await code(there.service.openDocument({ account: clinician, path: [shares, { kind: 'bundle', sealed: newBundle, section: second_.section, epoch: 1 }], file, expected }))).toBe('document.cannot-decrypt');

    // The control: with the new kit, the next emergency opens it.
    await arrive();
    const again = await site.emergencies.open(guest, subject, 1, 'Unconscious again');
    await site.emergencies.approve(subject, again, { account: second, pin: secondPin });
    expect((await read(site, second_, again)).resources).toEqual([{ resourceType: 'Observation', valueString: 'after' }]);
  });

  it('a kit follows sections that got new keys without being dealt again', async () => {
    await write(0, 'before');
    const set = await prepare();
    here.vault.write((db) => { raiseEpochs(db, subject, { [sectionAt(0)]: 2 }); });
    await kitsOf(here).follow(steward);
    expect(here.vault.read((db) => activeShareSet(db, 'emergency', subject))?.id).toBe(set);
    expect(kitsOf(here).epochs(set)[sectionAt(0)]).toContain(2);
    expect(here.vault.read((db) => newestSharedKey(db, home, 'KeySteward')).length).toBe(1);
  });
});
