import type { FhirResource } from '../../../core/contract/index.ts';
import { type DocumentId, Hash, type PatientId, type SubjectId } from '../../../core/ids/index.ts';
import { clinicalDate, createChart, instantOf, type RecordDocument, resourceSearchText, resourceTitle } from '../../../core/records/index.ts';
import type { Resource } from '../../vault/repositories/index.ts';

/** What the vault keeps of each resource of a document, in the document's order. */
export function resourcesOf(document: DocumentId, subject: SubjectId, patient: PatientId, from: Omit<RecordDocument, 'part' | 'size'>): Resource[] {
  const chart = createChart(from.resources.map((resource) => ({ resource, document, source: null })));
  return from.resources.map((resource, position): Resource => {
    const effective = clinicalDate(resource);
    return {
      document, position, subject, patient, type: resource.resourceType, fhirId: text(resource, 'id'), version: versionOf(resource), fullUrl: from.fullUrls[position] ?? null,
      identity: from.identities[position] ?? `${document}/${String(position)}`, hash: Hash.parse(from.hashes[position]), title: resourceTitle(chart, resource).slice(0, 300),
      effective, sortKey: effective === null ? 0 : instantOf(effective), category: from.section.category, sensitivity: from.section.sensitivity, current: true, resource, search: resourceSearchText(resource),
    };
  });
}

const text = (resource: FhirResource, name: string): string | null => (typeof resource[name] === 'string' ? resource[name] : null);

function versionOf(resource: FhirResource): string | null {
  const meta = resource['meta'];
  return typeof meta === 'object' && meta !== null && 'versionId' in meta && typeof meta.versionId === 'string' ? meta.versionId : null;
}
