import { type EmergencyKeys, type Section, type SectionCategory, type Sensitivity, standardMinimum } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { sensitiveCategories } from '../consents/index.ts';

export const categories = Object.keys(strings.terms.sections) as SectionCategory[];
export const sensitive = (Object.keys(strings.terms.sensitivities) as Sensitivity[]).filter((one) => one !== 'general');

/** As the form holds it: which sections never open, and which sensitive matter, each by a word. */
export interface Draft { readonly clinics: readonly number[]; readonly people: readonly string[]; readonly minimum: readonly SectionCategory[]; readonly never: readonly SectionCategory[]; readonly neverSensitive: readonly Sensitivity[]; readonly onlyPeople: boolean }

const general = (sections: readonly Section[]): SectionCategory[] => sections.filter(({ sensitivity }) => sensitivity === 'general').map(({ category }) => category);

/** What was chosen before; sensitive matter stays shut until the patient says otherwise. */
export function firstDraft(keys: EmergencyKeys | null): Draft {
  if (keys === null) return { clinics: [], people: [], minimum: general(standardMinimum), never: [], neverSensitive: sensitive, onlyPeople: false };
  return {
    clinics: keys.clinics, people: keys.trustees.flatMap(({ account, service }) => (account === null || service ? [] : [account])), minimum: general(keys.minimum), never: general(keys.never),
    neverSensitive: sensitive.filter((one) => keys.never.some(({ sensitivity }) => sensitivity === one)), onlyPeople: keys.onlyTrustees,
  };
}

export const minimumOf = ({ minimum }: Pick<Draft, 'minimum'>): Section[] => minimum.map((category) => ({ category, sensitivity: 'general' }));
export const neverOf = ({ never, neverSensitive }: Pick<Draft, 'never' | 'neverSensitive'>): Section[] => [
  ...never.map((category): Section => ({ category, sensitivity: 'general' })), ...neverSensitive.flatMap((sensitivity) => sensitiveCategories.map((category): Section => ({ category, sensitivity }))),
];

export type Mistakes = Partial<Record<'clinics' | 'people' | 'overlap', string>>;
const words = strings.emergency.preferences.errors;

export const mistakesIn = ({ clinics, people, minimum, never, onlyPeople }: Draft): Mistakes => ({
  ...(clinics.length === 0 && people.length === 0 && { clinics: words.clinics }), ...(onlyPeople && people.length === 0 && { people: words.people }), ...(minimum.some((one) => never.includes(one)) && { overlap: words.overlap }),
});

/** For a row: names of sections, sensitive matter by its own words. */
export function sectionsWords(sections: readonly Section[]): string {
  const plain = general(sections).map((category) => strings.terms.sections[category]);
  const withheld = sensitive.filter((one) => sections.some(({ sensitivity }) => sensitivity === one));
  const extra = withheld.length === sensitive.length ? [strings.emergency.preferences.sensitiveAll] : withheld.map((one) => strings.terms.sensitivities[one]);
  return [...plain, ...extra].join(', ') || strings.emergency.preferences.nothing;
}
