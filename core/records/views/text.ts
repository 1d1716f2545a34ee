import type { Annotation, CodeableConcept, Coding, HumanName, Quantity, Reference } from '@medplum/fhirtypes';
import type { FhirResource } from '../types.ts';
import type { ChartModel } from './chart.ts';

/** Shown where a sender gave a code and no words: a bare code is never shown. */
export const unnamed = 'No name given';

/** Another author's documents may hold anything where words should stand. */
const clean = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** The `text` of a concept, else the display a person chose, else the first display; null where there are only codes. */
export function conceptText(concept: CodeableConcept | undefined): string | null {
  if (typeof concept !== 'object' || (concept as unknown) === null) return null;
  const codings = codingsOf(concept);
  return clean(concept.text) ?? clean(codings.find(({ userSelected }) => userSelected === true)?.display) ?? codings.map(({ display }) => clean(display)).find((text) => text !== null) ?? null;
}

export const titleOf = (concept: CodeableConcept | undefined): string => conceptText(concept) ?? unnamed;

/** Asked before a row is built, so it holds for concepts of any shape. */
const codingsOf = (concept: CodeableConcept | undefined): readonly Coding[] => {
  const codings: unknown = (concept as CodeableConcept | null | undefined)?.coding;
  return Array.isArray(codings) ? codings.filter((coding: unknown): coding is Coding => typeof coding === 'object' && coding !== null) : [];
};
const codesOf = (concept: CodeableConcept | undefined): readonly string[] => codingsOf(concept).map(({ code }) => code).filter((code) => typeof code === 'string');
export const hasCode = (concept: CodeableConcept | undefined, ...codes: readonly string[]): boolean => codesOf(concept).some((code) => codes.includes(code));
export const firstCode = (concept: CodeableConcept | undefined): string | null => codesOf(concept)[0] ?? null;

/** "Dr. Ada Okafor"; the official writing order of given before family, or the sender's own `text`. */
export function personName(name: HumanName | undefined): string | null {
  if (name === undefined) return null;
  return clean(name.text) ?? clean([...(name.prefix ?? []), ...(name.given ?? []), name.family, ...(name.suffix ?? [])].filter((part) => part !== undefined && part !== '').join(' '));
}

/** The name in force: official, then usual, then any that is not old, maiden or a nickname. */
export function currentName(names: readonly HumanName[]): HumanName | undefined {
  const isCurrent = ({ use, period }: HumanName) => use !== 'old' && use !== 'maiden' && use !== 'nickname' && use !== 'anonymous' && period?.end === undefined;
  return names.find((name) => name.use === 'official' && isCurrent(name)) ?? names.find((name) => name.use === 'usual') ?? names.find(isCurrent) ?? names[0];
}

/** The words for what a reference means: its display, else the name of the resource where it is in the chart. */
export function referenceText(chart: ChartModel, reference: Reference | undefined, from: FhirResource): string | null {
  const display = clean(reference?.display);
  if (display !== null) return display;
  const target = chart.follow(reference, from);
  if (target === undefined) return null;
  const { name, code, practitioner, description, title, type } = target as { name?: unknown; code?: CodeableConcept; practitioner?: Reference; description?: unknown; title?: unknown; type?: unknown };
  if (typeof name === 'string') return clean(name);
  if (Array.isArray(name)) return personName(currentName(name as HumanName[]));
  if (target.resourceType === 'PractitionerRole' && practitioner !== undefined) return referenceText(chart, practitioner, target);
  if (typeof code === 'object') return conceptText(code);
  if (Array.isArray(type)) return conceptText(type[0] as CodeableConcept | undefined);
  return typeof description === 'string' ? clean(description) : typeof title === 'string' ? clean(title) : null;
}

/** A number as its sender sent it; only the noise of computed values (more than six digits) is cut, to four digits or two decimals. */
export function numberText(value: number): string {
  if (String(value).replace(/\D/g, '').length <= 6 || Number.isInteger(value)) return String(value);
  return String(Math.abs(value) >= 100 ? Number(value.toFixed(2)) : Number(value.toPrecision(4)));
}

export function quantityText(quantity: Quantity | undefined): string | null {
  if (quantity?.value === undefined) return null;
  return `${quantity.comparator ?? ''}${numberText(quantity.value)}${unitText(quantity) === null ? '' : ` ${unitText(quantity) ?? ''}`}`;
}

/** How units are printed that nobody writes as UCUM does. The value stays in its unit: nothing is converted. */
const printed: Readonly<Record<string, string>> = { Cel: '°C', '[degF]': '°F', 'mm[Hg]': 'mmHg', '10*3/uL': '10³/µL', '10*6/uL': '10⁶/µL', '10*9/L': '10⁹/L', '10*12/L': '10¹²/L', '[lb_av]': 'lb', '[in_i]': 'in', 'umol/L': 'µmol/L', 'ug/L': 'µg/L', 'mL/min/{1.73_m2}': 'mL/min/1.73 m²' };

/** The unit as the sender prints it, else its UCUM code; annotations in braces are UCUM's comments. */
export function unitText(quantity: Quantity | undefined): string | null {
  const unit = clean(quantity?.unit) ?? clean(quantity?.code);
  if (unit === null) return null;
  return (Object.hasOwn(printed, unit) ? printed[unit] : undefined) ?? clean(unit.replace(/^\{(.*)\}$/, '$1').replace(/^1$/, ''));
}

export const notesText = (notes: readonly Annotation[] | undefined): string | null => clean((notes ?? []).map(({ text }) => text).filter((text) => text !== undefined).join('\n'));
