import type { CodeableConcept } from '@medplum/fhirtypes';
import { conceptText } from '../../../../core/records/views/index.ts';
import { type ConceptForm, codeSystemOf } from './form.ts';

/** A concept of the record as a form shows it: its words, and its first code of a system that can be typed here. */
export function conceptOfResource(value: unknown, usual: ConceptForm['system']): ConceptForm {
  const concept = value as CodeableConcept | undefined;
  const coding = (Array.isArray(concept?.coding) ? concept.coding : []).find((one) => one.code !== undefined && codeSystemOf[one.system ?? ''] !== undefined);
  return { text: (concept === undefined ? null : conceptText(concept)) ?? '', system: codeSystemOf[coding?.system ?? ''] ?? usual, code: coding?.code ?? '' };
}
