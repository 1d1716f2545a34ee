import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, DocumentId, EmergencyId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { type Cast, createCast } from '../../demo/cast.ts';
import { codeOf } from '../../demo/failure.ts';
import { foundingSteps } from '../../demo/steps/founding-steps.ts';
import { eventually } from '../harness/desk.ts';

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));
const pin = '121212';

/** Two clinics on one network; the patient is unconscious at the one that has no consent. Later tests stand on earlier ones. */
describe('an emergency at another clinic', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assent-emergency-'));
  let cast: Cast;
  let patient: PatientId;
  let guest: PatientId;
  let subject: SubjectId;
  let document: DocumentId;
  let emergency: EmergencyId;
  let set = '';
  const read = async () => {
    const chart = await (await cast.as(cast.other, cast.other.staff.clinician)).chart.open({ patient: guest, purpose: 'ETREAT' });
    const source = chart.sources.find((one) => one.subject === subject);
    return { basis: source?.decision.basis, state: source?.state, text: JSON.stringify(chart.documents) };
  };

  beforeAll(async () => {
    cast = createCast({ reporter: { held: true, step: (_: string, work: () => Promise<never>) => work() }, exportDir: null } as never, { harbour: join(folder, 'harbour'), northside: join(folder, 'northside') });
    await foundingSteps(cast);
    const home = await cast.as(cast.home, cast.home.staff.clinician);
    ({ patient, subject } = await home.patients.register({ family: 'Silent', given: 'Sam', birthDate: '1970-01-01', gender: 'male', phone: null, pin }));
    ({ document } = await home.chart.addNote({ patient, title: 'Allergy', text: 'Penicillin: anaphylaxis' }));
    await eventually('a note on record', async () => (await home.inspect.document({ subject, document })).found);
    const { card } = await home.patients.card({ patient });
    const other = await cast.as(cast.other, cast.other.staff.clinician);
    ({ patient: guest } = await other.patients.register({ family: 'Silent', given: 'Sam', birthDate: '1970-01-01', gender: 'male', phone: null, pin: null, card }));
  }, 175_000);
  afterAll(async () => {
    await cast.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, 30_000);

  it('keys lie ready where the trustees are, before they are needed', async () => {
    const admin = await cast.as(cast.other, cast.other.admin);
    const { account: service } = await admin.emergency.service();
    const second = cast.other.staff.steward.account as AccountId;
    await admin.emergency.setPolicy({ approvers: [second], threshold: 1, waitSeconds: 1_800 });
    await eventually('the policy and the service on record', async () => (await admin.network.outbox({ state: 'all' })).every(({ stage }) => stage === 'confirmed'));
    const home = await cast.as(cast.home, cast.home.staff.clinician);
    expect(await failure(home.emergency.prepare({ patient, trustees: [service, second], evidence: { kind: 'pin', pin: '999999' } }))).toBe('session.wrong-secret');
    ({ set } = await home.emergency.prepare({ patient, trustees: [service, second], evidence: { kind: 'pin', pin } }));
    expect((await home.emergency.keys({ patient }))?.trustees).toHaveLength(3);
    const other = await cast.as(cast.other, cast.other.staff.clinician);
    await eventually('the kit at the other clinic', async () => {
      await other.chart.gate({ patient: guest });
      return (await other.emergency.ready({ subject })).ready;
    });
  });

  it('opens by a second person and the break-glass service, on a real network, and the row was there first', async () => {
    expect((await read()).basis).toBe('None');
    const other = await cast.as(cast.other, cast.other.staff.clinician);
    ({ emergency } = await other.emergency.open({ patient: guest, subject, reason: 1, text: 'Unconscious, no relatives' }));
    await eventually('the emergency on record', async () => (await other.emergency.list({ patient: guest })).some((row) => row.emergency === emergency));
    expect((await read()).basis).toBe('None');
    const { account, pin: secret } = cast.other.staff.steward;
    expect(await other.emergency.approve({ subject, emergency, at: { account: account as AccountId, pin: secret } })).toEqual({ given: 2, needed: 2 });
    // The second person's word for the network is sent when they sign in, or at once where their keys are still open.
    await cast.as(cast.other, cast.other.staff.steward);
    await eventually('the approval on record', async () => (await cast.at(cast.other).client.network.outbox({ state: 'all' })).every(({ stage }) => stage === 'confirmed'));
    await eventually('the record', async () => (await read()).text.includes(Buffer.from('Penicillin: anaphylaxis').toString('base64')));
    expect(await read()).toMatchObject({ basis: 'Emergency' });
  });

  it('closing shuts it, raises the epochs, and the next emergency has another key', async () => {
    const other = await cast.as(cast.other, cast.other.staff.clinician);
    await other.emergency.close({ subject, emergency });
    expect(await read()).toMatchObject({ basis: 'None', text: '[]' });
    const home = await cast.as(cast.home, cast.home.staff.steward);
    await eventually('a new emergency key', async () => (await home.emergency.keys({ patient }))?.set !== set, 90);
    await eventually('the note under new keys', async () => (await home.inspect.document({ subject, document })).epoch === 1, 90);
  });
});
