import type { FhirResource, SectionCategory } from '../contract/records.ts';
import { type Anatomy, anatomyOf, type FoundCoding } from './anatomy.ts';
import { type CodeTable, directiveCodes, LOINC, loincSections, observationCategories, pregnancyIcd10, pregnancySnomed, reportCategories, SNOMED } from './section-codes.ts';
import { sectionOfType } from './section-table.ts';

/** The codings at one of these elements of the resource itself, as `code` or `category`. */
const at = (anatomy: Anatomy, ...names: string[]): readonly FoundCoding[] => anatomy.codings.filter(({ path }) => path[0] !== undefined && names.includes(path[0]) && path.length <= 2);

const firstIn = (codes: CodeTable, codings: readonly FoundCoding[], system?: string): SectionCategory | undefined => {
  for (const coding of codings) {
    const category = system === undefined || coding.system === system ? codes.get(coding.code) : undefined;
    if (category !== undefined) return category;
  }
  return undefined;
};

const isPregnancy = (codings: readonly FoundCoding[]): boolean =>
  codings.some(({ system, code }) => (system === SNOMED && pregnancySnomed.has(code)) || (/icd-?10/i.test(system) && pregnancyIcd10.test(code)));

/** The section that a resource's type, refined by its own codes, belongs to. Null where R4 has no such type. */
export function categoryOf(resource: FhirResource, anatomy: Anatomy = anatomyOf(resource)): SectionCategory | null {
  const byType = sectionOfType.get(resource.resourceType);
  if (byType === undefined) return null;
  const byCode = () => firstIn(loincSections, at(anatomy, 'code', 'type'), LOINC);
  switch (resource.resourceType) {
    case 'Observation': {
      const code = byCode();
      const category = firstIn(observationCategories, at(anatomy, 'category'));
      // A pregnancy status or a living will is one whatever category the sender chose, and "survey" and "exam" say how, not what.
      if (code === 'pregnancy' || code === 'advance-directives' || category === 'functional-status' || category === 'notes') return code ?? category ?? byType;
      return category ?? code ?? byType;
    }
    case 'DiagnosticReport': return firstIn(reportCategories, at(anatomy, 'category')) ?? byCode() ?? (at(anatomy, 'category').some(({ code }) => loincSections.get(code) === 'notes') ? 'notes' : byType);
    case 'DocumentReference': return byCode() ?? (at(anatomy, 'category').some(({ code }) => code === 'clinical-note') ? 'notes' : byType);
    case 'Composition': case 'List': return byCode() ?? byType;
    case 'Condition': return isPregnancy(at(anatomy, 'code')) ? 'pregnancy' : byType;
    case 'Consent': return at(anatomy, 'category', 'scope').some(({ code }) => directiveCodes.has(code) || loincSections.get(code) === 'advance-directives') ? 'advance-directives' : byType;
    default: return byType;
  }
}
