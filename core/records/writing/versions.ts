import type { EntryKind } from '../../contract/writing.ts';
import type { FhirResource } from '../types.ts';
import { coded } from './concepts.ts';

/** Why this version came in the place of the one before, as its author said it. */
const whyExtension = 'urn:assent:why';
/** That the entry was written for somebody else first. Names nobody: the other record is the other patient's. */
const refiledExtension = 'urn:assent:refiled';

interface Extension { readonly url?: unknown; readonly valueString?: unknown }
const extensionsOf = (resource: FhirResource): readonly Extension[] => (Array.isArray(resource['extension']) ? (resource['extension'] as Extension[]).filter((one) => typeof (one as Extension | null) === 'object') : []);
const told = (resource: FhirResource, url: string): string | null => {
  const value = extensionsOf(resource).find((one) => one.url === url)?.valueString;
  return typeof value === 'string' ? value : null;
};

export const whyOf = (resource: FhirResource): string | null => told(resource, whyExtension);
export const refiledOf = (resource: FhirResource): string | null => told(resource, refiledExtension);

const extended = (resource: FhirResource, url: string, text: string): FhirResource =>
  ({ ...resource, extension: [...extensionsOf(resource).filter((one) => one.url !== url), { url, valueString: text }] });

/** The next version of a resource: counted on, and saying why. */
export function nextVersion(resource: FhirResource, why: string): FhirResource {
  const meta = (resource['meta'] ?? {}) as { versionId?: unknown };
  const number = Number(meta.versionId ?? '1');
  return extended({ ...resource, meta: { ...meta, versionId: String(Number.isInteger(number) && number > 0 ? number + 1 : 2) } }, whyExtension, why);
}

const byVerification = new Map([['AllergyIntolerance', 'allergyintolerance-verification'], ['Condition', 'condition-ver-status']]);
/** R4 types whose required `status` binding has `entered-in-error`. */
const byStatus: ReadonlySet<string> = new Set([
  'CarePlan', 'ClinicalImpression', 'Communication', 'DeviceUseStatement', 'DiagnosticReport', 'DocumentReference', 'Encounter', 'Flag', 'Goal', 'ImagingStudy', 'Immunization', 'Media', 'MedicationAdministration', 'MedicationDispense', 'MedicationRequest',
  'MedicationStatement', 'NutritionOrder', 'Observation', 'Procedure', 'QuestionnaireResponse', 'ServiceRequest', 'Task', 'Composition', 'List', 'RiskAssessment', 'FamilyMemberHistory',
]);

export const canBeStruck = ({ resourceType }: FhirResource): boolean => byVerification.has(resourceType) || byStatus.has(resourceType);

/** The same entry, marked as entered in error. It still says what it said: whoever acted on it must be able to see on what. Null where its type cannot be marked. */
export function struck(resource: FhirResource, why: string): FhirResource | null {
  const next = nextVersion(resource, why);
  const system = byVerification.get(resource.resourceType);
  if (system !== undefined) {
    // FHIR's invariants ait-2, con-4 and con-5: no clinical status beside it, and no end without one.
    const rest = Object.fromEntries(Object.entries(next).filter(([name]) => name !== 'clinicalStatus' && !name.startsWith('abatement'))) as FhirResource;
    return { ...rest, verificationStatus: coded(`http://terminology.hl7.org/CodeSystem/${system}`, 'entered-in-error') };
  }
  if (!byStatus.has(resource.resourceType)) return null;
  if (resource.resourceType === 'Goal') return { ...next, lifecycleStatus: 'entered-in-error' };
  return { ...next, status: 'entered-in-error', ...(resource.resourceType === 'DocumentReference' ? { docStatus: 'entered-in-error' } : {}) };
}

/** As it is filed with the right patient: a new entry with nothing of the other one's identity. */
export function refiled(resource: FhirResource, patient: string, newId: string, why: string): FhirResource {
  const { meta, encounter: _, context: __, ...rest } = resource as FhirResource & { meta?: { security?: unknown }; encounter?: unknown; context?: unknown };
  const owner = Object.fromEntries((['subject', 'patient'] as const).filter((name) => name in rest).map((name) => [name, { reference: patient }]));
  return extended({ ...rest, ...owner, ...(meta?.security === undefined ? {} : { meta: { security: meta.security } }), id: newId }, refiledExtension, why);
}

/** Whose rules hold for a resource that is changed: who may write the kind may take it back. Null: nobody writes it here, so clinicians answer for it. */
export function entryKindOf(resource: FhirResource, isVital: boolean): EntryKind | null {
  switch (resource.resourceType) {
    case 'AllergyIntolerance': return 'allergy';
    case 'Condition': return 'problem';
    case 'MedicationRequest': return 'order';
    case 'Observation': return isVital ? 'vitals' : 'observation';
    case 'DocumentReference': return 'note';
    default: return null;
  }
}
