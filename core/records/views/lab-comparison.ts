import type { Labs, LabResult } from './labs.ts';

/** One test on two days. `change` only where both are exact numbers in one unit: nothing is converted. */
export interface ComparedResult { readonly series: string; readonly title: string; readonly earlier: LabResult | null; readonly later: LabResult | null; readonly change: number | null }

/** Days that have results, newest first. */
export const labDays = ({ results }: Labs): readonly string[] => [...new Set(results.flatMap(({ date }) => date?.slice(0, 10) ?? []))].sort().reverse();

/** Every test of either day, side by side; of several on one day the last. */
export function compareDays({ results }: Labs, earlier: string, later: string): readonly ComparedResult[] {
  const of = (day: string) => new Map(results.filter(({ date }) => date?.startsWith(day) === true).toReversed().map((one): [string, LabResult] => [one.series, one]));
  const [before, after] = [of(earlier), of(later)];
  return [...new Set([...after.keys(), ...before.keys()])].map((series): ComparedResult => {
    const [one, two] = [before.get(series) ?? null, after.get(series) ?? null];
    const [from, to] = [one?.number ?? null, two?.number ?? null];
    return { series, title: two?.title ?? one?.title ?? '', earlier: one, later: two, change: from === null || to === null ? null : Number((to - from).toPrecision(4)) };
  }).sort((a, b) => (a.title < b.title ? -1 : 1));
}
