import type { FhirResource, Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { exportBundle } from '../../../core/records/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault } from '../../vault/database.ts';
import { documentsOfPatient } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Charts } from '../chart/chart.ts';
import { ownOrganizationPaths } from '../paths/key-paths.ts';
import type { Session } from '../session/session.ts';

export interface RecordExports {
  /** What the caller may open of this organization's own record, as it came in. */
  bundle(patient: PatientId, reason: string): Promise<{ bundle: FhirResource; resources: number }>;
  /** One sealed document as it lies in IPFS, and the age identity that opens it. */
  document(patient: PatientId, section: Section, reason: string): Promise<{ document: string; cid: string; file: string; identity: string }>;
}

export function createRecordExports(deps: {
  vault: Vault; charts: Charts; session: Session; keys: Pick<Keys, 'exportIdentity'>; content: ContentStore; audit: AuditLog; organization: () => OrganizationId;
}): RecordExports {
  return {
    async bundle(patient, reason) {
      const { documents, sources } = await deps.charts.open({ patient, purpose: 'TREAT', reason }, true);
      const own = sources.find((source) => source.own);
      if (own?.light === 'red') throw new AppError('access.denied', { clause: own.decision.clause });
      deps.audit.record({ action: 'record.export', outcome: 'permit', patient, reason, detail: { documents: documents.length } });
      const bundle = exportBundle(documents.filter(({ facts }) => facts.organization === deps.organization()).map(({ resources }) => ({ resources })));
      return { bundle: { ...bundle }, resources: bundle.entry.length };
    },
    async document(patient, section, reason) {
      const user = deps.session.require();
      const row = deps.vault.read((db) => documentsOfPatient(db, patient)).find((one) => one.ours && one.category === section.category && one.sensitivity === section.sensitivity && one.status === 'Current');
      if (row === undefined) throw new AppError('app.not-found');
      await deps.charts.document({ subject: row.subject, document: row.id, purpose: 'TREAT', reason });
      const path = deps.vault.read((db) => ownOrganizationPaths(db, user.account, deps.organization()))[0];
      if (path === undefined) throw new AppError('consent.waiting-for-keys');
      deps.audit.record({ action: 'record.export-sealed', outcome: 'permit', patient, subject: row.subject, document: row.id, reason });
      const [file, { identity }] = await Promise.all([deps.content.get(row.cid, { timeoutMs: 10_000, maxBytes: 64 * 1024 * 1024 }), deps.keys.exportIdentity({ account: user.account, path })]);
      return { document: row.id, cid: row.cid, file: Buffer.from(file).toString('base64'), identity };
    },
  };
}
