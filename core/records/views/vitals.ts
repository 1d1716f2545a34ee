import { byDate, type FhirDate } from '../dates.ts';
import { type ChartModel, rowsOf, type TypedItem } from './chart.ts';
import { type LabResult, labResult } from './labs.ts';
import { observedValue } from './observed-value.ts';
import { hasCode } from './text.ts';

/** Systolic and diastolic blood pressure; a pair is one measurement. */
const SYSTOLIC = '8480-6', DIASTOLIC = '8462-4';
export const bloodPressure = 'blood-pressure';

export interface VitalReading extends LabResult {
  /** Blood pressure only: the lower number. `number` is the upper one. */
  readonly diastolic: number | null;
}

export interface VitalSeries { readonly series: string; readonly title: string; readonly unit: string | null; readonly range: LabResult['range']; readonly points: readonly VitalReading[] }

/** One moment with everything that was measured then: a line of the printable table. */
export interface VitalSet { readonly date: FhirDate | null; readonly source: string | null; readonly readings: readonly VitalReading[] }

export interface Vitals { readonly latest: readonly VitalReading[]; readonly series: readonly VitalSeries[]; readonly sets: readonly VitalSet[] }

export function vitalSigns(chart: ChartModel): Vitals {
  const observations = chart.ofType('Observation').filter(({ item }) => chart.categoryOf(item) === 'vitals');
  const readings = pairUp(rowsOf(observations, reading));
  const newest = byDate('newest');
  const oldest = byDate('oldest');
  readings.sort((a, b) => newest(a.date, b.date) || (a.title < b.title ? -1 : 1));
  const series = [...Map.groupBy(readings, (one) => one.series)].map(([name, members]): VitalSeries => {
    const points = members.toSorted((a, b) => oldest(a.date, b.date));
    const last = points.at(-1);
    return { series: name, title: last?.title ?? '', unit: last?.unit ?? null, range: points.findLast(({ range }) => range !== null)?.range ?? null, points };
  }).sort((a, b) => order(a.series) - order(b.series) || (a.title < b.title ? -1 : 1));
  const sets = [...Map.groupBy(readings, ({ date, source }) => `${date ?? ''} ${source ?? ''}`).values()].map((members): VitalSet => ({ date: members[0]?.date ?? null, source: members[0]?.source ?? null, readings: members }));
  return { latest: series.flatMap(({ points }) => points.at(-1) ?? []), series, sets };
}

/** Blood pressure, pulse, oxygen, breathing, temperature, weight, height first; the rest by name. */
const firstShown = [bloodPressure, '8867-4', '59408-5', '2708-6', '9279-1', '8310-5', '8331-1', '29463-7', '8302-2', '39156-5'] as const;
const order = (series: string): number => { const rank = firstShown.findIndex((code) => series.includes(code)); return rank < 0 ? firstShown.length : rank; };

function reading({ value, row }: Pick<TypedItem<'Observation'>, 'value' | 'row'>): VitalReading {
  const result = labResult({ value, row });
  const upper = value.component?.find(({ code }) => hasCode(code, SYSTOLIC));
  const lower = value.component?.find(({ code }) => hasCode(code, DIASTOLIC));
  if (upper === undefined || lower === undefined) return { ...result, diastolic: null };
  return paired(result, observedValue(upper), observedValue(lower));
}

function paired(result: LabResult, upper: Pick<LabResult, 'number' | 'unit' | 'flag'>, lower: Pick<LabResult, 'number' | 'unit' | 'flag'>): VitalReading {
  const unit = upper.unit ?? lower.unit;
  const shown = (value: number | null) => (value === null ? '–' : String(Math.round(value)));
  const flags = [result.flag, upper.flag, lower.flag].filter((flag) => flag !== null);
  return {
    ...result, title: 'Blood pressure', series: `${bloodPressure}|${unit ?? ''}`, unit, number: upper.number, diastolic: lower.number,
    text: upper.number === null && lower.number === null ? null : `${shown(upper.number)}/${shown(lower.number)}${unit === null ? '' : ` ${unit}`}`,
    flag: flags.find(({ critical }) => critical) ?? flags.find(({ direction }) => direction !== 'normal') ?? flags[0] ?? null,
  };
}

/** Some senders write two observations of the same moment: they are shown as the pair they are. */
function pairUp(readings: readonly VitalReading[]): VitalReading[] {
  const lowers = new Map(readings.filter(({ series }) => series.includes(`|${DIASTOLIC}|`)).map((one): [string, VitalReading] => [`${one.date ?? ''}|${one.unit ?? ''}|${one.source ?? ''}`, one]));
  const used = new Set<VitalReading>();
  const joined = readings.map((one) => {
    const lower = one.series.includes(`|${SYSTOLIC}|`) ? lowers.get(`${one.date ?? ''}|${one.unit ?? ''}|${one.source ?? ''}`) : undefined;
    if (lower === undefined || used.has(lower)) return one;
    used.add(lower);
    return paired(one, one, lower);
  });
  return joined.filter((one) => !used.has(one));
}
