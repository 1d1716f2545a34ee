import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64pad } from 'multiformats/bases/base64';
import type { FhirResource } from './types.ts';

/** FHIR R4 types that carry annotations in `note`: what is corrected is said there, beside what was recorded, so that nothing is lost. */
const annotated: ReadonlySet<string> = new Set(['AllergyIntolerance', 'CarePlan', 'CareTeam', 'Condition', 'DeviceRequest', 'FamilyMemberHistory', 'Goal', 'ImagingStudy', 'Immunization', 'MedicationAdministration', 'MedicationDispense', 'MedicationRequest', 'MedicationStatement', 'NutritionOrder', 'Observation', 'Procedure', 'ServiceRequest', 'Specimen']);

/** Whether a correction can be written into it; what cannot takes a note of its own. */
export const isCorrectable = ({ resourceType }: FhirResource): boolean => resourceType === 'DocumentReference' || annotated.has(resourceType);

/**
 * The next version of a resource: the same identity, another content. A written note gets the corrected text; everything else keeps what it
 * says and gets an annotation. The version before stays stored as it was. Undefined where neither fits. `at`: FHIR instant.
 */
export function correctedVersion(resource: FhirResource, text: string, author: string, at: string): FhirResource | undefined {
  if (!isCorrectable(resource)) return undefined;
  const meta = { ...(resource['meta'] as object | undefined), lastUpdated: at };
  if (resource.resourceType !== 'DocumentReference') {
    const notes = Array.isArray(resource['note']) ? (resource['note'] as unknown[]) : [];
    return { ...resource, meta, note: [...notes, { authorString: author, time: at, text }] };
  }
  const [first, ...rest] = Array.isArray(resource['content']) ? (resource['content'] as { attachment?: Record<string, unknown> }[]) : [];
  const { hash: _hash, size: _size, url: _url, ...attachment } = first?.attachment ?? {};
  return { ...resource, meta, docStatus: 'amended', date: at, content: [{ ...first, attachment: { ...attachment, contentType: 'text/plain; charset=utf-8', data: base64pad.baseEncode(utf8ToBytes(text)), creation: at } }, ...rest] };
}
