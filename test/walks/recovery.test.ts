import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, DocumentId, OrganizationId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { codeOf } from '../../demo/failure.ts';
import { eventually, foundDesk, type RunningDesk } from '../harness/desk.ts';

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const oldPin = '121212';
const newPin = '343434';
const newSteward = { name: 'Second steward', title: 'Key steward', pin: '565656' } as const;

/** Lost keys on a real network: a patient's PIN, then the only key steward's. Later tests stand on earlier ones. */
describe('recovery by guardians', () => {
  let desk: RunningDesk;
  let patient: PatientId;
  let subject: SubjectId;
  let document: DocumentId;
  let organization: OrganizationId;
  let steward: AccountId;
  const account = (role: 'Clinician' | 'Nurse' | 'Registrar'): AccountId => desk.people.get(role)?.account as AccountId;
  const of = () => ({ kind: 'patient' as const, patient });
  const epoch = async (): Promise<number | null> => (await desk.client.inspect.document({ subject, document })).epoch;

  beforeAll(async () => {
    desk = await foundDesk(['KeySteward', 'Registrar', 'Nurse', 'Clinician']);
    await desk.as('Registrar');
    const registered = await desk.client.patients.register({ family: 'Lost', given: 'Ada', birthDate: '1950-01-01', gender: 'female', phone: null, pin: oldPin });
    ({ patient, subject } = registered);
    organization = (await desk.client.patients.card({ patient })).organization;
    await desk.as('Clinician');
    ({ document } = await desk.client.chart.addNote({ patient, title: 'Note', text: 'Written before the PIN was lost.' }));
    await eventually('a note on record', async () => (await desk.client.inspect.document({ subject, document })).found);
  }, 170_000);
  afterAll(async () => { await desk.end(); }, 30_000);

  it('a patient chooses three, one of them with a key of their own, and two of them bring the record back', async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const { client } = desk;
    await desk.as('Nurse');
    expect(await client.guardians.current({ of: of() })).toBeNull();
    const guardians = [{ account: account('Clinician') }, { account: account('Registrar') }, { name: 'Her sister', recipient }];
    expect(await failure(client.guardians.appoint({ of: of(), guardians, threshold: 2, evidence: { kind: 'pin', pin: newPin } }))).toBe('session.wrong-secret');
    expect(await failure(client.guardians.appoint({ of: of(), guardians, threshold: 2 }))).toBe('consent.evidence');
    const { set } = await client.guardians.appoint({ of: of(), guardians, threshold: 2, evidence: { kind: 'pin', pin: oldPin } });
    expect((await client.guardians.current({ of: of() }))?.guardians.map(({ name, account: known }) => [name, known !== null])).toEqual([['Clinician of the test', true], ['Registrar of the test', true], ['Her sister', false]]);
    const { file } = await client.guardians.shareFile({ set, index: 2 });

    const { recovery, recipient: newKey } = await client.guardians.begin({ of: of(), pin: newPin });
    expect(await failure(client.guardians.begin({ of: of(), pin: newPin }))).toBe('app.busy');
    expect(await failure(client.guardians.give({ recovery }))).toBe('access.role-missing');
    expect(await failure(client.guardians.finish({ recovery, pin: newPin }))).toBe('recovery.shares-missing');
    await desk.as('Clinician');
    expect(await client.guardians.mine()).toMatchObject([{ set, index: 0, of: 'patient', whose: 'Ada Lost', recovery: { recovery, given: false } }]);
    expect(await client.guardians.give({ recovery })).toEqual({ given: 1, needed: 2 });
    // The sister's part travels as a file; what somebody else slips in under her name is found by its place.
    await desk.as('Nurse');
    const forged = new Encrypter();
    forged.addRecipient(newKey);
    await client.guardians.giveFile({ recovery, index: 2, file: base64(await forged.encrypt('{"format":"assent-share/1"}')) });
    await expect(client.guardians.finish({ recovery, pin: newPin })).rejects.toMatchObject({ data: { code: 'recovery.share-wrong', data: { index: 2 } } });
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const share = await decrypter.decrypt(Buffer.from(file, 'base64'));
    const encrypter = new Encrypter();
    encrypter.addRecipient(newKey);
    expect(await client.guardians.giveFile({ recovery, index: 2, file: base64(await encrypter.encrypt(share)) })).toEqual({ given: 2, needed: 2 });
    expect(await failure(client.guardians.finish({ recovery, pin: oldPin }))).toBe('session.wrong-secret');
    const { set: next } = await client.guardians.finish({ recovery, pin: newPin });
    expect(next).not.toBe(set);
    expect(await failure(client.guardians.give({ recovery }))).toBe('recovery.set-replaced');
    expect(await client.guardians.current({ of: of() })).toMatchObject({ set: next, threshold: 2, recovery: null });
  });

  it('the old PIN opens nothing any more, the new one does, and what lies in the network is sealed to new keys', async () => {
    const { client } = desk;
    const agree = (pin: string) => client.consents.grant({
      patient, evidence: { kind: 'pin', pin }, request: null,
      terms: { grantee: { kind: 'role', organization, role: 'Nurse' }, sections: [{ category: 'notes', sensitivity: 'general' }], actions: ['read'], purposes: ['TREAT'], start: new Date().toISOString(), end: new Date(Date.now() + 3_600_000).toISOString() },
    });
    await desk.as('KeySteward');
    expect(await failure(agree(oldPin))).toBe('session.wrong-secret');
    const { consent } = await agree(newPin);
    // The clinician's keys open what the organization wrote; the directory that it is sealed to is the steward's.
    await eventually('the note under new keys', async () => (await epoch()) === 1, 90);
    await eventually('a consent with its keys', async () => (await client.consents.forPatient({ patient })).some((row) => row.consent === consent && row.state === 'active'));
    expect(await client.inspect.tryEverySecret({ subject, document })).toMatchObject({ opened: true });
    const person = (await client.patients.search({ text: 'Ada Lost', limit: 1 })).rows[0];
    expect(await failure(client.session.signIn({ number: person?.mrn ?? '', secret: oldPin }))).toBe('session.wrong-secret');
    await client.session.signIn({ number: person?.mrn ?? '', secret: newPin });
    expect(JSON.stringify((await client.chart.mine()).documents)).toContain('"Note"');
  });

  it('choosing others makes the parts of who left worthless, and replaces the keys again', async () => {
    const { client } = desk;
    await desk.as('Nurse');
    const before = await client.guardians.current({ of: of() });
    await client.guardians.appoint({ of: of(), guardians: [{ account: account('Clinician') }, { account: account('Nurse') }], threshold: 2, evidence: { kind: 'pin', pin: newPin } });
    expect(await failure(client.guardians.shareFile({ set: before?.set as never, index: 0 }))).toBe('app.not-found');
    await desk.as('Registrar');
    expect(await client.guardians.mine()).toEqual([]);
    await desk.as('KeySteward');
    await eventually('the note under newer keys', async () => (await epoch()) === 2, 90);
  });

  it('the patient takes the keys over, agrees by them alone, and gives them back', async () => {
    const { client } = desk;
    const terms = () => ({ grantee: { kind: 'role', organization, role: 'Clinician' } as const, sections: [{ category: 'notes', sensitivity: 'general' } as const], actions: ['read' as const], purposes: ['TREAT' as const], start: new Date().toISOString(), end: new Date(Date.now() + 3_600_000).toISOString() });
    const keeper = async (): Promise<string> => (await client.custody.current({ patient })).keeper;
    const states = async () => (await client.consents.forPatient({ patient })).map(({ evidence, state }) => `${evidence} ${state}`).sort();
    await desk.as('Nurse');
    expect(await failure(client.custody.claim({ patient, pin: newPin }))).toBe('access.role-missing');
    await desk.as('KeySteward');
    expect(await keeper()).toBe('organization');
    expect(await failure(client.custody.claim({ patient, pin: oldPin }))).toBe('session.wrong-secret');
    await client.custody.claim({ patient, pin: newPin });
    await eventually('the patient\'s custody', async () => await keeper() === 'patient');
    await eventually('the note under the patient\'s keys', async () => (await epoch()) === 3, 90);
    // Nobody's word counts any more but the patient's own signature; the network takes it.
    expect(await failure(client.consents.grant({ patient, evidence: { kind: 'paper', witness: 'Nurse' }, request: null, terms: terms() }))).toBe('custody.with-patient');
    await client.consents.grant({ patient, evidence: { kind: 'pin', pin: newPin }, request: null, terms: terms() });
    await eventually('a consent by the patient\'s key', async () => (await states()).includes('Key active'));
    // The keys of the consent from before are the patient's to renew.
    expect(await states()).toContain('Pin waiting-for-keys');
    await client.session.signIn({ number: (await client.patients.search({ text: 'Ada Lost', limit: 1 })).rows[0]?.mrn ?? '', secret: newPin });
    await eventually('renewed keys', async () => (await states()).includes('Pin active'), 90);
    await desk.as('KeySteward');
    await client.custody.giveBack({ patient, pin: newPin });
    await eventually('the organization\'s custody', async () => await keeper() === 'organization');
    await eventually('the note under newer keys still', async () => (await epoch()) === 4, 90);
  });

  it('the organization\'s keys outlive its only key steward', async () => {
    const { client } = desk;
    steward = desk.people.get('KeySteward')?.account as AccountId;
    await desk.as('KeySteward');
    await client.guardians.appoint({ of: { kind: 'organization' }, guardians: [{ account: account('Clinician') }, { account: account('Nurse') }, { account: account('Registrar') }], threshold: 2 });
    await desk.as('Admin');
    const { account: second } = await client.admin.addStaff({ ...newSteward, role: 'KeySteward' });
    await eventually('the second steward\'s role', async () => (await client.admin.staff()).some((row) => row.account === second && row.assignments.some(({ state }) => state === 'active')));
    await client.session.signIn({ account: second, secret: newSteward.pin });
    expect(await failure(client.guardians.begin({ of: { kind: 'organization' } }))).toBe('recovery.role-stands');
    await desk.as('Admin');
    await client.admin.endRole({ account: steward, role: 'KeySteward' });
    await eventually('the end of the first one\'s', async () => (await client.admin.staff()).some((row) => row.account === steward && row.assignments.every(({ state }) => state === 'ended')));
    await client.session.signIn({ account: second, secret: newSteward.pin });
    const paper = () => client.consents.grant({
      patient, evidence: { kind: 'paper', witness: 'Nurse' }, request: null,
      terms: { grantee: { kind: 'role', organization, role: 'Clinician' }, sections: [{ category: 'notes', sensitivity: 'general' }], actions: ['read'], purposes: ['TREAT'], start: new Date().toISOString(), end: new Date(Date.now() + 3_600_000).toISOString() },
    });
    // Without guardians nobody opens a patient's keyring any more.
    expect(await failure(paper())).toBe('document.cannot-decrypt');
    const { recovery } = await client.guardians.begin({ of: { kind: 'organization' } });
    for (const role of ['Nurse', 'Registrar'] as const) {
      await desk.as(role);
      await client.guardians.give({ recovery });
    }
    await client.session.signIn({ account: second, secret: newSteward.pin });
    await client.guardians.finish({ recovery });
    let granted = '';
    await eventually('keyrings under the new key', async () => { granted = await paper().then(({ consent }) => consent, () => ''); return granted !== ''; });
    await eventually('its keys', async () => (await client.consents.forPatient({ patient })).some((row) => row.consent === granted && row.state === 'active'));
    await eventually('the note under keys that the lost steward never had', async () => (await epoch()) === 5, 90);
    await desk.as('KeySteward');
    expect(await failure(client.guardians.current({ of: { kind: 'organization' } }))).toBe('access.role-missing');
  });
});
