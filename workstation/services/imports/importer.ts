import { type ImportReport, maxImportBytes } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, JobId, PatientId } from '../../../core/ids/index.ts';
import { type PatientGroup, planImport } from '../../../core/records/index.ts';
import type { RecordReader } from '../../parsing/record-reader.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import type { PendingImport, PendingImports } from '../../vault/pending-imports.ts';
import { insertPatient, patient, patientsByIdentifier, storedIdentities, type Subject, subjectsOfPatient, updatePatient } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { type JobBoard, type JobRun, programEnds } from '../jobs/job-board.ts';
import { patientRow } from '../patients/patient-row.ts';
import type { DocumentWriter, WrittenDocument } from '../records/document-writer.ts';
import type { Actor } from '../session/session.ts';
import type { SubjectRegister } from '../subjects/subject-register.ts';

export interface Importer {
  begin(name: string, size: number, into: PatientId | null): JobId;
  chunk(upload: JobId, offset: number, data: Uint8Array): number;
  /** Begins the job that the report belongs to. The file is kept until it is imported, so that a lock or a kill in the middle costs nothing. */
  finish(upload: JobId): JobId;
  /** Somebody signed in: what they had begun goes on. What is stored already is left as it is. */
  resume(account: AccountId): Promise<void>;
  report(job: JobId): ImportReport | null;
  /** The same work on bytes already here; used by the demo clinic's own files. */
  run(run: JobRun, name: string, bytes: Uint8Array, into: PatientId | null): Promise<ImportReport>;
}

export interface ImporterDeps {
  readonly vault: Vault;
  readonly reader: Pick<RecordReader, 'read'>;
  readonly subjects: SubjectRegister;
  readonly writer: DocumentWriter;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly jobs: JobBoard;
  readonly pending: PendingImports;
  readonly changes: ChangeFeed;
  readonly newPatientId: () => PatientId;
  readonly newUploadId: () => JobId;
  readonly now: () => number;
}

interface Upload { readonly name: string; readonly bytes: Uint8Array; received: number; readonly into: PatientId | null; heardAt: number }

const mostUploads = 4;
/** A window that went away in the middle of one sends nothing more: its room is given to the next. */
const uploadIdleMs = 60_000;
const mostRejectedListed = 500;
/** As many as the job board keeps jobs. */
const mostReports = 50;
/** Nobody refused the file: who began it locked, the program ended, or there is no room for now. */
const goesOnLater: ReadonlySet<string> = new Set(['keys.locked', 'keys.unavailable', 'access.not-signed-in', 'content.not-running', 'storage.full', 'storage.failed', 'storage.read-only']);

