import { ageOn } from './age.ts';
import type { FhirDate } from '../dates.ts';
import type { Vitals, VitalReading } from './vitals.ts';

const measures = [['weight', ['29463-7', '3141-9']], ['height', ['8302-2', '8306-3']], ['head', ['9843-4', '8287-5']]] as const;
export type GrowthMeasure = (typeof measures)[number][0];

export interface GrowthPoint { readonly date: FhirDate; /** Years, for the axis. */ readonly years: number; readonly age: string; readonly reading: VitalReading }
export interface Growth { readonly series: readonly { readonly measure: GrowthMeasure; readonly unit: string | null; readonly points: readonly GrowthPoint[] }[] }

const yearMs = 365.25 * 86_400_000;
const until = 20;

/**
 * How somebody grew up to the age of twenty: weight, height and head circumference by age, in the units they were measured in. No percentiles:
 * no growth reference is shipped, and none is invented.
 */
export function growthOf(vitals: Vitals, birthDate: FhirDate | null): Growth {
  if (birthDate?.length !== 10) return { series: [] };
  const series = measures.flatMap(([measure, codes]) => vitals.series.filter(({ series: name }) => codes.some((code) => name.includes(`|${code}|`))).map((one) => ({
    measure, unit: one.unit,
    points: one.points.flatMap((reading): GrowthPoint[] => {
      const years = reading.date === null ? Number.NaN : (Date.parse(reading.date) - Date.parse(birthDate)) / yearMs;
      const age = reading.date === null ? null : ageOn(birthDate, reading.date);
      return reading.date === null || reading.number === null || age === null || !(years >= 0 && years < until) ? [] : [{ date: reading.date, years, age: age.text, reading }];
    }),
  })));
  return { series: series.filter(({ points }) => points.length > 0) };
}
