import { actions, type Decision, isOpen, type Purpose, purposes, type Sensitivity, type Summary, summaryOf } from '../../../core/consent/index.ts';
import type { Chart, ChartDocument, DocumentFacts, Source } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { ConsentId, DocumentId, OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { bundleOf, delegation, document, type Document, documentsOfSubject, emergenciesOfSubject, emergencyReadOpened, noteEmergencyRead, openRequests, type Person, resourcesOfDocument, restrictedDocuments, type Subject, subject, subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { AuditEvent, AuditLog } from '../audit/audit-log.ts';
import type { Decider } from '../decision/decider.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Patients } from '../patients/patients.ts';
import type { Session } from '../session/session.ts';
import type { ExternalDocuments, OpenedDocument, Verdict } from './external-documents.ts';

export interface Opening { readonly patient: PatientId; readonly purpose: Purpose; readonly reason: string | null; readonly inEmergency?: boolean }

export interface ChartDeps {
  readonly vault: Vault;
  readonly session: Session;
  readonly decider: Decider;
  readonly audit: AuditLog;
  readonly external: ExternalDocuments;
  readonly patients: Patients;
  readonly names: DirectoryOfNames;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
  /** Asks the network for news of another organization's subject; gives up quietly when it is away. */
  readonly refresh: (subject: Subject) => Promise<void>;
  /** False while the network is away: what is open rests on a cached proof. */
  readonly online: () => boolean;
  /** What was opened of other organizations, by which consents: a referral's receipt is left. */
  readonly onOpened: (consents: readonly ConsentId[]) => void;
}

export type Charts = ReturnType<typeof createCharts>;

interface Reading { readonly subject: Subject; readonly verdicts: readonly Verdict[]; readonly summary: Decision; readonly purpose: Purpose }

/** Every way to see what a patient has. For each source: decide, write the audit row, and only then hand out. */
export function createCharts(deps: ChartDeps) {
  /** `forThemselves`: by who is the patient or acts for them, and not as staff. */
  const ownVerdicts = (user: Person, own: Subject, { purpose, reason }: Omit<Opening, 'patient'>, forThemselves = user.kind === 'patient'): Reading => {
    const ask = (row: Document | null): Decision => deps.decider.decide({
      subject: own.id, section: row?.section ?? ('0'.repeat(32) as Document['section']), sensitivity: (row?.sensitivity ?? 'general') as Sensitivity, organization: forThemselves ? null : deps.organization(), account: user.account,
      action: actions.read, purpose: purposes[purpose], author: own.organization, dataFrom: null, reason, document: row?.id ?? null, writer: row?.author ?? null,
    });
    // A decision depends on the section, and on the document only where one is restricted: one of each kind is enough.
    const bySection = new Map<string, Decision>();
    const restricted = deps.vault.read((db) => restrictedDocuments(db, own.id));
    const verdicts = deps.vault.read((db) => documentsOfSubject(db, own.id)).filter(({ status }) => status === 'Current').map((row) => {
      const kind = restricted.has(row.id) ? row.id : row.section;
      const decision = bySection.get(kind) ?? ask(row);
      bySection.set(kind, decision);
      return { row, decision };
    });
    return { subject: own, verdicts, summary: verdicts.find(({ decision }) => decision.permit)?.decision ?? verdicts[0]?.decision ?? ask(null), purpose };
  };

  const runsFor = (user: Person, one: Subject): boolean => deps.vault.read((db) => emergenciesOfSubject(db, one.id)).some((emergency) => emergency.openedBy === user.account && isOpen(emergency, deps.now()));

  const read = (user: Person, one: Subject, opening: Omit<Opening, 'patient'>): Reading => {
    if (one.ours) return ownVerdicts(user, one, opening);
    const purpose = opening.inEmergency === true && runsFor(user, one) ? 'ETREAT' : opening.purpose;
    const { documents, summary } = deps.external.verdicts(user, one, purpose, opening.reason);
    return { subject: one, verdicts: documents, summary, purpose };
  };

  const event = (action: string, { subject: one, verdicts, summary, purpose }: Reading, opening: Opening): AuditEvent => ({
    action, patient: opening.patient, subject: one.id, purpose, reason: opening.reason, outcome: summary.permit ? 'permit' : 'deny', clause: summary.clause, consent: summary.consent?.id ?? null,
    detail: { documents: verdicts.filter(({ decision }) => decision.permit).length, source: one.organization },
  });

  const partsOf = ({ verdicts }: Pick<Reading, 'verdicts'>): Summary => summaryOf(verdicts.map(({ decision }) => decision));

  const source = ({ subject: one, verdicts, summary, purpose }: Reading, openedCount: number, failure: AppError | null): Source => {
    const { permitted, obligations } = partsOf({ verdicts });
    const pendingRequest = deps.vault.read((db) => openRequests(db, 200)).some((row) => row.ours && row.subject === one.id);
    return {
      organization: one.organization, organizationName: deps.names.organization(one.organization), own: one.ours, subject: one.id,
      light: !summary.permit ? 'red' : deps.online() ? 'green' : 'amber', decision: deps.decider.describe(summary.permit && permitted > 0 ? { ...summary, obligations } : summary), purpose: summary.permit ? purpose : null,
      state: !summary.permit ? 'closed' : one.ours ? 'ready' : stateOf(summary, openedCount, permitted, failure), pendingRequest, documents: permitted, opened: openedCount,
    };
  };

  function stateOf(summary: Decision, openedCount: number, permitted: number, failure: AppError | null): Source['state'] {
    if (failure?.code === 'content.unavailable') return 'pulling';
    if (failure?.code === 'consent.waiting-for-keys') return 'waiting-for-keys';
    if (failure !== null) return 'unavailable';
    const consent = summary.consent?.id;
    if (openedCount < permitted && consent !== undefined && deps.vault.read((db) => bundleOf(db, consent)) === undefined) return 'waiting-for-keys';
    return 'ready';
  }

  const facts = (row: Document): DocumentFacts => ({
    document: row.id, subject: row.subject, organization: row.organization, section: sectionOf(row), sectionHash: row.section, cid: row.cid, epoch: row.epoch, size: row.size, resources: row.resources,
    stage: row.stage, block: row.block, author: row.author, authoredAt: row.authoredAt === null ? null : new Date(row.authoredAt).toISOString(),
  });
  const sectionOf = (row: Document): DocumentFacts['section'] => {
    const named = row.category !== null ? row : deps.vault.read((db) => subject(db, row.subject))?.sections.find(({ hash }) => hash === row.section);
    return { category: named?.category ?? 'documents', sensitivity: named?.sensitivity ?? 'general' } as DocumentFacts['section'];
  };
  const ownDocument = (row: Document): ChartDocument => ({
    facts: facts(row), authorName: row.author === null ? null : deps.names.account(row.author),
    resources: deps.vault.read((db) => resourcesOfDocument(db, row.id)).filter(({ current }) => current).map(({ resource }) => resource),
  });

  /** In an emergency each document that it opens for the first time has a row of its own: it is what the opener answers for. */
  function noteEmergencyReads(patient: PatientId | null, verdicts: readonly Verdict[]): void {
    const inEmergency = verdicts.flatMap(({ row, decision }) => (decision.basis.kind === 'Emergency' ? [{ row, emergency: decision.basis.emergency }] : []));
    if (inEmergency.length === 0) return;
    deps.vault.write((db) => {
      for (const { row, emergency } of inEmergency) {
        if (!noteEmergencyRead(db, emergency, row.id, deps.now())) continue;
        deps.audit.recordIn(db, { action: 'document.open', patient, subject: row.subject, document: row.id, purpose: 'ETREAT', outcome: 'permit', clause: 'Emergency', detail: { emergency } });
      }
    });
  }

  function rememberSection({ row, decision, section }: OpenedDocument): void {
    const { basis } = decision;
    if (basis.kind === 'Emergency') deps.vault.write((db) => { emergencyReadOpened(db, basis.emergency, row.id, section.category, deps.now()); });
  }

  async function openExternal(user: Person, verdicts: readonly Verdict[]): Promise<{ documents: ChartDocument[]; failure: AppError | null }> {
    const outcomes = await Promise.allSettled(verdicts.map((verdict) => deps.external.open(user, verdict)));
    const opened = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    opened.forEach(rememberSection);
    const documents = opened.map(({ row, section, resources }) => ({ facts: { ...facts(row), section }, authorName: null, resources: [...resources] }));
    deps.onOpened(opened.flatMap(({ decision }) => (decision.consent === null ? [] : [decision.consent.id])));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    return { documents, failure: failed === undefined ? null : failed.reason instanceof AppError ? failed.reason : new AppError('app.internal', {}, { cause: failed.reason }) };
  }

  const sourcesOf = async (patient: PatientId): Promise<Subject[]> => {
    const all = deps.vault.read((db) => subjectsOfPatient(db, patient));
    await Promise.all(all.filter(({ ours }) => !ours).map((one) => deps.refresh(one)));
    return deps.vault.read((db) => subjectsOfPatient(db, patient));
  };

  async function open(user: Person, opening: Opening, financial: boolean, action: string, only?: readonly Subject[]): Promise<Chart> {
    const readings = (only ?? await sourcesOf(opening.patient)).map((one) => read(user, one, opening));
    deps.audit.record(...readings.map((reading) => event(action, reading, opening)));
    noteEmergencyReads(opening.patient, readings.flatMap(({ verdicts }) => verdicts.filter(({ decision }) => decision.permit)));
    const sources: Source[] = [];
    const documents: ChartDocument[] = [];
    let withheld = 0;
    for (const reading of readings) {
      const permitted = reading.verdicts.filter(({ decision, row }) => decision.permit && (financial || row.category !== 'financial'));
      // Only what a patient's choice keeps back from somebody who may see the rest; a closed source is not counted, it is closed.
      if (reading.summary.permit) withheld += partsOf(reading).withheld;
      const result = reading.subject.ours ? { documents: permitted.map(({ row }) => ownDocument(row)), failure: null } : await openExternal(user, permitted);
      documents.push(...result.documents.filter(({ resources }) => resources.length > 0));
      sources.push(source(reading, result.documents.length, result.failure));
    }
    return { patient: deps.patients.line(opening.patient), sources, documents, withheld, openedAt: new Date(deps.now()).toISOString() };
  }

  return {
    facts,
    async gate(opening: Opening) {
      const user = deps.session.require();
      const readings = (await sourcesOf(opening.patient)).map((one) => read(user, one, opening));
      // That there is a record, and where, is told before anything of it is.
      deps.audit.record({ action: 'chart.gate', outcome: 'done', patient: opening.patient, purpose: opening.purpose, reason: opening.reason });
      const opened = deps.external.opened();
      return { patient: deps.patients.line(opening.patient), sources: readings.map((reading) => source(reading, reading.verdicts.filter(({ row }) => reading.subject.ours || opened.has(row.id)).length, null)) };
    },

    open: (opening: Opening, financial: boolean) => open(deps.session.require(), opening, financial, 'chart.open'),

    /** What is kept here and nothing of others: to be taken along. */
    openOwn: (opening: Opening) => open(deps.session.require(), opening, true, 'chart.open', deps.vault.read((db) => subjectsOfPatient(db, opening.patient)).filter(({ ours }) => ours)),

    /** A patient at the desk, signed in with their PIN: their own record, all of it. */
    mine() {
      const user = deps.session.require();
      if (user.patient === null) throw new AppError('access.role-missing');
      return open(user, { patient: user.patient, purpose: 'PATRQT', reason: null }, true, 'chart.open-own');
    },

    /** Somebody who acts for a patient: of the record that is kept here, what their mandate says. */
    async actingFor(patient: PatientId): Promise<Chart> {
      const user = deps.session.require();
      const own = deps.vault.read((db) => subjectsOfPatient(db, patient)).find(({ ours }) => ours);
      // Who never acted for them learns not even that there is such a patient.
      if (user.kind !== 'patient' || own === undefined || deps.vault.read((db) => delegation(db, own.id, user.account)) === undefined) throw new AppError('access.role-missing');
      return open(user, { patient, purpose: 'FAMRQT', reason: null }, true, 'chart.open-for', [own]);
    },

    /** Why one document is open to the caller or closed, without opening it. */
    why({ subject: id, document: which, purpose }: { subject: SubjectId; document: DocumentId; purpose: Purpose }) {
      const user = deps.session.require();
      const one = deps.vault.read((db) => subject(db, id));
      const verdict = one === undefined ? undefined : read(user, one, { purpose, reason: null }).verdicts.find(({ row }) => row.id === which);
      if (one === undefined || verdict === undefined) throw new AppError('app.not-found');
      deps.audit.record({ action: 'document.explain', patient: one.patient, subject: id, document: which, purpose, outcome: verdict.decision.permit ? 'permit' : 'deny', clause: verdict.decision.clause });
      return deps.decider.describe(verdict.decision);
    },

    async document(request: { subject: SubjectId; document: DocumentId; purpose: Purpose; reason: string | null }) {
      const user = deps.session.require();
      const one = deps.vault.read((db) => subject(db, request.subject));
      if (one === undefined) throw new AppError('app.not-found');
      if (!one.ours) await deps.refresh(one);
      const row = deps.vault.read((db) => document(db, request.document));
      if (row?.subject !== request.subject) throw new AppError('app.not-found');
      const reading = read(user, one, request);
      const verdict = reading.verdicts.find((candidate) => candidate.row.id === row.id);
      if (verdict === undefined) throw new AppError('app.not-found');
      const { decision } = verdict;
      deps.audit.record({ action: 'document.open', patient: one.patient, subject: one.id, document: row.id, consent: decision.consent?.id ?? null, purpose: request.purpose, reason: request.reason, outcome: decision.permit ? 'permit' : 'deny', clause: decision.clause });
      if (!decision.permit) throw new AppError('access.denied', { clause: decision.clause });
      if (one.ours) return { resources: ownDocument(row).resources, decision: deps.decider.describe(decision), facts: facts(row) };
      const opened = await deps.external.open(user, verdict);
      if (decision.basis.kind === 'Emergency') { const { emergency } = decision.basis; deps.vault.write((db) => { noteEmergencyRead(db, emergency, row.id, deps.now()); }); }
      rememberSection(opened);
      return { resources: [...opened.resources], decision: deps.decider.describe(decision), facts: { ...facts(row), section: opened.section } };
    },
  };
}