export function createImporter(deps: ImporterDeps): Importer {
  const uploads = new Map<JobId, Upload>();
  const reports = new Map<JobId, ImportReport>();

  /** Who the bundle's patient is here: named at the desk, or known by an identifier. A name alone never matches. */
  function match(group: PatientGroup, into: PatientId | null): PatientId | null {
    if (into !== null) return into;
    const identifiers = Array.isArray(group.patient.resource['identifier']) ? (group.patient.resource['identifier'] as { system?: string; value?: string }[]) : [];
    for (const { system, value } of identifiers) {
      if (value === undefined) continue;
      const found = deps.vault.read((db) => patientsByIdentifier(db, system ?? null, value))[0];
      if (found !== undefined) return found.id;
    }
    return null;
  }

  async function storeGroup(group: PatientGroup, into: PatientId | null, report: ImportReport): Promise<void> {
    const user = deps.session.require();
    const known = match(group, into);
    const id = known ?? deps.newPatientId();
    const own = known === null ? undefined : deps.vault.read((db) => subjectsOfPatient(db, known)).find(({ ours }) => ours);
    const stored = known === null ? [] : deps.vault.read((db) => storedIdentities(db, known)).map((row) => ({ identity: row.identity, hash: row.hash, document: row.document, section: { category: row.category, sensitivity: row.sensitivity } }));
    const plan = planImport(group, stored as Parameters<typeof planImport>[1]);
    report.unchanged += plan.unchanged;
    const sections = plan.documents.map(({ section }) => section);
    const begun = performance.now();
    const subject: Subject = own ?? await deps.subjects.prepare(id, null, sections);
    report.milliseconds.seal += performance.now() - begun;
    const written: WrittenDocument[] = plan.documents.length === 0 ? [] : await deps.writer.write(user.account, id, subject, plan.documents, (part, ms) => { report.milliseconds[part] += ms; });
    const registering = performance.now();
    const row = patientRow(id, group.patient.resource, deps.now());
    const save = (db: WriteDb): void => {
      const before = patient(db, id);
      if (before === undefined) insertPatient(db, row);
      else if (plan.documents.length > 0) updatePatient(db, { ...row, mrn: row.mrn ?? before.mrn, identifiers: merged(row.identifiers, before.identifiers), search: `${row.search} ${before.search}`.slice(0, 4000) });
      if (own === undefined) deps.subjects.commit(db, subject);
      report.extrinsics += deps.writer.commit(db, written);
      deps.audit.recordIn(db, { action: 'record.import', outcome: 'done', patient: id, subject: subject.id, detail: { documents: written.length, resources: plan.added.length + plan.changed.length, unchanged: plan.unchanged } });
    };
    try {
      deps.vault.write(save);
    } catch (error) {
      await deps.writer.discard(written).catch(() => undefined);
      throw error;
    }
    report.milliseconds.register += performance.now() - registering;
    report.stored += plan.added.length + plan.changed.length;
    for (const { resource } of [...plan.added, ...plan.changed.map(({ entry }) => entry)]) report.byType[resource.resourceType] = (report.byType[resource.resourceType] ?? 0) + 1;
    report.patients.push({ patient: id, subject: subject.id, created: known === null });
    report.documents.push(...written.map(({ row, resources }) => ({
      document: row.id, subject: row.subject, section: { category: row.category, sensitivity: row.sensitivity } as ImportReport['documents'][number]['section'], cid: row.cid, size: row.size, resources: resources.length,
    })));
    deps.changes.announce('patients', id);
    deps.changes.announce('chart', id);
  }

  /** One patient at a time: two files with the same new patient would else make two of them. */
  let last: Promise<unknown> = Promise.resolve();
  const turn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  async function run(job: JobRun, name: string, bytes: Uint8Array, into: PatientId | null): Promise<ImportReport> {
    job.progress('Reading the file', 0, 1);
    const begun = performance.now();
    const { parsed, groups, rejected } = await deps.reader.read(bytes, ({ done, total }) => { job.progress('Reading the file', done, total); });
    if (groups.length === 0) throw new AppError('import.no-patient', { rejected: parsed.rejected.length + rejected.length });
    if (into !== null && groups.length > 1) throw new AppError('app.invalid-input', { field: 'patient', patients: groups.length });
    const allRejected = [...parsed.rejected, ...rejected].sort((one, other) => one.index - other.index);
    const report: ImportReport = {
      name, entries: parsed.total, stored: 0, unchanged: 0, byType: {}, rejected: allRejected.slice(0, mostRejectedListed).map(({ index, type, path, reason }) => ({ index, type, path, reason })), rejectedTotal: allRejected.length,
      patients: [], documents: [], extrinsics: 0, milliseconds: { parse: performance.now() - begun, seal: 0, pin: 0, register: 0 },
    };
    for (const [index, group] of groups.entries()) {
      job.progress('Sealing and storing', index, groups.length);
      await turn(() => storeGroup(group, into, report));
    }
    job.progress('Stored', groups.length, groups.length);
    reports.set(job.id, report);
    for (const oldest of reports.keys()) if (reports.size > mostReports) reports.delete(oldest);
    return report;
  }

  /** Under way now; somebody who signs in twice does not begin them twice. */
  const underWay = new Set<JobId>();

  async function runKept(job: JobRun, about: PendingImport, bytes: Uint8Array): Promise<void> {
    try {
      await run(job, about.name, bytes, about.into);
    } catch (error) {
      if (job.signal.reason === programEnds || (error instanceof AppError && goesOnLater.has(error.code))) throw error;
      await deps.pending.drop(about.id);
      throw error;
    } finally {
      underWay.delete(about.id);
    }
    await deps.pending.drop(about.id);
  }

  const upload = (id: JobId): Upload => {
    const found = uploads.get(id);
    if (found === undefined) throw new AppError('app.not-found');
    return found;
  };

  return {
    begin(name, size, into) {
      if (size > maxImportBytes) throw new AppError('import.too-large', { size });
      for (const [old, { heardAt }] of uploads) if (deps.now() - heardAt > uploadIdleMs) uploads.delete(old);
      if (uploads.size >= mostUploads) throw new AppError('app.busy');
      const id = deps.newUploadId();
      uploads.set(id, { name, bytes: new Uint8Array(size), received: 0, into, heardAt: deps.now() });
      return id;
    },
    chunk(id, offset, data) {
      const found = upload(id);
      if (offset !== found.received || offset + data.length > found.bytes.length) throw new AppError('app.invalid-input', { field: 'offset', received: found.received });
      found.bytes.set(data, offset);
      found.received += data.length;
      found.heardAt = deps.now();
      return found.received;
    },
    finish(id) {
      const found = upload(id);
      uploads.delete(id);
      if (found.received !== found.bytes.length) throw new AppError('app.invalid-input', { field: 'size', received: found.received });
      const about = { id, name: found.name, into: found.into, account: deps.session.require().account };
      underWay.add(id);
      return deps.jobs.start('import', async (job) => {
        await deps.pending.keep(about, found.bytes).catch((error: unknown) => { underWay.delete(id); throw error; });
        await runKept(job, about, found.bytes);
      });
    },
    async resume(account) {
      for (const { about, bytes } of await deps.pending.of(account)) {
        if (underWay.has(about.id)) continue;
        underWay.add(about.id);
        deps.jobs.start('import', (job) => runKept(job, about, bytes));
      }
    },
    report: (job) => reports.get(job) ?? null,
    run,
  };
}

interface Identifier { system: string | null; value: string; type: string | null }
const merged = (newer: readonly Identifier[], older: readonly Identifier[]): Identifier[] =>
  [...newer, ...older.filter((one) => !newer.some(({ system, value }) => system === one.system && value === one.value))];
