import type { ErasurePreview, ErasureRow, RetentionAct } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, DocumentId, Hash, JobId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { erasureStores, type ErasureStore } from '../../../core/proof/index.ts';
import { records } from '../../chain/calls/index.ts';
import type { Call, Chain, KeptDocument } from '../../chain/types.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { erasure as storedErasure, type Erasure, erasures as storedErasures, erasuresUnderWay, isUnderWay, patient as storedPatient, putErasure } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { JobBoard, JobRun } from '../jobs/job-board.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Session } from '../session/session.ts';
import type { Planned } from '../signing/signing-view.ts';
import type { CertificateMaker, Erased } from './certificate-maker.ts';
import { type Eraser, eraserSteps } from './eraser.ts';
import type { KeptDocuments, KeptDocumentView } from './kept-documents.ts';
import { unsettled } from './stores.ts';

export interface ErasuresDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'kept' | 'status'>;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly kept: KeptDocuments;
  readonly eraser: Eraser;
  readonly certificates: CertificateMaker;
  readonly audit: AuditLog;
  readonly session: Session;
  readonly names: DirectoryOfNames;
  readonly jobs: Pick<JobBoard, 'start' | 'ended'>;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly newId: () => Hash;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
}

export type Erasures = ReturnType<typeof createErasures>;

const words = ['Counting what is there', 'Destroying keys', 'Removing files', 'Removing rows', 'Overwriting the space they took', 'Counting what is left', 'Signing the certificate'] as const;
type Step = 'ask' | 'confirm' | 'withdraw';
const key = (step: Step, erasure: Hash, document: DocumentId): string => `erasure/${step}/${erasure}/${document}`;

