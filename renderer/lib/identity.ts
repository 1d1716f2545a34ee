import type { z } from 'zod';
import type { PatientLine } from '../../core/contract/index.ts';
import { strings } from '../app/strings/index.ts';
import { ageText, fhirDateText } from './dates.ts';

export type Line = z.infer<typeof PatientLine>;
const words = strings.patients;

/** Years at death for the dead, else today. */
export const ageOf = (line: Line): string => ageText(line.birthDate, line.deceased ? (line.deceasedDate ?? '') : new Date().toISOString());
export const genderOf = (line: Line): string => strings.terms.genders[line.gender ?? 'unknown'] ?? line.gender ?? '';
export const bornText = (line: Line): string => (line.birthDate === null ? words.noBirth : words.born(fhirDateText(line.birthDate)));
export const mrnText = (line: Line): string => (line.mrn === null ? words.noMrn : words.mrn(line.mrn));
