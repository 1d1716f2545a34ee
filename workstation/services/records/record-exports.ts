import { randomBytes } from 'node:crypto';
import type { FhirResource, Section } from '../../../core/contract/index.ts';
import { actions, type Purpose, purposes, type Sensitivity } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, ConsentId, ContentId, DocumentId, OrganizationId, PatientId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { exportBundle, labelled, provenanceOf } from '../../../core/records/index.ts';
import { encodeIdentity, recipientOf } from '../../../core/sealing/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Path } from '../../keys/protocol.ts';
import { openFile } from '../../sealing/index.ts';
import type { Vault } from '../../vault/database.ts';
import { bundleOf, consent, documentsOfPatient, subject as storedSubject } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Charts } from '../chart/chart.ts';
import { type CacheKeys, firstThatOpens } from '../chart/external-documents.ts';
import type { Decider } from '../decision/decider.ts';
import { granteePaths, ownOrganizationPaths } from '../paths/key-paths.ts';
import type { Session } from '../session/session.ts';

export interface RecordExports {
  /** What the caller may open of this organization's own record, as it came in. `whole`: nothing was left out. `purpose`: a patient's own, else to treat, unless said. */
  bundle(patient: PatientId, reason: string, purpose?: Purpose): Promise<{ bundle: FhirResource; resources: number; whole: boolean; provenance: readonly FhirResource[] }>;
  /** One sealed document as it lies in IPFS, and the age identity that opens it. */
  document(patient: PatientId, section: Section, reason: string): Promise<{ document: DocumentId; cid: ContentId; file: string; identity: string }>;
  /**
   * The keys of a consent that the caller may use, sealed anew for an identity that is made for this export: a role's own identity never leaves.
   * `consent.waiting-for-keys`, `access.denied` once it is over, and where it does not allow to hand on what it opens.
   */
  keys(subject: SubjectId, consent: ConsentId, reason: string): Promise<{ consent: ConsentId; file: string; identity: string }>;
}

export function createRecordExports(deps: {
  vault: Vault; charts: Charts; session: Session; keys: Pick<Keys, 'exportIdentity' | 'reseal'>; content: ContentStore; cacheKeys: CacheKeys; decider: Decider; audit: AuditLog; organization: () => OrganizationId; organizationName: () => string; now: () => number;
}): RecordExports {
  /** The one of them that opens the file: keys have versions. */
  async function identityFor(account: AccountId, paths: readonly Path[], file: Uint8Array): Promise<string> {
    for (const [index, path] of paths.entries()) {
      const { identity } = await deps.keys.exportIdentity({ account, path });
      if (index === paths.length - 1 || (await openFile(file, [identity])).ok) return identity;
    }
    throw new AppError('consent.waiting-for-keys');
  }

  return {
    // A patient asks for themselves, whatever the clinic would ask it for.
    async bundle(patient, reason, purpose = deps.session.require().kind === 'patient' ? 'PATRQT' : 'TREAT') {
      const { documents: own, sources: [source] } = await deps.charts.openOwn({ patient, purpose, reason });
      if (source === undefined) throw new AppError('app.not-found');
      if (source.light === 'red') throw new AppError('access.denied', { clause: source.decision.clause });
      // What is left out is said, here and in the file, but not what it is.
      const isPart = source.decision.obligations.includes('redact');
      deps.audit.record({ action: 'record.export', outcome: 'permit', patient, reason, detail: { documents: own.length, whole: !isPart } });
      // A section has one sensitivity: what was withheld by it leaves with its label.
      const kinds = new Map(own.flatMap(({ facts, resources }) => resources.map((resource) => [resource, facts.section.sensitivity] as const)));
      const bundle = labelled(exportBundle(own.map(({ resources }) => ({ resources }))), (resource) => kinds.get(resource) ?? 'general', isPart);
      const provenance = own.flatMap(({ facts, authorName, resources }) => provenanceOf({ document: facts.document, author: facts.author, authorName, organization: facts.organization, organizationName: deps.organizationName(), authoredAt: facts.authoredAt, resources }) ?? []);
      return { bundle: { ...bundle }, resources: bundle.entry.length, whole: !isPart, provenance };
    },
    async document(patient, section, reason) {
      const user = deps.session.require();
      const row = deps.vault.read((db) => documentsOfPatient(db, patient)).find((one) => one.ours && one.category === section.category && one.sensitivity === section.sensitivity && one.status === 'Current');
      if (row === undefined) throw new AppError('app.not-found');
      await deps.charts.document({ subject: row.subject, document: row.id, purpose: 'TREAT', reason });
      deps.audit.record({ action: 'record.export-sealed', outcome: 'permit', patient, subject: row.subject, document: row.id, reason });
      const file = await deps.content.get(row.cid, { timeoutMs: 10_000, maxBytes: 64 * 1024 * 1024 });
      const identity = await identityFor(user.account, deps.vault.read((db) => ownOrganizationPaths(db, user.account, deps.organization())), file);
      return { document: row.id, cid: row.cid, file: Buffer.from(file).toString('base64'), identity };
    },
    async keys(subject, consentId, reason) {
      const user = deps.session.require();
      const { row, stored } = deps.vault.read((db) => ({ row: consent(db, consentId), stored: bundleOf(db, consentId) }));
      if (row?.subject !== subject) throw new AppError('app.not-found');
      const now = deps.now();
      const over = row.revokedAt !== null ? 'Revoked' : now < row.period.start ? 'NotYet' : now >= row.period.end ? 'Expired' : null;
      const known = deps.vault.read((db) => storedSubject(db, subject))?.sections ?? [];
      const kindOf = (section: SectionHash): Sensitivity => known.find(({ hash }) => hash === section)?.sensitivity ?? 'general';
      // Whoever holds a key is still asked what a chart asks: their role now, the organization's standing, the lease. Keys that leave are handed on.
      const refused = over !== null ? { clause: over } : row.sections
        .map((section) => deps.decider.decide({ subject, section, sensitivity: kindOf(section), organization: deps.organization(), account: user.account, action: actions.read | actions.share, purpose: purposes.TREAT, author: null, dataFrom: null, reason, document: null }))
        .find(({ permit }) => !permit);
      if (refused !== undefined) {
        deps.audit.record({ action: 'record.export-sealed', outcome: 'deny', subject, consent: consentId, reason, clause: refused.clause });
        throw new AppError('access.denied', { clause: refused.clause });
      }
      const file = stored === undefined ? null : stored.wrapped ? deps.cacheKeys.unwrap(consentId, stored.bundle) : stored.bundle;
      const paths = deps.vault.read((db) => granteePaths(db, user.account, row.grantee));
      if (file === null || paths.length === 0) throw new AppError('consent.waiting-for-keys');
      const patient = deps.vault.read((db) => storedSubject(db, subject))?.patient ?? null;
      deps.audit.record({ action: 'record.export-sealed', outcome: 'permit', patient, subject, consent: consentId, reason });
      const scalar = new Uint8Array(randomBytes(32));
      const { sealed } = await firstThatOpens(paths.map((path) => () => deps.keys.reseal({ account: user.account, path, file, recipients: [recipientOf(scalar)] })));
      return { consent: consentId, file: Buffer.from(sealed).toString('base64'), identity: encodeIdentity(scalar) };
    },
  };
}
