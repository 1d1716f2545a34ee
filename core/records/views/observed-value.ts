import type { CodeableConcept, Observation, ObservationComponent, ObservationReferenceRange, Quantity } from '@medplum/fhirtypes';
import { conceptText, numberText, quantityText, unitText } from './text.ts';

/** Low and high by weight and arrow; `critical` asks for a person now. */
export interface Flag { readonly direction: 'low' | 'high' | 'abnormal' | 'normal'; readonly critical: boolean; readonly text: string }

export interface ReferenceRange { readonly low: number | null; readonly high: number | null; readonly text: string }

export interface ObservedValue {
  /** As it is shown, with comparator and unit; null where there is no value. */
  readonly text: string | null;
  /** For plotting: only an exact number has one. */
  readonly number: number | null;
  readonly comparator: string | null;
  readonly unit: string | null;
  readonly range: ReferenceRange | null;
  /** Null where neither the sender nor a range says anything: a range is never invented. */
  readonly flag: Flag | null;
  /** Why there is no value, in words. */
  readonly absent: string | null;
}

type Valued = Pick<Observation & ObservationComponent, 'valueQuantity' | 'valueCodeableConcept' | 'valueString' | 'valueBoolean' | 'valueInteger' | 'valueRange' | 'valueRatio' | 'valueTime' | 'valueDateTime' | 'valuePeriod' | 'interpretation' | 'referenceRange' | 'dataAbsentReason'>;

/** http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation; codes that say how it changed are not flags. */
const interpretations: Readonly<Record<string, Flag>> = {
  N: { direction: 'normal', critical: false, text: 'Normal' },
  L: { direction: 'low', critical: false, text: 'Low' }, H: { direction: 'high', critical: false, text: 'High' },
  LL: { direction: 'low', critical: true, text: 'Critically low' }, HH: { direction: 'high', critical: true, text: 'Critically high' },
  LU: { direction: 'low', critical: false, text: 'Significantly low' }, HU: { direction: 'high', critical: false, text: 'Significantly high' },
  '<': { direction: 'low', critical: false, text: 'Below the measurable range' }, '>': { direction: 'high', critical: false, text: 'Above the measurable range' },
  A: { direction: 'abnormal', critical: false, text: 'Abnormal' }, AA: { direction: 'abnormal', critical: true, text: 'Critically abnormal' },
  POS: { direction: 'abnormal', critical: false, text: 'Positive' }, NEG: { direction: 'normal', critical: false, text: 'Negative' },
  R: { direction: 'abnormal', critical: false, text: 'Resistant' }, S: { direction: 'normal', critical: false, text: 'Susceptible' }, I: { direction: 'abnormal', critical: false, text: 'Intermediate' },
};

export function observedValue(value: Valued): ObservedValue {
  const quantity = value.valueQuantity;
  const range = rangeOf(value.referenceRange, quantity);
  const number = quantity?.value ?? value.valueInteger ?? null;
  const comparator = quantity?.comparator ?? null;
  return {
    text: valueText(value), number: comparator === null ? number : null, comparator, unit: unitText(quantity), range,
    flag: flagOf(value.interpretation) ?? (number === null || range === null ? null : compared(number, comparator, range)), absent: conceptText(value.dataAbsentReason),
  };
}

function valueText(value: Valued): string | null {
  const { valueRange, valueRatio, valuePeriod } = value;
  if (valueRange !== undefined) return `${quantityText(valueRange.low) ?? ''} to ${quantityText(valueRange.high) ?? ''}`;
  if (valueRatio !== undefined) return `${quantityText(valueRatio.numerator) ?? '?'} : ${quantityText(valueRatio.denominator) ?? '?'}`;
  if (valuePeriod !== undefined) return `${valuePeriod.start ?? '?'} to ${valuePeriod.end ?? '?'}`;
  if (value.valueBoolean !== undefined) return value.valueBoolean ? 'Yes' : 'No';
  if (value.valueInteger !== undefined) return String(value.valueInteger);
  return quantityText(value.valueQuantity) ?? (value.valueCodeableConcept === undefined ? null : conceptText(value.valueCodeableConcept) ?? 'Coded value without words') ?? value.valueString ?? value.valueDateTime ?? value.valueTime ?? null;
}

function flagOf(concepts: readonly CodeableConcept[] | undefined): Flag | null {
  const flags = (concepts ?? []).flatMap(({ coding }) => coding ?? []).flatMap(({ code }) => (code !== undefined && Object.hasOwn(interpretations, code) ? interpretations[code] ?? [] : []));
  return flags.find(({ critical }) => critical) ?? flags.find(({ direction }) => direction !== 'normal') ?? flags[0] ?? null;
}

const sameUnit = (limit: Quantity | undefined, value: Quantity | undefined): boolean =>
  limit === undefined || limit.unit === undefined && limit.code === undefined || (limit.code !== undefined && limit.code === value?.code) || (limit.unit !== undefined && limit.unit === value?.unit);

/** The one range that is meant for everybody or for normal; several ranges for different people are shown as words, not applied. */
function rangeOf(ranges: readonly ObservationReferenceRange[] | undefined, value: Quantity | undefined): ReferenceRange | null {
  const all = ranges ?? [];
  const normal = all.filter(({ type }) => (type?.coding ?? []).some(({ code }) => code === 'normal'));
  const one = all.length === 1 ? all[0] : normal.length === 1 ? normal[0] : undefined;
  if (one === undefined) return all.length === 0 ? null : { low: null, high: null, text: all.map(rangeText).join('; ') };
  const usable = sameUnit(one.low, value) && sameUnit(one.high, value);
  return { low: usable ? one.low?.value ?? null : null, high: usable ? one.high?.value ?? null : null, text: rangeText(one) };
}

function rangeText({ text, low, high, appliesTo }: ObservationReferenceRange): string {
  if (text !== undefined) return text;
  const unit = unitText(high ?? low);
  const limits = low?.value === undefined ? `up to ${high?.value === undefined ? '?' : numberText(high.value)}` : high?.value === undefined ? `from ${numberText(low.value)}` : `${numberText(low.value)} to ${numberText(high.value)}`;
  const people = (appliesTo ?? []).flatMap((group) => conceptText(group) ?? []).join(', ');
  return `${limits}${unit === null ? '' : ` ${unit}`}${people === '' ? '' : ` (${people})`}`;
}

/** From a range alone nothing is critical. "<0.5" is low only where the whole of it lies below. */
function compared(value: number, comparator: string | null, { low, high }: ReferenceRange): Flag | null {
  const below = comparator === '<' || comparator === '<=';
  const above = comparator === '>' || comparator === '>=';
  if (low !== null && !above && (value < low || (comparator === '<' && value <= low))) return interpretations['L'] ?? null;
  if (high !== null && !below && (value > high || (comparator === '>' && value >= high))) return interpretations['H'] ?? null;
  return comparator !== null || (low === null && high === null) ? null : interpretations['N'] ?? null;
}
