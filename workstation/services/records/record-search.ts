import { actions, purposes, type Sensitivity } from '../../../core/consent/index.ts';
import { foldText, resourceSearchText, createChart, resourceTitle, clinicalDate } from '../../../core/records/index.ts';
import type { SectionCategory } from '../../../core/contract/index.ts';
import type { DocumentId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { document, type Document, searchResources, subject } from '../../vault/repositories/index.ts';
import { patient } from '../../vault/repositories/patients.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ExternalDocuments } from '../chart/external-documents.ts';
import type { Decider } from '../decision/decider.ts';
import type { Session } from '../session/session.ts';

/**
 * Full text over what the caller may open: this organization's own documents through the index, other organizations' among those opened in
 * this sitting (their text is never indexed on disk). Each hit is decided before it is shown.
 */
export function createRecordSearch(deps: {
  vault: Vault; session: Session; decider: Decider; audit: AuditLog; external: ExternalDocuments; organization: () => OrganizationId;
}) {
  const { vault } = deps;
  /** More are looked at than are shown, since some will be denied. */
  const surplus = 4;

  return {
    find(text: string, limit: number, of: PatientId | null) {
      const user = deps.session.require();
      const verdicts = new Map<DocumentId, boolean>();
      // By the document: one of a section may be restricted and another not.
      const may = (of: Pick<Document, 'id' | 'subject' | 'section' | 'sensitivity' | 'organization'>): boolean => {
        const known = verdicts.get(of.id);
        if (known !== undefined) return known;
        const { permit } = deps.decider.decide({
          subject: of.subject, section: of.section, sensitivity: (of.sensitivity ?? 'general') as Sensitivity, organization: deps.organization(), account: user.account, action: actions.read, purpose: purposes.TREAT, author: of.organization, dataFrom: null, reason: null, document: of.id,
        });
        verdicts.set(of.id, permit);
        return permit;
      };
      const own = vault.read((db) => searchResources(db, text, limit * surplus, of).flatMap((hit) => {
        const row = document(db, hit.document);
        const who = patient(db, hit.patient);
        if (row === undefined || who === undefined || !may(row)) return [];
        return [{ patient: hit.patient, name: who.name, type: hit.type, title: hit.title.slice(0, 300), date: hit.effective, category: hit.category as SectionCategory, organization: row.organization }];
      }));
      const words = foldText(text).split(/\s+/).filter((word) => word !== '');
      const others = [...deps.external.opened().values()].filter(({ row }) => may(row)).flatMap(({ row, resources }) => {
        const who = vault.read((db) => { const found = subject(db, row.subject)?.patient; return found == null ? undefined : patient(db, found); });
        if (who === undefined || (of !== null && who.id !== of)) return [];
        const chart = createChart(resources.map((resource) => ({ resource, source: null, document: row.id })));
        const category = (vault.read((db) => subject(db, row.subject))?.sections.find(({ hash }) => hash === row.section)?.category ?? 'documents') as SectionCategory;
        return resources.filter((resource) => { const searched = resourceSearchText(resource); return words.every((word) => searched.includes(word)); })
          .map((resource) => ({ patient: who.id, name: who.name, type: resource.resourceType, title: resourceTitle(chart, resource).slice(0, 300), date: clinicalDate(resource), category, organization: row.organization }));
      });
      const rows = [...own, ...others].slice(0, limit);
      deps.audit.record({ action: 'record.search', outcome: 'done', ...(of === null ? {} : { patient: of }), detail: { hits: rows.length } });
      return { rows, total: own.length + others.length };
    },
  };
}
export type RecordSearch = ReturnType<typeof createRecordSearch>;