/** Two people agree on the network; then a job erases here, and states what it did. Where it stands is in the vault: a start goes on with it. */
export function createErasures(deps: ErasuresDeps) {
  const { vault } = deps;
  const running = new Map<Hash, JobId>();
  /** Not again before somebody signs in, or the next start: what failed once would most likely fail again. */
  const resting = new Set<Hash>();

  const require = (id: Hash, ...states: Erasure['state'][]): Erasure => {
    const row = vault.read((db) => storedErasure(db, id));
    if (row === undefined) throw new AppError('app.not-found');
    if (!states.includes(row.state)) throw new AppError('app.busy', { state: row.state });
    return row;
  };

  const mayGo = (views: readonly KeptDocumentView[]): KeptDocumentView[] => views.filter(({ verdict }) => verdict.kind === 'erase');
  const isWhole = (subject: Erasure['subject'], views: readonly KeptDocumentView[]): boolean =>
    views.length > 0 && views.every(({ verdict }) => verdict.kind !== 'keep') && vault.read((db) => unsettled(db, subject)).length === 0;

  function callOf(step: Step, subject: Erasure['subject'], document: DocumentId): Call {
    return { ask: records.requestErasure, confirm: records.erase, withdraw: records.withdrawErasure }[step](deps.organization(), subject, document);
  }

  function post(db: WriteDb, step: Step, row: Erasure, signer: AccountId): void {
    const what = { ask: 'Ask for a document to be erased', confirm: 'Confirm that a document is erased', withdraw: 'Take back that a document is erased' }[step];
    for (const document of row.documents) deps.outbox.post(db, { key: key(step, row.id, document), signer, what, about: { kind: 'other' }, call: callOf(step, row.subject, document) });
  }

  function move(row: Erasure, action: string, change: Partial<Erasure>, also: (db: WriteDb) => void = () => undefined): void {
    vault.write((db) => {
      deps.audit.recordIn(db, { action, outcome: 'done', patient: row.patient, subject: row.subject, ...(row.reason === null ? {} : { reason: row.reason.slice(0, 200) }), detail: { documents: row.documents.length, whole: row.whole } });
      putErasure(db, { ...row, ...change });
      also(db);
    });
    deps.changes.announce('erasures', row.id);
  }

  /** Documents that the network has a tombstone of, as it is final; and whether others are still on their way. */
  async function standing(row: Erasure): Promise<{ erased: { value: Erased[]; at: Awaited<ReturnType<Chain['kept']>>['at'] }; waits: boolean }> {
    const { value, at } = await deps.chain.kept(row.subject);
    const lines = new Map(value.map((line): [DocumentId, KeptDocument] => [line.id, line]));
    const erased = row.documents.flatMap((id) => { const line = lines.get(id); return line === undefined || line.tombstone === null ? [] : [{ line, tombstone: line.tombstone }]; });
    const done = new Set(erased.map(({ line }) => line.id));
    const waits = vault.read((db) => row.documents.some((id) => !done.has(id) && isUnderWay(db, key('confirm', row.id, id))));
    return { erased: { value: erased, at }, waits };
  }

  async function run(row: Erasure, erased: Awaited<ReturnType<typeof standing>>['erased'], job: JobRun): Promise<void> {
    deps.audit.record({ action: 'erasure.begin', outcome: 'done', patient: row.patient, subject: row.subject, detail: { documents: row.documents.length, whole: row.whole } });
    const { erasure, after } = await deps.eraser.erase(row, (step) => { job.progress(words[step] ?? '', step, eraserSteps + 1); });
    job.progress(words[eraserSteps] ?? '', eraserSteps, eraserSteps + 1);
    const certificate = await deps.certificates.make(erasure, after, erased);
    const { patient } = erasure;
    // From here on the row says nothing of a person whose record is gone, nor why.
    move(erasure, 'erasure.done', { state: 'done', certificate, found: null, ...(erasure.whole ? { patient: null, reason: null } : {}) });
    job.progress('Erased', eraserSteps + 1, eraserSteps + 1);
    deps.changes.announce('patients');
    deps.changes.announce('chart', patient);
  }

  async function goOn(row: Erasure): Promise<void> {
    if (running.has(row.id) || resting.has(row.id)) return;
    const { erased, waits } = await standing(row);
    if (waits || running.has(row.id)) return;
    const documents = erased.value.map(({ line }) => line.id);
    // The network refused all of it: a hold that came between, or years that were laid down meanwhile.
    if (documents.length === 0) { move(row, 'erasure.refused', { state: 'withdrawn' }); return; }
    const agreed = { ...row, documents, whole: row.whole && documents.length === row.documents.length };
    const id = deps.jobs.start('erase', (job) => run(agreed, erased, job));
    running.set(row.id, id);
    deps.changes.announce('erasures', row.id);
    void deps.jobs.ended(id).then(({ state }) => { running.delete(row.id); if (state !== 'done') resting.add(row.id); deps.changes.announce('erasures', row.id); }).catch(deps.log);
  }

  function wake(again = false): void {
    if (again) resting.clear();
    if (deps.chain.status().phase !== 'ready') return;
    for (const row of vault.read(erasuresUnderWay)) void goOn(row).catch(deps.log);
  }

  async function askable(patient: PatientId, ids: readonly DocumentId[] | null) {
    const { subject, documents } = await deps.kept.of(patient);
    if (ids === null && !isWhole(subject.id, documents)) throw new AppError(documents.some(({ verdict }) => verdict.kind === 'keep') ? 'retention.kept' : 'app.busy');
    const wanted = ids === null ? mayGo(documents) : documents.filter(({ row }) => ids.includes(row.id));
    if (wanted.length === 0 || (ids !== null && wanted.length !== new Set(ids).size)) throw new AppError('app.not-found');
    if (wanted.some(({ verdict }) => verdict.kind !== 'erase')) throw new AppError('retention.kept');
    if (wanted.some((view) => deps.kept.describe(view).asked)) throw new AppError('app.busy');
    return { subject, wanted };
  }

  async function confirmable(id: Hash) {
    const row = require(id, 'requested');
    if (row.requestedBy === deps.session.require().account) throw new AppError('retention.second-person');
    if (row.patient === null) throw new AppError('app.not-found');
    const { documents } = await deps.kept.of(row.patient);
    const wanted = documents.filter(({ row: one }) => row.documents.includes(one.id));
    if (wanted.some(({ verdict }) => verdict.kind === 'keep')) throw new AppError('retention.kept');
    if (wanted.some(({ line }) => line.request === null)) throw new AppError('app.busy');
    return { row, documents };
  }

  return {
    /** Called at the start and whenever the network or the outbox moved; `again`: also what failed before. Cheap where nothing is under way. */
    wake,

    find(number: string): { patient: PatientId | null } {
      const found = vault.read((db) => db.all<{ id: PatientId }>('SELECT id FROM patient WHERE upper(mrn) = upper(?) LIMIT 2', number.trim()));
      const patient = found.length === 1 ? found[0]?.id ?? null : null;
      deps.audit.record({ action: 'erasure.find', outcome: 'done', patient });
      return { patient };
    },

    async preview(patient: PatientId): Promise<ErasurePreview> {
      deps.audit.record({ action: 'erasure.preview', outcome: 'done', patient });
      const { subject, documents } = await deps.kept.of(patient);
      const whole = isWhole(subject.id, documents);
      const counts = await deps.eraser.counts({ subject: subject.id, patient, whole, documents: mayGo(documents).map(({ row }) => row.id) });
      return {
        patient, patientName: vault.read((db) => storedPatient(db, patient))?.name ?? '', rows: documents.map(deps.kept.describe), whole,
        stores: (Object.keys(counts) as ErasureStore[]).map((store) => ({ store, name: erasureStores[store].name, count: counts[store] })),
      };
    },

    /** A call for each document, signed by itself: one that the network refuses takes no other with it. */
    async plan(act: Extract<RetentionAct, { act: 'request' | 'confirm' | 'withdraw' }>): Promise<Planned> {
      const { account: signer } = deps.session.require();
      const planned = (step: Step, subject: Erasure['subject'], documents: readonly DocumentId[]): Planned => {
        const [first, ...also] = documents.map((document) => ({ call: callOf(step, subject, document), signer }));
        if (first === undefined) throw new AppError('app.not-found');
        return { ...first, later: [], also };
      };
      if (act.act === 'request') {
        const { subject, wanted } = await askable(act.patient, act.documents);
        return planned('ask', subject.id, wanted.map(({ row }) => row.id));
      }
      const row = act.act === 'confirm' ? (await confirmable(act.erasure)).row : require(act.erasure, 'requested');
      return planned(act.act, row.subject, row.documents);
    },

    /** Errors: `retention.kept` where one of them has to be kept, `app.busy` where one is named by another erasure or not on record yet. */
    async request(patient: PatientId, ids: readonly DocumentId[] | null, reason: string): Promise<{ erasure: Hash }> {
      const user = deps.session.require();
      const { subject, wanted } = await askable(patient, ids);
      const row: Erasure = {
        id: deps.newId(), subject: subject.id, patient, whole: ids === null, documents: wanted.map(({ row: { id } }) => id), reason, requestedBy: user.account, requestedAt: deps.now(), confirmedBy: null, confirmedAt: null, state: 'requested', found: null, certificate: null,
      };
      move(row, 'erasure.request', {}, (db) => { post(db, 'ask', row, user.account); });
      return { erasure: row.id };
    },

    /** Errors: `retention.second-person` for who asked, `retention.kept` for what became to be kept, `app.busy` while the request is not on record. */
    async confirm(id: Hash): Promise<{ erasure: Hash }> {
      const user = deps.session.require();
      const { row, documents } = await confirmable(id);
      // Something came to the record since: then not the whole of it is agreed on.
      const whole = row.whole && documents.every(({ row: one, verdict }) => verdict.kind === 'gone' || row.documents.includes(one.id)) && vault.read((db) => unsettled(db, row.subject)).length === 0;
      move({ ...row, whole }, 'erasure.confirm', { state: 'confirmed', confirmedBy: user.account, confirmedAt: deps.now() }, (db) => { post(db, 'confirm', row, user.account); });
      return { erasure: id };
    },

    withdraw(id: Hash): { erasure: Hash } {
      const user = deps.session.require();
      const row = require(id, 'requested');
      move(row, 'erasure.withdraw', { state: 'withdrawn' }, (db) => { post(db, 'withdraw', row, user.account); });
      return { erasure: id };
    },

    list(): ErasureRow[] {
      const user = deps.session.require();
      deps.audit.record({ action: 'erasure.list', outcome: 'done' });
      const iso = (ms: number): string => new Date(ms).toISOString();
      return vault.read((db) => storedErasures(db, 200).map((row) => ({
        erasure: row.id, patient: row.patient, patientName: row.patient === null ? null : storedPatient(db, row.patient)?.name ?? null, whole: row.whole, documents: row.documents.length, reason: row.reason,
        requestedByName: deps.names.account(row.requestedBy), requestedAt: iso(row.requestedAt), confirmedByName: row.confirmedBy === null ? null : deps.names.account(row.confirmedBy), confirmedAt: row.confirmedAt === null ? null : iso(row.confirmedAt),
        state: row.state, mayConfirm: row.state === 'requested' && row.requestedBy !== user.account, job: running.get(row.id) ?? null, certificate: row.certificate !== null,
      })));
    },

    certificate(id: Hash): { name: string; file: string } {
      const user = deps.session.require();
      const row = vault.read((db) => storedErasure(db, id));
      const overseer = (deps.session.roles() ?? []).some((role) => role === 'Admin' || role === 'PrivacyOfficer' || role === 'Auditor');
      if (user.kind === 'patient' ? row?.patient !== user.patient : !overseer) throw new AppError('access.role-missing');
      if (row === undefined || row.certificate === null) throw new AppError('app.not-found');
      deps.audit.record({ action: 'erasure.certificate', outcome: 'done', patient: row.patient, subject: row.subject });
      return { name: `erasure-${id.slice(0, 12)}.json`, file: `${JSON.stringify(row.certificate, null, 2)}\n` };
    },
  };
}
