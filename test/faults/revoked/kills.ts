/** kill -9 of a real served workstation while it seals a patient's documents again after a revoke. */
import { createRandom, syntheticPatient } from '../../../core/synthetic/index.ts';
import type { ConsentId, DocumentId, SubjectId } from '../../../core/ids/index.ts';
import type { Section } from '../../../core/contract/index.ts';
import type { Client } from '../../../demo/workstation.ts';
import { eventually, foundDesk, importFile, type RunningDesk } from '../../harness/desk.ts';
import type { Outcome } from '../fault.ts';

interface Given { readonly seed: number; readonly kills: number; readonly held: Outcome; readonly control: Outcome; readonly facts: Record<string, number | string> }

/** From the withdrawal on: before the block, while sealing, before the new addresses are final, while the old files go. */
const longestMs = 7_000;
const shortMs = 500;
const hourMs = 3_600_000;

export async function killWhileResealing({ seed, kills, held, control, facts }: Given): Promise<void> {
  // Somebody without a part in care: their own key is all they have, so that what they open, a consent opened to them.
  const desk = await foundDesk(['KeySteward', 'Researcher']);
  try {
    let client = await desk.as('KeySteward');
    const bytes = new TextEncoder().encode(JSON.stringify(syntheticPatient(createRandom(`revoked/${String(seed)}`), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: 12 })));
    const report = await importFile(client, 'ward.json', bytes);
    const { patient, subject } = report.patients[0] ?? fail('nobody was imported');
    const documents = report.documents.map(({ document }) => document);
    const sections = [...new Map(report.documents.map(({ section }) => [`${section.category}|${section.sensitivity}`, section])).values()];
    const account = desk.people.get('Researcher')?.account ?? fail('no grantee');
    await eventually('the documents on chain', async () => (await Promise.all(documents.map((document) => client.inspect.document({ subject, document })))).every(({ found }) => found));
    const chart = await client.chart.open({ patient, financial: true, reason: 'Counted before' });
    const resources = chart.documents.reduce((sum, { resources: all }) => sum + all.length, 0);
    const kept: string[] = [];
    let unfinished = 0;
    /** Of these, the job was at it when the kill came. */
    let cutShort = 0;
    let slowest = 0;

    for (let kill = 1; kill <= kills; kill += 1) {
      const where = `kill ${String(seed)}/${String(kill)}`;
      const random = createRandom(where);
      const consent = await given(client, { patient, subject, sections, account });
      kept.push((await client.inspect.bundle({ subject, consent })).sealed ?? fail('no bundle'));
      const before = await places(client, subject, documents);
      if (kill === 1) {
        await desk.as('Researcher');
        control.attempts += 1;
        if ((await opened(client, subject, documents, kept)) === documents.length) control.violations.push(`${where}: before the withdrawal the kept keys open every document`);
        await desk.as('KeySteward');
      }
      await client.consents.revoke({ patient, consent, evidence: { kind: 'paper', witness: 'A witness' } });
      // The first and every other one within the job, the rest anywhere.
      const within = kill % 2 === 1;
      if (within) await eventually('the job to run', async () => (await client.jobs.list()).some(({ kind, state }) => kind === 'reseal' && state === 'running'));
      await new Promise((resolve) => { setTimeout(resolve, random.next() * (within ? shortMs : longestMs)); });
      const running = (await client.jobs.list()).some(({ kind, state }) => kind === 'reseal' && state === 'running');
      await desk.kill();
      client = await desk.again();
      await desk.as('KeySteward');
      const begun = performance.now();
      const lost = await missing(client, subject, documents);
      held.violations.push(...lost.map((document) => `${where}: the file that the network names for ${document} is nowhere`));
      if ((await places(client, subject, documents)).some(({ epoch }, index) => epoch === before[index]?.epoch)) {
        unfinished += 1;
        if (running) cutShort += 1;
      }
      await eventually('every document under new keys', async () => {
        const now = await places(client, subject, documents);
        const jobs = await client.jobs.list();
        return now.every(({ epoch }, index) => epoch > (before[index]?.epoch ?? 0)) && jobs.every(({ kind, state }) => kind !== 'reseal' || state !== 'running');
      }, 120);
      slowest = Math.max(slowest, performance.now() - begun);
      held.attempts += documents.length;
      held.violations.push(...(await missing(client, subject, documents)).map((document) => `${where}: ${document} is nowhere after the job`));
      for (const { cid } of before) await eventually('the old file to be gone', async () => !(await client.inspect.content({ cid: cid as never })).here, 30).catch(() => { held.violations.push(`${where}: the old file ${cid} is still here`); });
      const after = await client.chart.open({ patient, financial: true, reason: 'Counted after a kill' });
      const count = after.documents.reduce((sum, { resources: all }) => sum + all.length, 0);
      if (count !== resources) held.violations.push(`${where}: ${String(count)} of ${String(resources)} resources are in the chart`);
      await desk.as('Researcher');
      const open = await opened(client, subject, documents, kept);
      if (open > 0) held.violations.push(`${where}: the revoked opens ${String(open)} of ${String(documents.length)} documents`);
      await desk.as('KeySteward');
    }
    if (cutShort === 0) held.violations.push(`none of ${String(kills)} kills fell into the job that seals again`);
    Object.assign(facts, { kills, 'kills that left the job unfinished': unfinished, 'kills within the job': cutShort, 'documents sealed again after each': documents.length, 'slowest end of the job after a kill, ms': Math.round(slowest) });
  } finally {
    await desk.end();
  }
}

async function given(client: Client, to: { readonly patient: Parameters<Client['consents']['grant']>[0]['patient']; readonly subject: SubjectId; readonly sections: readonly Section[]; readonly account: NonNullable<ReturnType<RunningDesk['people']['get']>>['account'] }): Promise<ConsentId> {
  const { consent } = await client.consents.grant({
    patient: to.patient, evidence: { kind: 'paper', witness: 'A witness' },
    terms: { grantee: { kind: 'account', account: to.account }, sections: [...to.sections], actions: ['read'], purposes: ['TREAT'], start: new Date(Date.now() - 60_000).toISOString(), end: new Date(Date.now() + hourMs).toISOString() },
  });
  await eventually('the consent on chain', async () => (await client.inspect.consent({ subject: to.subject, consent })).found);
  return consent;
}

const places = (client: Client, subject: SubjectId, documents: readonly DocumentId[]) =>
  Promise.all(documents.map(async (document) => { const { cid, epoch } = await client.inspect.document({ subject, document }); return { cid: cid ?? '', epoch: epoch ?? -1 }; }));

/** Documents whose registered file is not whole in the store. The network is asked first and the store right after: what moves on in between is asked again. */
async function missing(client: Client, subject: SubjectId, documents: readonly DocumentId[]): Promise<DocumentId[]> {
  const lost: DocumentId[] = [];
  for (const document of documents) {
    const whole = async (): Promise<boolean> => {
      const { cid } = await client.inspect.document({ subject, document });
      return cid !== null && (await client.inspect.content({ cid })).hashHolds;
    };
    if (!(await whole()) && !(await whole())) lost.push(document);
  }
  return lost;
}

/** How many of the documents any of the kept bundles opens to whoever is signed in. */
async function opened(client: Client, subject: SubjectId, documents: readonly DocumentId[], kept: readonly string[]): Promise<number> {
  let count = 0;
  for (const document of documents) {
    const tries = await Promise.all(kept.map((keptBundle) => client.inspect.tryEverySecret({ subject, document, keptBundle })));
    if (tries.some((tried) => tried.opened)) count += 1;
  }
  return count;
}

function fail(why: string): never { throw new Error(why); }
