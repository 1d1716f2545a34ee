import type { CodeableConcept, Coding } from '@medplum/fhirtypes';
import type { Concept } from '../../contract/writing.ts';
import type { Sensitivity } from '../types.ts';
import { LOINC, SNOMED } from '../section-codes.ts';

export const codeSystems: Readonly<Record<NonNullable<Concept['code']>['system'], string>> = {
  'icd-10': 'http://hl7.org/fhir/sid/icd-10', snomed: SNOMED, loinc: LOINC, rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm', atc: 'http://www.whocc.no/atc',
};

export const conceptOf = ({ text, code }: Concept): CodeableConcept => ({ ...(code === null ? {} : { coding: [{ system: codeSystems[code.system], code: code.code, display: text }] }), text });

export const coded = (system: string, code: string, display?: string): CodeableConcept => ({ coding: [{ system, code, ...(display === undefined ? {} : { display }) } satisfies Coding] });

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
/** The writer's own word that an entry is of a sensitive kind, which beats what the lists find in its codes. */
export const labelled = (sensitivity: Sensitivity): { meta?: { security: Coding[] } } => (sensitivity === 'general' ? {} : { meta: { security: [{ system: actCode, code: sensitivity }] } });

/** Severity of a condition, as SNOMED CT single codes that FHIR itself lists (condition-severity). */
export const conditionSeverity = { severe: '24484000', moderate: '6736007', mild: '255604002' } as const;

/** HL7 International Patient Summary, "absent or unknown": what says that nothing is known, as against saying nothing. */
export const absentOrUnknown = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips';
