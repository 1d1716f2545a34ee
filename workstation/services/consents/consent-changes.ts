import type { Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { ConsentId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { consent as calls } from '../../chain/calls/index.ts';
import type { Vault } from '../../vault/database.ts';
import { consent as storedConsent, type StoredConsent, type Subject } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { type Agreements, evidenceFor, type Given } from './agreement.ts';

/** Left out: that part stays as it is. */
export interface Narrower { readonly sections: readonly Section[] | null; readonly end: string | null }

export interface ConsentChangesDeps {
  readonly vault: Vault;
  readonly agreements: Agreements;
  readonly outbox: Outbox;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

/** A consent that stands, made smaller or longer. Widening is another consent. */
export function createConsentChanges(deps: ConsentChangesDeps) {
  const { vault, agreements } = deps;

  function standing(id: PatientId, consentId: ConsentId): { subject: Subject; row: StoredConsent } {
    const subject = agreements.ownSubject(id);
    agreements.requireOwnStaffOrSelf(id);
    const row = vault.read((db) => storedConsent(db, consentId));
    if (row?.subject !== subject.id) throw new AppError('app.not-found');
    if (row.revokedAt !== null) throw new AppError('consent.already-revoked');
    if (row.period.end <= deps.now()) throw new AppError('consent.expired');
    return { subject, row };
  }

  function drawNarrow(id: PatientId, consentId: ConsentId, narrower: Narrower, given: Given['kind']) {
    const { subject, row } = standing(id, consentId);
    if (given === 'delegate') agreements.requireMandate(id, 'revoke', row.sections);
    const sections = narrower.sections === null ? [...row.sections] : agreements.hashesOf(subject, narrower.sections);
    const end = narrower.end === null ? row.period.end : Date.parse(narrower.end);
    const smaller = sections.length > 0 && sections.every((section) => row.sections.includes(section)) && end <= row.period.end && end > deps.now() && (sections.length < row.sections.length || end < row.period.end);
    if (!smaller) throw new AppError('app.invalid-input', { field: narrower.sections === null ? 'end' : 'sections' });
    return { subject, row, sections, end, signer: agreements.signerFor(subject, given), later: [], call: calls.narrow(deps.organization(), subject.id, consentId, sections, end) };
  }

  function drawExtend(id: PatientId, consentId: ConsentId, until: string, given: Given['kind']) {
    const { subject, row } = standing(id, consentId);
    const end = Date.parse(until);
    if (end <= row.period.end) throw new AppError('app.invalid-input', { field: 'end' });
    if (given === 'delegate') agreements.requireMandateToGrant(id, { ...row, period: { start: row.period.start, end } });
    return { subject, row, end, signer: agreements.signerFor(subject, given), later: [], call: calls.extend(deps.organization(), subject.id, consentId, end, evidenceFor(subject, given)) };
  }

  return {
    drawNarrow, drawExtend,

    async narrow(id: PatientId, consentId: ConsentId, narrower: Narrower, given: Given): Promise<ConsentId> {
      const { subject, row, sections, end, signer, call } = drawNarrow(id, consentId, narrower, given.kind);
      await agreements.agreed(id, given, (db) => {
        deps.audit.recordIn(db, { action: 'consent.narrow', outcome: 'done', patient: id, subject: subject.id, consent: consentId, detail: { evidence: given.kind, sections: sections.length } });
        deps.outbox.post(db, { key: `narrow/${consentId}/${String(sections.length)}/${String(end)}`, signer, what: `Narrow the consent of ${deps.names.grantee(row.grantee)}`, about: { kind: 'change', id: consentId }, call });
      });
      deps.changes.announce('consents', id);
      return consentId;
    },

    async extend(id: PatientId, consentId: ConsentId, until: string, given: Given): Promise<ConsentId> {
      const { subject, row, end, signer, call } = drawExtend(id, consentId, until, given.kind);
      await agreements.agreed(id, given, (db) => {
        deps.audit.recordIn(db, { action: 'consent.extend', outcome: 'done', patient: id, subject: subject.id, consent: consentId, detail: { evidence: given.kind } });
        deps.outbox.post(db, { key: `extend/${consentId}/${String(end)}`, signer, what: `Extend the consent of ${deps.names.grantee(row.grantee)}`, about: { kind: 'change', id: consentId }, call });
      });
      deps.changes.announce('consents', id);
      return consentId;
    },
  };
}
