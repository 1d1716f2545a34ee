import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, EmergencyId } from '../../core/ids/index.ts';
import { codeOf } from '../../demo/failure.ts';
import type { Client } from '../../demo/workstation.ts';
import { eventually } from '../harness/desk.ts';
import { allSent, base64, patientPin, read, type Scene, setScene } from './emergency-scene.ts';

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));
const officerName = 'Privacy officer of Northside';
const officerPin = '200555';
const note = base64('Seen by the pulmonologist');

/** By contract, on a real network. Later tests stand on earlier ones. */
describe('an emergency at another clinic', () => {
  let scene: Scene;
  let emergency: EmergencyId;
  let set = '';
  const other = () => scene.cast.at(scene.cast.other);
  const clinician = () => scene.cast.as(scene.cast.other, scene.cast.other.staff.clinician);
  const second = () => scene.cast.other.staff.steward;
  const kinds = async (who: Client) => (await who.notifications.list()).map(({ kind }) => kind);
  const officer = async (): Promise<Client> => {
    const { client } = other();
    const account = (await client.session.people()).people.find(({ name }) => name === officerName)?.account;
    await client.session.signIn({ account: account as AccountId, secret: officerPin });
    return client;
  };
  const actionsAt = async (): Promise<string[]> => (await (await scene.cast.as(scene.cast.other, scene.cast.other.admin)).audit.list({ limit: 200 })).rows.map(({ action }) => action);

  beforeAll(async () => {
    scene = await setScene();
  }, 200_000);
  afterAll(async () => {
    await scene.end();
  }, 30_000);

  it('keys lie ready where the trustees are, before they are needed, with what the patient laid down', async () => {
    const { cast, patient, guest, subject } = scene;
    const admin = await cast.as(cast.other, cast.other.admin);
    const { account: service } = await admin.emergency.service();
    await admin.emergency.setPolicy({ approvers: [second().account as AccountId], threshold: 1, waitSeconds: 1_800 });
    await admin.admin.addStaff({ name: officerName, title: 'Officer', role: 'PrivacyOfficer', pin: officerPin });
    await eventually('the policy, the service and the officer on record', () => allSent(admin));
    expect(await admin.emergency.policy()).toMatchObject({ approvers: [{ account: second().account }], threshold: 1, waitSeconds: 1_800, standard: false, published: true });
    const home = await cast.as(cast.home, cast.home.staff.clinician);
    const { clinics } = await home.emergency.choices();
    expect(clinics).toEqual([expect.objectContaining({ service })]);
    const choice = { patient, clinics: clinics.map(({ organization }) => ({ organization, service })), except: [{ category: 'imaging' as const, sensitivity: 'general' as const }] };
    expect(await failure(home.emergency.prepare({ ...choice, evidence: { kind: 'pin', pin: '999999' } }))).toBe('session.wrong-secret');
    ({ set } = await home.emergency.prepare({ ...choice, evidence: { kind: 'pin', pin: patientPin } }));
    expect((await home.emergency.keys({ patient }))?.trustees).toHaveLength(3);
    await eventually('the choice on record', () => allSent(home));
    await keysArrive(async () => (await (await clinician()).emergency.preview({ patient: guest, subject })).documents.now === 1);
  });

  /** Asked for at the gate, as the window does; they come by themselves. */
  async function keysArrive(holds: () => Promise<boolean>): Promise<void> {
    const client = await clinician();
    await eventually('the kit at the other clinic', async () => {
      await client.chart.gate({ patient: scene.guest });
      const preview = await client.emergency.preview({ patient: scene.guest, subject: scene.subject });
      return preview.ready && preview.documents.later > 0 && preview.approvers.length === 1 && await holds();
    });
  }

  it('the minimum opens at once for one clinician, and the rows were there first', async () => {
    const { guest, subject } = scene;
    expect((await read(scene)).basis).toBe('None');
    const client = await clinician();
    ({ emergency } = await client.emergency.open({ patient: guest, subject, reason: 1, text: 'Unconscious, no relatives' }));
    await eventually('the emergency on record', async () => (await client.emergency.running()).some(({ state }) => state === 'open'));
    await eventually('the minimum', async () => (await read(scene)).text.includes('Penicillin'));
    expect(await read(scene)).toMatchObject({ basis: 'Emergency', purpose: 'ETREAT', sections: ['allergies'] });
    expect((await read(scene)).text).not.toContain(note);
  });

  it('the rest opens by a second person and the break-glass service, on a real network', async () => {
    const { cast, guest, subject } = scene;
    const client = await clinician();
    const { account, pin: secret } = second();
    expect(await kinds(await cast.as(cast.other, second()))).toContain('emergency-approval');
    await clinician();
    // At the desk of who opened it: their keys stay open until the network has their word, and they need not sign in.
    await client.emergency.approve({ subject, emergency, at: { account: account as AccountId, pin: secret } });
    await eventually('the record', async () => (await read(scene)).text.includes(note));
    expect((await (await clinician()).emergency.list({ patient: guest }))[0]).toMatchObject({ emergency, state: 'open', alone: false });
  });

  it('the patient is told at home, and the officers', async () => {
    const { cast } = scene;
    const home = cast.at(cast.home).client;
    await eventually('the news at home', async () => (await kinds(await cast.as(cast.home, cast.home.admin))).includes('emergency-opened'));
    const { rows } = await (await cast.as(cast.home, cast.home.staff.clinician)).patients.search({ text: 'Silent', limit: 1 });
    expect(await kinds(home)).toEqual([]);
    await home.session.signIn({ number: rows[0]?.mrn ?? '', secret: patientPin });
    expect(await home.notifications.unseen()).toEqual({ count: 1, urgent: true });
    const [told] = await home.notifications.list();
    expect(told).toMatchObject({ kind: 'emergency-opened', emergency, organizationName: 'Northside Hospital', seen: false });
    await home.notifications.seen({ upTo: told?.id ?? 1 });
    expect((await home.notifications.unseen()).count).toBe(0);
  });

  it('closing shuts it, raises the epochs, and the next emergency has another key', async () => {
    const { cast, patient, subject, document } = scene;
    await (await clinician()).emergency.close({ subject, emergency });
    expect(await read(scene)).toMatchObject({ basis: 'None', sections: [] });
    const home = await cast.as(cast.home, cast.home.staff.steward);
    await eventually('a new emergency key', async () => (await home.emergency.keys({ patient }))?.set !== set, 90);
    await eventually('the note under new keys', async () => (await home.inspect.document({ subject, document })).epoch === 1, 90);
  });

  it('is answered for: another is refused until a privacy officer has compared what was read with the reason', async () => {
    const { guest, subject } = scene;
    const client = await clinician();
    expect(await failure(client.emergency.open({ patient: guest, subject, reason: 1, text: 'Again' }))).toBe('emergency.review-owed');
    expect(await kinds(client)).toContain('review-owed');
    await client.emergency.account({ subject, emergency, text: 'Found unresponsive; penicillin avoided.' });
    await officer();
    await eventually('the closing on record', () => allSent(client));
    const [line] = await client.emergency.queue({});
    expect(line).toMatchObject({ emergency, state: 'over', reason: 1, text: 'Unconscious, no relatives', alone: false, offline: false, account: { text: 'Found unresponsive; penicillin avoided.' }, review: null, overdue: false });
    expect(line?.read.map(({ section }) => section)).toContain('allergies');
    expect(line?.looks).toBeGreaterThan(1);
    await client.emergency.review({ subject, emergency, verdict: 'Justified', finding: 'What was read fits the reason.' });
    await eventually('the verdict on record', async () => (await client.emergency.queue({ all: true }))[0]?.review?.stage === 'confirmed');
    expect(await client.emergency.queue({})).toEqual([]);
    expect(await (await clinician()).emergency.preview({ patient: guest, subject })).toMatchObject({ owed: false });
    expect(await kinds(client)).toContain('emergency-reviewed');
  });

  it('left its rows in the log: asked, opened, given, closed, answered', async () => {
    const found = await actionsAt();
    for (const action of ['emergency.open', 'emergency.minimum', 'document.open', 'emergency.approve', 'emergency.break-glass', 'emergency.close', 'emergency.account', 'emergency.queue', 'emergency.review']) expect(found).toContain(action);
    expect(found).not.toContain('emergency.alone');
    expect((await other().client.audit.verify()).holds).toBe(true);
  });
});
