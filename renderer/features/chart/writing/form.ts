import type { ComponentType } from 'react';
import type { Concept, Entry, EntryKind, FhirResource, Sensitivity } from '../../../../core/contract/index.ts';
import type { PatientId } from '../../../../core/ids/index.ts';
import { strings } from '../../../app/strings/index.ts';

const words = strings.writing.errors;

/** What a form holds is text as it was typed, so that a draft is kept as typed, right or wrong. */
export type Errors = Readonly<Record<string, string | undefined>>;
export interface FieldsProps<Form> { readonly form: Form; readonly change: (part: Partial<Form>) => void; /** Empty before the first try to sign. */ readonly errors: Errors; readonly patient: PatientId; readonly except: string | null }
export type Checked = { readonly entry: Entry } | { readonly errors: Errors };

export interface FormKind<Form> {
  readonly kind: EntryKind;
  readonly empty: () => Form;
  /** An entry of the record, ready to be changed. */
  readonly of: (resource: FhirResource) => Form;
  readonly check: (form: Form) => Checked;
  readonly Fields: ComponentType<FieldsProps<Form>>;
}

export interface ConceptForm { readonly text: string; readonly system: NonNullable<Concept['code']>['system']; readonly code: string }

export const codeSystemOf: Readonly<Record<string, ConceptForm['system']>> = { 'http://hl7.org/fhir/sid/icd-10': 'icd-10', 'http://snomed.info/sct': 'snomed', 'http://loinc.org': 'loinc', 'http://www.nlm.nih.gov/research/umls/rxnorm': 'rxnorm', 'http://www.whocc.no/atc': 'atc' };

export const conceptIn = ({ text, system, code }: ConceptForm): Concept => ({ text: text.trim(), code: code.trim() === '' ? null : { system, code: code.trim() } });

/** Gathers what is wrong while it turns text into values. */
export function createReading() {
  const errors: Record<string, string> = {};
  const wrong = <Value>(field: string, message: string, value: Value): Value => { errors[field] ??= message; return value; };
  return {
    errors,
    wrong,
    text: (field: string, text: string): string => (text.trim() === '' ? wrong(field, words.required, '') : text.trim()),
    /** Empty is null. A comma is a decimal point too. */
    number(field: string, text: string): number | null {
      const typed = text.trim().replace(',', '.');
      if (typed === '') return null;
      return /^-?\d{1,7}(\.\d{1,6})?$/.test(typed) ? Number(typed) : wrong(field, words.number, null);
    },
    whole(field: string, text: string, least: number, most: number): number | null {
      const typed = text.trim();
      if (typed === '') return null;
      const number = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
      return number >= least && number <= most ? number : wrong(field, words.whole, null);
    },
    day(field: string, text: string): string | null {
      const typed = text.trim();
      if (typed === '') return null;
      return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(typed) ? typed : wrong(field, words.day, null);
    },
    concept(field: string, concept: ConceptForm): Concept {
      if (concept.text.trim() === '') return wrong(field, words.required, conceptIn(concept));
      if (concept.code.trim() !== '' && !/^[A-Za-z0-9.-]{1,20}$/.test(concept.code.trim())) return wrong(`${field}Code`, words.code, conceptIn(concept));
      return conceptIn(concept);
    },
  };
}

export const sensitivityIn = (resource: FhirResource): Sensitivity => {
  const codes = ((resource['meta'] as { security?: readonly { code?: string }[] } | undefined)?.security ?? []).map(({ code }) => code);
  return (['PSY', 'ETH', 'HIV', 'SEX', 'GDIS'] as const).find((one) => codes.includes(one)) ?? 'general';
};
