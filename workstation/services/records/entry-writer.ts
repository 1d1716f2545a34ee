import { actions, purposes, type Sensitivity } from '../../../core/consent/index.ts';
import { type Entry, type EntryKind, type FhirResource, type Replaces, type RoleName, type Section, writers } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { DocumentId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { canBeStruck, entryKindOf, entryResources, nextVersion } from '../../../core/records/writing/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { document, dropDraft, type Person, resourcesOfDocument, type StoredResource, type Subject, subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Decider } from '../decision/decider.ts';
import type { Session } from '../session/session.ts';
import { documentOf, type OpenedDocument, refiledDocument, sectionOf, struckDocument, succeeding } from './entry-documents.ts';
import type { EntryChecks } from './entry-checks.ts';
import { patientReference } from './patient-reference.ts';
import type { SignedWriting } from './signed-writing.ts';

export interface Written { readonly document: DocumentId; readonly resources: string[] }

/** Entries written at the desk, newer versions of them, and entries taken back. Decided first, then checked, then written; who may write a kind is asked again for what is found in the record. */
export interface EntryWriter {
  write(patient: PatientId, entry: Entry, replaces: Replaces | null): Promise<Written>;
  strike(patient: PatientId, target: Replaces): Promise<Written>;
  refile(patient: PatientId, target: Replaces, to: PatientId): Promise<Written & { readonly filed: DocumentId }>;
}

export interface EntryWriterDeps {
  readonly vault: Vault;
  readonly session: Session;
  readonly decider: Decider;
  readonly audit: AuditLog;
  readonly checks: EntryChecks;
  readonly writing: SignedWriting;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
  readonly newId: () => string;
}

const keyOf = ({ resourceType, id }: FhirResource): string => `${resourceType}/${String(id)}`;
const sameSection = (one: Section, other: Section): boolean => one.category === other.category && one.sensitivity === other.sensitivity;

export function createEntryWriter(deps: EntryWriterDeps): EntryWriter {
  const ownSubject = (patient: PatientId): Subject => {
    const found = deps.vault.read((db) => subjectsOfPatient(db, patient)).find(({ ours }) => ours);
    if (found === undefined) throw new AppError('app.not-found');
    return found;
  };

  /** Nobody writes where they may not read: otherwise writing would be the way to a treating relationship. */
  function permit(user: Person, patient: PatientId, subject: Subject, { category, sensitivity }: Section, about: DocumentId | null = null): void {
    const named = subject.sections.find((section) => section.category === category && section.sensitivity === sensitivity);
    if (named === undefined) throw new AppError('consent.waiting-for-keys', { section: category });
    const decision = deps.decider.decide({
      subject: subject.id, section: named.hash, sensitivity: sensitivity as Sensitivity, organization: deps.organization(), account: user.account, action: actions.read, purpose: purposes.TREAT, author: deps.organization(), dataFrom: null, reason: null, document: about,
    });
    if (decision.permit) return;
    deps.audit.record({ action: 'record.write', outcome: 'deny', patient, subject: subject.id, clause: decision.clause });
    throw new AppError('access.denied', { clause: decision.clause });
  }

  function mayWrite(kind: EntryKind | null): void {
    const allowed: readonly RoleName[] = kind === null ? ['Clinician'] : writers[kind];
    if (deps.session.roles()?.some((role) => allowed.includes(role)) !== true) throw new AppError('access.role-missing');
  }

  /** The entry as it stands, read only after the decision on its section. */
  function find(user: Person, patient: PatientId, subject: Subject, { document: id, resource: key }: Replaces): { former: OpenedDocument; target: StoredResource } {
    const row = deps.vault.read((db) => document(db, id));
    if (row?.subject !== subject.id || row.category === null || row.sensitivity === null) throw new AppError(row === undefined ? 'app.not-found' : 'writing.not-here');
    const section = { category: row.category, sensitivity: row.sensitivity } as Section;
    permit(user, patient, subject, section, id);
    if (row.status !== 'Current') throw new AppError('writing.changed-meanwhile');
    const all = deps.vault.read((db) => resourcesOfDocument(db, id));
    // A newer version would leave out for good what a damaged page took and is not filled in again yet.
    if (all.length < row.resources) throw new AppError('writing.not-whole');
    const resources = all.filter(({ current }) => current);
    const target = resources.find(({ resource }) => keyOf(resource) === key);
    if (target === undefined) throw new AppError('writing.changed-meanwhile');
    return { former: { id, section, resources }, target };
  }

  const kindOf = ({ resource }: StoredResource): EntryKind | null => entryKindOf(resource, sectionOf(resource).category === 'vitals');

  return {
    async write(patient, entry, replaces) {
      const user = deps.session.require();
      const subject = ownSubject(patient);
      const found = replaces === null ? null : find(user, patient, subject, replaces);
      if (found !== null && (kindOf(found.target) !== entry.kind || !canBeStruck(found.target.resource))) throw new AppError('writing.not-understood');
      const former = found === null || replaces === null ? null : nextVersion(found.target.resource, replaces.why);
      const resources = entryResources(entry, { patient: patientReference(deps.vault, patient), author: user.name, at: new Date(deps.now()).toISOString(), newId: deps.newId, former });
      const [first] = resources;
      if (first === undefined || (found !== null && resources.length !== 1)) throw new AppError('writing.not-understood');
      const section = sectionOf(first);
      permit(user, patient, subject, section);
      await deps.checks.refuse(patient, entry, replaces);
      const event = { action: replaces === null ? 'record.write' : 'record.amend', reason: replaces?.why ?? null, detail: { kind: entry.kind } };
      const common = { patient, subject };
      // What was typed ends with its signature: kept beside it, it would be signed twice.
      const signed = (db: WriteDb): void => { dropDraft(db, { account: user.account, patient, kind: entry.kind, target: replaces }); };
      if (found === null || replaces === null) {
        const [written] = await deps.writing.file(user.account, [{ ...common, document: documentOf(section, resources), event }], signed);
        return { document: written as DocumentId, resources: resources.map(keyOf) };
      }
      if (sameSection(section, found.former.section)) {
        const [written] = await deps.writing.file(user.account, [{ ...common, document: succeeding(found.former, found.target, first), event }], signed);
        return { document: written as DocumentId, resources: [keyOf(first)] };
      }
      // Of another sensitivity than before: it leaves the section that some may read, and is written anew in its own.
      const moved = { ...first, id: deps.newId() };
      const [written] = await deps.writing.file(user.account, [
        { ...common, document: documentOf(section, [moved]), event }, { ...common, document: struckDocument(found.former, found.target, replaces.why), event: { ...event, action: 'record.strike' } },
      ], signed);
      return { document: written as DocumentId, resources: [keyOf(moved)] };
    },

    async strike(patient, target) {
      const user = deps.session.require();
      const subject = ownSubject(patient);
      const found = find(user, patient, subject, target);
      mayWrite(kindOf(found.target));
      const [written] = await deps.writing.file(user.account, [{ patient, subject, document: struckDocument(found.former, found.target, target.why), event: { action: 'record.strike', reason: target.why, detail: { kind: found.target.type } } }]);
      return { document: written as DocumentId, resources: [target.resource] };
    },

    async refile(patient, target, to) {
      if (to === patient) throw new AppError('writing.not-understood');
      const user = deps.session.require();
      const [subject, receiving] = [ownSubject(patient), ownSubject(to)];
      const found = find(user, patient, subject, target);
      mayWrite(kindOf(found.target));
      const document = refiledDocument(found.target, patientReference(deps.vault, to), deps.newId(), target.why);
      permit(user, to, receiving, document.section);
      const detail = { kind: found.target.type };
      // In one transaction here and in one extrinsic on chain: never on both patients, never on neither.
      const [written, filed] = await deps.writing.file(user.account, [
        { patient, subject, document: struckDocument(found.former, found.target, target.why), event: { action: 'record.refile', reason: target.why, detail } },
        { patient: to, subject: receiving, document, event: { action: 'record.write', reason: target.why, detail } },
      ]);
      return { document: written as DocumentId, filed: filed as DocumentId, resources: [target.resource] };
    },
  };
}
