import { actions, bitsOf, type Grantee, type Purpose, purposes } from '../../../core/consent/index.ts';
import type { RequestRow, RoleName, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { ContentId, Hash, OrganizationId, PatientId, RequestId } from '../../../core/ids/index.ts';
import { canonicalJson } from '../../../core/sealing/index.ts';
import { consent as calls } from '../../chain/calls/index.ts';
import type { Vault } from '../../vault/database.ts';
import { consentRequest, documentsOfSubject, openRequests, requests as allRequests, type Subject, subject as storedSubject, subjectsOfPatient, upsertRequest } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Actor } from '../session/session.ts';
import type { Agreements } from './agreement.ts';
import { requestRow } from './consent-row.ts';
import { createGrantDrafts } from './grant-drafts.ts';
import type { RequestTexts } from './request-texts.ts';

export interface Asked { readonly role: RoleName; readonly sections: readonly Section[]; readonly purposes: readonly Purpose[]; readonly start: string; readonly end: string }

export interface RequestsDeps {
  readonly vault: Vault;
  readonly agreements: Agreements;
  readonly texts: Pick<RequestTexts, 'publish'>;
  readonly outbox: Outbox;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly newId: () => Hash;
  readonly now: () => number;
}

/** The runtime's bound on one request or consent. */
const mostSections = 64;

/** Asking for consent to another organization's record, taking that back, and refusing what others ask of patients here. */
export function createRequests(deps: RequestsDeps) {
  const { vault, agreements } = deps;
  const drafts = createGrantDrafts(deps.newId);

  /** On chain what is wanted goes by the hashes, where they are known here; otherwise by all that the record has: the text says which. */
  function hashesOf(subject: Subject, wanted: readonly Section[]) {
    const named = wanted.map(({ category, sensitivity }) => subject.sections.find((one) => one.category === category && one.sensitivity === sensitivity)?.hash);
    const known = named.filter((hash) => hash !== undefined);
    if (known.length === wanted.length) return known;
    const sections = [...new Set(vault.read((db) => documentsOfSubject(db, subject.id)).map(({ section }) => section))].slice(0, mostSections);
    if (sections.length === 0) throw new AppError('chain.unavailable');
    return sections;
  }

  function drawRequest(id: PatientId, organization: OrganizationId, terms: Asked) {
    const user = deps.session.require();
    agreements.requireOwnStaffOrSelf(id);
    const subject = vault.read((db) => subjectsOfPatient(db, id)).find((one) => !one.ours && one.organization === organization);
    if (subject === undefined) throw new AppError('app.not-found');
    const period = agreements.periodOf(terms);
    const grantee: Grantee = { kind: 'Role', organization: deps.organization(), role: terms.role };
    const key = canonicalJson({ ask: id, organization, role: terms.role, purposes: terms.purposes, sections: terms.sections, period, signer: user.account });
    const request = drafts.of(key).id as string as RequestId;
    const ask = { grantee, sections: hashesOf(subject, terms.sections), actions: actions.read, purposes: bitsOf(purposes, terms.purposes), period };
    const callWith = (text: ContentId | null) => calls.request(deps.organization(), subject.id, request, { ...ask, text });
    return { subject, request, ask, signer: user.account, callWith, spend: () => { drafts.spend(key); } };
  }

  function drawWithdrawal(request: RequestId) {
    agreements.requireWork();
    const row = vault.read((db) => consentRequest(db, request));
    if (row === undefined || !row.ours) throw new AppError('app.not-found');
    const { account: signer, kind } = deps.session.require();
    if (kind !== 'staff') throw new AppError('access.role-missing');
    if (row.state !== 'open') throw new AppError('consent.request-closed');
    return { row, signer, later: [], call: calls.withdraw(deps.organization(), row.subject, request) };
  }

  function drawRefusal(request: RequestId) {
    const row = vault.read((db) => consentRequest(db, request));
    if (row === undefined || row.ours) throw new AppError('app.not-found');
    const user = deps.session.require();
    const own = vault.read((db) => storedSubject(db, row.subject));
    if (own?.ours !== true) throw new AppError('access.role-missing');
    const self = user.kind === 'patient' && own.patient === user.patient;
    if (user.kind === 'patient' && !self) { if (own.patient === null) throw new AppError('access.role-missing'); agreements.requireMandate(own.patient, 'refuse', row.sections); }
    if (user.kind !== 'patient' && !agreements.isWitness()) throw new AppError('access.role-missing');
    return { row, own, signer: agreements.signerFor(own, self ? 'self' : user.kind === 'patient' ? 'delegate' : 'paper'), later: [], call: calls.refuse(deps.organization(), row.subject, request) };
  }

  return {
    drawRequest, drawRefusal, drawWithdrawal,

    async request(id: PatientId, organization: OrganizationId, terms: Asked, message: string | null): Promise<RequestId> {
      const user = deps.session.require();
      const { subject, request, ask, callWith, spend } = drawRequest(id, organization, terms);
      const textCid = await deps.texts.publish(organization, { format: 'assent-request/1', subject: subject.id, request, sections: [...terms.sections], message });
      vault.write((db) => {
        upsertRequest(db, { id: request, subject: subject.id, organization: deps.organization(), requestedBy: user.account, ...ask, textCid, text: message, wanted: [...terms.sections], ours: true, state: 'open', consent: null, stage: 'saved', createdAt: deps.now() });
        deps.audit.recordIn(db, { action: 'consent.request', outcome: 'done', patient: id, subject: subject.id });
        deps.outbox.post(db, { key: `request/${request}`, signer: user.account, what: `Ask ${deps.names.organization(organization)} for consent`, about: { kind: 'request', id: request }, call: callWith(textCid) });
      });
      spend();
      deps.changes.announce('requests', request);
      return request;
    },

    list(state: 'open' | 'all'): RequestRow[] {
      const user = deps.session.require();
      agreements.requireWork();
      const rows = vault.read((db) => (state === 'open' ? openRequests(db, 200) : allRequests(db, 200)).map((row) => ({ row, patient: storedSubject(db, row.subject)?.patient ?? null })));
      const concern = rows.filter(({ patient }) => user.kind !== 'patient' || (patient !== null && (patient === user.patient || agreements.mandateFor(patient) !== undefined)));
      const shown = vault.read((db) => concern.map(({ row, patient }) => requestRow(db, row, deps.names, patient === null ? undefined : agreements.sight(patient))))
        .filter(({ byMandate, sections }) => byMandate === null || sections.length > 0);
      // Each names a patient.
      if (shown.length > 0) deps.audit.record({ action: 'request.list', outcome: 'done', detail: { rows: shown.length } });
      return shown;
    },

    refuse(request: RequestId): RequestId {
      const { row, own, signer, call } = drawRefusal(request);
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'consent.refuse', outcome: 'done', patient: own.patient, subject: row.subject });
        deps.outbox.post(db, { key: `refuse/${request}`, signer, what: `Refuse the request of ${deps.names.organization(row.organization)}`, about: { kind: 'request', id: request }, call });
      });
      deps.changes.announce('requests', request);
      return request;
    },

    withdraw(request: RequestId): RequestId {
      const { row, signer, call } = drawWithdrawal(request);
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'consent.withdraw-request', outcome: 'done', subject: row.subject });
        deps.outbox.post(db, { key: `withdraw/${request}`, signer, what: 'Take a request for consent back', about: { kind: 'request', id: request }, call });
      });
      deps.changes.announce('requests', request);
      return request;
    },
  };
}
