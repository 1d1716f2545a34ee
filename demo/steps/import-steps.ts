import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { chunkBytes, type FhirResource } from '../../core/contract/index.ts';
import { unlabelled } from '../../core/records/index.ts';
import type { Cast, ImportedPatient } from '../cast.ts';
import { exportSection } from '../exports.ts';
import type { BundleFile } from '../scenario.ts';
import { until } from '../waiting.ts';
import { type Client, jobDone } from '../workstation.ts';

/** `patient.register` to `open.own`, for each bundle. */
export async function bundleSteps(cast: Cast, files: readonly BundleFile[]): Promise<void> {
  for (const [index, file] of files.entries()) await oneBundle(cast, file, `40${String(1000 + index)}`);
}

async function oneBundle(cast: Cast, file: BundleFile, pin: string): Promise<void> {
  const { reporter, home } = cast;
  const client = await cast.as(home, home.staff.clinician);
  let registered: { patient: ImportedPatient['patient']; subject: ImportedPatient['subject'] } | null = null;

  await reporter.step('patient.register', async () => {
    const who = firstPatient(file.bytes);
    const made = await client.patients.register({ family: who.family, given: who.given, birthDate: who.birthDate, gender: who.gender, phone: null, pin });
    registered = made;
    const seen = await until('the subject on chain', async () => {
      const answer = await client.inspect.subject({ subject: made.subject });
      return answer.found && answer.directory !== null ? answer : null;
    });
    return { subject: made.subject, custodian: seen.custodian, directory: seen.directory, block: seen.proof.block, ok: seen.custodian === home.organization };
  });
  const { patient, subject } = registered ?? fail('nobody was registered');

  let imported: ImportedPatient | null = null;
  await reporter.step('import', async () => {
    const report = await upload(client, file, patient);
    imported = { patient, subject, pin, report, source: file.bytes };
    const { resources } = await client.inspect.vault();
    const again = await upload(client, file, patient);
    const listed = report.stored + report.rejectedTotal === report.entries;
    return {
      file: file.name, entries: report.entries, stored: report.stored, byType: report.byType, rejected: report.rejected.map(({ index, type, reason }) => ({ index, type, reason })), rejectedTotal: report.rejectedTotal,
      vaultResources: resources, secondImport: { stored: again.stored, unchanged: again.unchanged, documents: again.documents.length }, ok: report.stored > 0 && listed && again.stored === 0 && again.documents.length === 0,
    };
  });
  const one: ImportedPatient = imported ?? fail('nothing was imported');
  cast.patients.push(one);
  const { report } = one;

  await reporter.step('seal', () => Promise.resolve({ documents: report.documents.length, bytes: report.documents.reduce((sum, { size }) => sum + size, 0), sealMs: Math.round(report.milliseconds.seal), ok: report.documents.length > 0 }));

  await reporter.step('pin', async () => {
    const stored = await Promise.all(report.documents.map(({ cid }) => client.inspect.content({ cid })));
    return { cids: report.documents.map(({ cid }) => cid), bytes: stored.reduce((sum, { bytes }) => sum + bytes, 0), ok: stored.every(({ here, hashHolds }) => here && hashHolds) };
  });

  await reporter.step('register', async () => {
    const seen = await until('every document on chain', async () => {
      const answers = await Promise.all(report.documents.map(({ document }) => client.inspect.document({ subject, document })));
      return answers.every(({ found }) => found) ? answers : null;
    });
    const agree = seen.every(({ cid }, index) => cid === report.documents[index]?.cid);
    const blocks = [...new Set(seen.map(({ registeredBlock }) => registeredBlock))];
    return { extrinsics: report.extrinsics, documents: seen.length, blocks, finalized: seen[0]?.proof.block ?? null, read: seen[0]?.proof.mode ?? null, ok: agree && report.extrinsics === Math.ceil(report.documents.length / 30) };
  });

  await reporter.step('open.own', async () => {
    const chart = await client.chart.open({ patient, financial: true, reason: 'Follow-up visit' });
    const own = chart.sources.find((source) => source.own);
    const { bundle } = await client.chart.exportBundle({ patient, reason: 'Shown that nothing was lost' });
    const equal = sameResources(one.source, bundle, report.rejected.map(({ index }) => index));
    const first = one.report.documents[0];
    if (cast.exportDir !== null && first !== undefined) await exportSection(client, { patient: one.patient, section: first.section }, cast.exportDir, 'document');
    return { resources: chart.documents.reduce((sum, { resources }) => sum + resources.length, 0), basis: own?.decision.basis ?? null, clause: own?.decision.clause ?? null, block: own?.decision.rests?.block ?? null, exportedEqual: equal, ok: own?.decision.basis === 'OwnRecord' && equal };
  });
}

const fail = (why: string): never => { throw new Error(why); };

/** In chunks, as the window does. */
export async function upload(client: Client, file: BundleFile, patient: ImportedPatient['patient'] | null) {
  const { upload: id } = await client.imports.begin({ name: file.name, size: file.bytes.length, patient });
  for (let offset = 0; offset < file.bytes.length; offset += chunkBytes) {
    await client.imports.chunk({ upload: id, offset, data: Buffer.from(file.bytes.subarray(offset, offset + chunkBytes)).toString('base64') });
  }
  const { job } = await client.imports.finish({ upload: id });
  await jobDone(client, job, 120);
  return await client.imports.report({ job }) ?? fail('the import left no report');
}

function firstPatient(bytes: Uint8Array): { family: string; given: string; birthDate: string | null; gender: 'female' | 'male' | 'other' | 'unknown' } {
  const unknown = { family: 'Unknown', given: 'Patient', birthDate: null, gender: 'unknown' as const };
  try {
    const value = JSON.parse(Buffer.from(bytes).toString('utf8')) as { resourceType?: string; entry?: { resource?: Resource }[] };
    const found = value.resourceType === 'Patient' ? value as Resource : value.entry?.map(({ resource }) => resource).find((resource) => resource?.resourceType === 'Patient');
    const name = found?.name?.[0];
    const gender = (['female', 'male', 'other'] as const).find((one) => one === found?.gender) ?? 'unknown';
    return { family: name?.family ?? unknown.family, given: name?.given?.join(' ') ?? unknown.given, birthDate: found?.birthDate ?? null, gender };
  } catch {
    return unknown;
  }
}
interface Resource { resourceType?: string; name?: { family?: string; given?: string[] }[]; birthDate?: string; gender?: string }

/** Every resource of the file that was not rejected stands in the export, deeply equal. The file may hold the same resource twice. */
function sameResources(source: Uint8Array, exported: FhirResource, rejected: readonly number[]): boolean {
  const file = JSON.parse(Buffer.from(source).toString('utf8')) as { entry?: { resource: FhirResource }[] };
  const wanted = (file.entry ?? []).filter((_, index) => !rejected.includes(index)).map(({ resource }) => resource);
  const got = (exported['entry'] as { resource: FhirResource }[]).map(({ resource }) => resource);
  // What is sensitive leaves with labels that it came in without.
  const byHash = new Map(got.map(unlabelled).map((resource) => [digest(resource), resource]));
  return wanted.length > 0 && wanted.map(unlabelled).every((resource) => isDeepStrictEqual(byHash.get(digest(resource)), resource));
}
const digest = (resource: FhirResource): string => createHash('sha256').update(JSON.stringify(resource)).digest('hex');

