/** R1: kill -9 of a real served workstation at random points of an import. */
import type { ContentId, PatientId } from '../../core/ids/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import type { Client } from '../../demo/workstation.ts';
import { foundDesk, importFile, type RunningDesk } from '../harness/desk.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';

/** What the workstation said was stored. */
interface Acknowledged { readonly patient: PatientId; readonly resources: number; readonly cids: readonly ContentId[] }

const newest = 10;
const everySoMany = 25;

export const kills: Fault = {
  id: 'R1', asked: '0 acknowledged documents lost, 0 half-written, restarts after each kill', usual: 20, full: 200,
  async run({ seed, n }) {
    const desk = await foundDesk(['KeySteward']);
    try {
      return await killAtRandomPoints(desk, seed, n);
    } finally {
      await desk.end();
    }
  },
};

export async function killAtRandomPoints(desk: RunningDesk, seed: number, n: number): Promise<{ held: Outcome; control: Outcome; facts: Readonly<Record<string, number>> }> {
  const held = outcome();
  const control = outcome();
  let client = await desk.as('KeySteward');
  const acknowledged: Acknowledged[] = [];
  const begun = performance.now();
  acknowledged.push(await acknowledgedImport(client, fileOf(seed, 0).bytes));
  const span = Math.max(500, performance.now() - begun);
  let slowestOpen = 0;
  let untouched = 0;

  for (let kill = 1; kill <= n; kill += 1) {
    const replay = `kill ${String(seed)}/${String(kill)}`;
    const random = createRandom(replay);
    const file = fileOf(seed, kill);
    const running = acknowledgedImport(client, file.bytes).then((one) => { acknowledged.push(one); }, () => undefined);
    await Promise.race([running, new Promise((resolve) => { setTimeout(resolve, random.next() * span * 1.1); })]);
    await desk.kill();
    const opening = performance.now();
    client = await desk.again();
    slowestOpen = Math.max(slowestOpen, performance.now() - opening);
    await desk.as('KeySteward');
    held.attempts += 1;
    // What is lost stays lost: the newest after each kill, and all of them now and then and at the end, or this would take the square of n.
    const looked = kill % everySoMany === 0 || kill === n ? acknowledged : acknowledged.slice(-newest);
    held.violations.push(...(await lost(client, looked)).map((what) => `${replay}: ${what}`));
    const found = await halfWritten(client, file);
    if (found === 'nothing') untouched += 1;
    else if (found !== 'whole') held.violations.push(`${replay}: ${found}`);
    // What was interrupted is imported again, and then is whole.
    const again = await acknowledgedImport(client, file.bytes);
    acknowledged.push(again);
    if (await halfWritten(client, file) !== 'whole') held.violations.push(`${replay}: not whole after the second import`);
  }

  const [first] = acknowledged;
  if (first !== undefined) {
    control.attempts = 2;
    // An acknowledged document that was never written, and one resource more than there are.
    control.violations.push(...(await lost(client, [{ ...first, cids: ['bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku' as ContentId] }])));
    control.violations.push(...(await lost(client, [{ ...first, resources: first.resources + 1 }])));
  }
  return { held, control, facts: { importMs: Math.round(span), slowestStartMs: Math.round(slowestOpen), killedBeforeAnything: untouched, documents: acknowledged.reduce((sum, { cids }) => sum + cids.length, 0) } };
}

interface File { readonly bytes: Uint8Array; readonly family: string; readonly resources: number }

function fileOf(seed: number, index: number): File {
  const family = `Kill${String(seed)}x${String(index)}`;
  const bundle = structuredClone(syntheticPatient(createRandom(`kill/${String(seed)}/${String(index)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: index + 1 })) as unknown as { entry: { resource: { resourceType: string; name?: { family?: string }[]; identifier?: { value: string }[] } }[] };
  const patient = bundle.entry.map(({ resource }) => resource).find(({ resourceType }) => resourceType === 'Patient');
  for (const name of patient?.name ?? []) name.family = family;
  for (const [at, identifier] of (patient?.identifier ?? []).entries()) identifier.value = `K${String(seed)}-${String(index)}-${String(at)}`;
  return { bytes: new TextEncoder().encode(JSON.stringify(bundle)), family, resources: bundle.entry.length };
}

async function acknowledgedImport(client: Client, bytes: Uint8Array): Promise<Acknowledged> {
  const report = await importFile(client, 'kill.json', bytes);
  const [patient] = report.patients;
  if (patient === undefined) throw new Error('the import named no patient');
  return { patient: patient.patient, resources: report.stored + report.unchanged, cids: report.documents.map(({ cid }) => cid) };
}

/** Everything acknowledged that is not there, by what the store and the chart say. */
async function lost(client: Client, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { patient, resources, cids } of acknowledged) {
    for (const cid of cids) {
      const { here, hashHolds } = await client.inspect.content({ cid });
      if (!here || !hashHolds) missing.push(`${cid} is acknowledged and ${here ? 'damaged' : 'not there'}`);
    }
    const shown = await resourcesOf(client, patient);
    if (shown < resources) missing.push(`${String(shown)} of ${String(resources)} acknowledged resources are shown`);
  }
  return missing;
}

async function resourcesOf(client: Client, patient: PatientId): Promise<number> {
  const { documents } = await client.chart.open({ patient, financial: true, reason: 'Counted after a kill' });
  return documents.reduce((sum, { resources }) => sum + resources.length, 0);
}

/** `whole` with every document in the store, `nothing`, or a sentence about what is neither. */
async function halfWritten(client: Client, file: File): Promise<string> {
  const { rows } = await client.patients.search({ text: file.family });
  const row = rows.find(({ name }) => name.includes(file.family));
  if (row === undefined) return 'nothing';
  const chart = await client.chart.open({ patient: row.patient, financial: true, reason: 'Counted after a kill' });
  const count = chart.documents.reduce((sum, { resources }) => sum + resources.length, 0);
  if (count !== file.resources) return `${String(count)} of ${String(file.resources)} resources of the interrupted import are there`;
  for (const { facts: { cid } } of chart.documents) if (!(await client.inspect.content({ cid })).here) return `${cid} is in the chart and not in the store`;
  return 'whole';
}

