import type { Patient } from '@medplum/fhirtypes';
import type { FhirResource } from './types.ts';
import { personName } from './views/text.ts';

export interface PatientSearchText {
  /** Every name the person has or had, as it is written. */
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  /** Digits only. */
  readonly phones: readonly string[];
  readonly birthDate: string | null;
  /** All of it in one line, folded, for a full-text index. */
  readonly text: string;
}

/** Lower case and without accents, so that "Muller" finds "Müller". Letters that are no letter plus accent are spelled out. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[øœæßłđðþı]/g, (letter) => spelled[letter] ?? letter);
}
const spelled: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A patient of another organization that is no valid FHIR is found by nothing rather than an error for everybody. */
export function patientSearchText(resource: FhirResource): PatientSearchText {
  try {
    return searchTextOf(resource);
  } catch {
    return { names: [], identifiers: [], phones: [], birthDate: null, text: '' };
  }
}

function searchTextOf(resource: FhirResource): PatientSearchText {
  const patient = resource as unknown as Patient;
  const names = (patient.name ?? []).flatMap((name) => personName(name) ?? []);
  const identifiers = [...new Set((patient.identifier ?? []).flatMap(({ value }) => value ?? []))];
  const phones = [...new Set((patient.telecom ?? []).filter(({ system }) => system === 'phone' || system === 'sms').flatMap(({ value }) => value?.replace(/\D/g, '') ?? []))].filter((digits) => digits !== '');
  const birthDate = patient.birthDate ?? null;
  return { names, identifiers, phones, birthDate, text: foldText([...names, ...identifiers, ...phones, birthDate ?? ''].join(' ')).trim() };
}

/** Members whose strings are words for people; codes, ids, addresses and systems are left out of an index of words. */
const wordMembers: ReadonlySet<string> = new Set(['text', 'display', 'description', 'title', 'conclusion', 'valueString', 'patientInstruction', 'comment', 'name', 'lotNumber', 'summary', 'details']);

/** The words of a resource, each once, folded, for full-text search in what the caller may open. */
export function resourceSearchText(resource: FhirResource): string {
  if (resource.resourceType === 'Patient') return patientSearchText(resource).text;
  const found = new Set<string>();
  const visit = (value: unknown, member: string): void => {
    if (typeof value === 'string') { if (wordMembers.has(member)) found.add(foldText(value)); } else if (Array.isArray(value)) for (const one of value) visit(one, member);
    else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) if (name !== 'meta' && !(name === 'text' && typeof inner === 'object')) visit(inner, name);
  };
  visit(resource, '');
  return [...found].join(' ').replace(/\s+/g, ' ').trim();
}
