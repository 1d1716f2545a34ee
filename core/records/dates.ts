import type { FhirResource } from './types.ts';

/** A FHIR date, dateTime or instant as it was written: its length is its precision. */
export type FhirDate = string;

const shape = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const asDate = (value: unknown): FhirDate | null => (typeof value === 'string' && shape.test(value) ? value : null);

/** When what a resource tells of happened, for ordering; the elements are tried in this order. */
const dateElements = [
  'effectiveDateTime', 'effectiveInstant', 'effectivePeriod', 'performedDateTime', 'performedPeriod', 'occurrenceDateTime', 'occurrencePeriod', 'onsetDateTime', 'onsetPeriod', 'started', 'start',
  'period', 'whenHandedOver', 'authoredOn', 'recordedDate', 'date', 'dateTime', 'issued', 'assertedDate', 'dateAsserted', 'startDate', 'billablePeriod', 'servicedDate', 'sent', 'created', 'recorded', 'identified', 'timestamp', 'indexed',
] as const;

export function clinicalDate(resource: FhirResource): FhirDate | null {
  for (const element of dateElements) {
    const value = resource[element];
    const found = asDate(value) ?? asDate(typeof value === 'object' && value !== null ? (value as { start?: unknown }).start : undefined);
    if (found !== null) return found;
  }
  return null;
}

/** Milliseconds since the epoch of the start of what was written (2019 is its first instant, UTC); NaN where it is no date. */
export const instantOf = (date: FhirDate): number => Date.parse(date);

/** Orders by instant; what has no date comes last in both directions. */
export const byDate = (direction: 'oldest' | 'newest') => (a: FhirDate | null, b: FhirDate | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = instantOf(a) - instantOf(b) || (a < b ? -1 : a > b ? 1 : 0);
  return direction === 'oldest' ? order : -order;
};
