import { setTimeout as pause } from 'node:timers/promises';
import type { FhirResource } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { createRandom, stories, type Story, type SyntheticBundle, syntheticPatient } from '../../../core/synthetic/index.ts';
import type { Desk } from '../../desk.ts';
import { documentsOfPatient, patientsByIdentifier } from '../../vault/repositories/index.ts';
import type { JobRun } from '../jobs/job-board.ts';
import { accountOf, type DemoTeam } from './demo-team.ts';
import { stopped } from './patience.ts';
import type { Workshop } from './workshop.ts';

/** Behind the hand-written ones. */
export const generatedPatients = 188;

/** A name alone is somebody else's too: patients are known again by their number here. */
export const patientOf = (bundle: SyntheticBundle): FhirResource => bundle.entry.map(({ resource }) => resource).find(({ resourceType }) => resourceType === 'Patient') ?? bundle;

const encode = (bundle: SyntheticBundle): Uint8Array => new TextEncoder().encode(JSON.stringify(bundle));
const quiet = (run: JobRun): JobRun => ({ id: run.id, signal: run.signal, progress: () => { stopped(run.signal); } });
const isoNow = (desk: Desk): string => new Date(desk.now()).toISOString();

export const teamStories = (desk: Desk, team: DemoTeam): Story[] => stories(isoNow(desk)).filter(({ organization }) => organization === team.organization.key);
/** The other organization's. */
export const foreignStories = (desk: Desk, team: DemoTeam): Story[] => stories(isoNow(desk)).filter(({ organization }) => organization !== team.organization.key);

function byNumber(desk: Desk, team: DemoTeam, number: string): PatientId | undefined {
  return desk.vault.read((db) => patientsByIdentifier(db, team.organization.mrnSystem, number))[0]?.id;
}

export function patientOfStory(desk: Desk, team: DemoTeam, story: Story): PatientId | undefined {
  const identifiers = patientOf(story.bundle)['identifier'] as { system?: string; value?: string }[] | undefined;
  const number = identifiers?.find(({ system }) => system === team.organization.mrnSystem)?.value;
  return number === undefined ? undefined : byNumber(desk, team, number);
}

/** The hand-written patients: registered at the front desk with their PIN, their records brought in by the clinician. May be begun again. */
export async function takeInStories(desk: Desk, workshop: Workshop, run: JobRun, team: DemoTeam): Promise<void> {
  const frontDesk = workshop.as(accountOf(desk, team, 'Registrar'));
  const clinician = workshop.as(accountOf(desk, team, 'Clinician'));
  const own = teamStories(desk, team);
  for (const [index, story] of own.entries()) {
    run.progress('Taking in the first patients', index, own.length);
    const id = patientOfStory(desk, team, story) ?? await frontDesk.patients.enter(patientOf(story.bundle), story.pin);
    if (desk.vault.read((db) => documentsOfPatient(db, id)).some(({ ours }) => ours)) continue;
    await clinician.imports.run(quiet(run), 'records.json', encode(story.bundle), id);
  }
}

/** From `from` up to before `to`, each in one transaction, so that an interrupted run neither doubles nor halves anybody. */
export async function takeInGenerated(desk: Desk, workshop: Workshop, run: JobRun, team: DemoTeam, from: number, to: number): Promise<void> {
  const clinician = workshop.as(accountOf(desk, team, 'Clinician'));
  for (let number = from; number < to; number += 1) {
    run.progress('Taking in more patients', number, generatedPatients);
    if (byNumber(desk, team, `${team.organization.mrnPrefix}-${String(200_000 + number)}`) !== undefined) continue;
    const begun = performance.now();
    const bundle = syntheticPatient(createRandom(`assent-demo/${String(number)}`), { now: isoNow(desk), organization: team.organization.key, number });
    await clinician.imports.run(quiet(run), 'records.json', encode(bundle), null);
    // As long a rest as the work was: people are at work meanwhile.
    await pause(performance.now() - begun);
  }
}
