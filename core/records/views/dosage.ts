import type { Dosage, Timing } from '@medplum/fhirtypes';
import { conceptText, numberText, quantityText } from './text.ts';

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  s: ['second', 'seconds'], min: ['minute', 'minutes'], h: ['hour', 'hours'], d: ['day', 'days'], wk: ['week', 'weeks'], mo: ['month', 'months'], a: ['year', 'years'],
};

/** The prescriber's own words where there are any; else put together from the parts. Nothing is converted or rounded. */
export function dosageText(dosage: Dosage): string | null {
  if (dosage.text !== undefined && dosage.text.trim() !== '') return dosage.text.trim();
  const rate = dosage.doseAndRate?.[0];
  const dose = quantityText(rate?.doseQuantity) ?? (rate?.doseRange === undefined ? null : `${quantityText(rate.doseRange.low) ?? '?'} to ${quantityText(rate.doseRange.high) ?? '?'}`);
  const asNeeded = dosage.asNeededBoolean === true ? 'as needed' : dosage.asNeededCodeableConcept === undefined ? null : `as needed for ${conceptText(dosage.asNeededCodeableConcept) ?? 'a stated reason'}`;
  const text = [dose, conceptText(dosage.route), timingText(dosage.timing), asNeeded, dosage.patientInstruction ?? null].filter((part) => part !== null && part !== '').join(', ');
  return text === '' ? null : text;
}

function timingText(timing: Timing | undefined): string | null {
  const words = conceptText(timing?.code);
  const repeat = timing?.repeat;
  if (words !== null || repeat?.period === undefined || repeat.periodUnit === undefined) return words;
  const [one, many] = units[repeat.periodUnit] ?? ['period', 'periods'];
  const times = repeat.frequency === undefined || repeat.frequency === 1 ? 'once' : `${String(repeat.frequency)} times`;
  return repeat.period === 1 ? `${times} a ${one}` : `${times} every ${numberText(repeat.period)} ${many}`;
}
