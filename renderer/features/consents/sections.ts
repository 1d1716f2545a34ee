import type { Section, SectionCategory, Sensitivity } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';

export const categories = Object.keys(strings.terms.sections) as SectionCategory[];
export const careCategories = categories.filter((category) => category !== 'financial');
export const sensitive = (Object.keys(strings.terms.sensitivities) as Sensitivity[]).filter((one) => one !== 'general');
/** Where sensitive matter is written; a consent to it names these, so that it fits in the 64 sections a consent may name. */
export const sensitiveCategories: readonly SectionCategory[] = ['problems', 'allergies', 'medications', 'labs', 'procedures', 'encounters', 'notes', 'documents'];

export interface Choice { readonly categories: readonly SectionCategory[]; readonly sensitivities: readonly Sensitivity[] }

export const sectionsOf = ({ categories: chosen, sensitivities }: Choice): Section[] => [
  ...chosen.map((category): Section => ({ category, sensitivity: 'general' })),
  ...sensitivities.flatMap((sensitivity) => chosen.filter((category) => sensitiveCategories.includes(category)).map((category): Section => ({ category, sensitivity }))),
];

export const choiceOf = (sections: readonly Section[]): Choice => ({
  categories: categories.filter((category) => sections.some((section) => section.category === category && section.sensitivity === 'general')),
  sensitivities: sensitive.filter((sensitivity) => sections.some((section) => section.sensitivity === sensitivity)),
});

const listed = 3;

/** Which sections, in words short enough for a row; all of them where `full`. */
export function sectionsText(sections: readonly Section[], full = false): string {
  const { categories: general, sensitivities } = choiceOf(sections);
  const onlySensitive = sections.filter(({ category, sensitivity }) => sensitivity !== 'general' && !general.includes(category));
  const everything = careCategories.every((category) => general.includes(category));
  const names = everything ? [strings.consents.allSections] : general.map((category) => strings.terms.sections[category]);
  const extra = sensitivities.map((sensitivity) => strings.terms.sensitivities[sensitivity]);
  const all = [...names, ...(onlySensitive.length > 0 && names.length === 0 ? onlySensitive.map(({ category }) => strings.terms.sections[category]) : []), ...extra];
  if (full || all.length <= listed + 1) return all.join(', ');
  return strings.consents.and(all.slice(0, listed).join(', '), all.length - listed);
}
