/** Two clinics on one network; the patient is unconscious at the one that has no consent. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { type Cast, createCast } from '../../demo/cast.ts';
import { foundingSteps } from '../../demo/steps/founding-steps.ts';
import type { Client } from '../../demo/workstation.ts';
import { eventually, importFile } from '../harness/desk.ts';

export const patientPin = '121212';
export const base64 = (text: string): string => Buffer.from(text).toString('base64');
const allergy = {
  resourceType: 'Bundle', type: 'collection', entry: [
    { resource: { resourceType: 'Patient', id: 'p', name: [{ family: 'Silent', given: ['Sam'] }], birthDate: '1970-01-01' } },
    { resource: { resourceType: 'AllergyIntolerance', id: 'a', clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }] }, patient: { reference: 'Patient/p' }, code: { text: 'Penicillin' } } },
  ],
};

export interface Scene {
  readonly cast: Cast;
  readonly patient: PatientId;
  /** The same person where they are now. */
  readonly guest: PatientId;
  readonly subject: SubjectId;
  /** Beyond the minimum. */
  readonly document: DocumentId;
  end(): Promise<void>;
}

export async function setScene(): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'assent-emergency-'));
  const cast = createCast({ reporter: { held: true, step: (_: string, work: () => Promise<never>) => work() }, exportDir: null } as never, { harbour: join(folder, 'harbour'), northside: join(folder, 'northside') });
  await foundingSteps(cast);
  const home = await cast.as(cast.home, cast.home.staff.clinician);
  const { patient, subject } = await home.patients.register({ family: 'Silent', given: 'Sam', birthDate: '1970-01-01', gender: 'male', phone: null, pin: patientPin });
  const { document } = await home.chart.addNote({ patient, title: 'Ward round', text: 'Seen by the pulmonologist' });
  await importFile(home, 'allergy.json', new TextEncoder().encode(JSON.stringify(allergy)), patient);
  await eventually('a note on record', async () => (await home.inspect.document({ subject, document })).found);
  const { card } = await home.patients.card({ patient });
  const other = await cast.as(cast.other, cast.other.staff.clinician);
  const { patient: guest } = await other.patients.register({ family: 'Silent', given: 'Sam', birthDate: '1970-01-01', gender: 'male', phone: null, pin: null, card });
  return {
    cast, patient, guest, subject, document,
    async end() {
      await cast.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** What the clinician who opened it sees of the other clinic's record. */
export async function read({ cast, guest, subject }: Scene) {
  const chart = await (await cast.as(cast.other, cast.other.staff.clinician)).chart.open({ patient: guest, inEmergency: true });
  const source = chart.sources.find((one) => one.subject === subject);
  const text = chart.documents.flatMap(({ resources }) => resources).map((resource) => JSON.stringify(resource)).join();
  return { basis: source?.decision.basis, purpose: source?.purpose, sections: chart.documents.map(({ facts }) => facts.section.category).sort(), text };
}

export const allSent = async (client: Client): Promise<boolean> => (await client.network.outbox({ state: 'all' })).every(({ stage }) => stage === 'confirmed');
