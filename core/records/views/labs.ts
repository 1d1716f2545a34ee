import type { DiagnosticReport, Observation } from '@medplum/fhirtypes';
import { byDate, clinicalDate, type FhirDate } from '../dates.ts';
import type { FhirResource } from '../types.ts';
import { type ChartModel, type Row, rowsOf, type TypedItem } from './chart.ts';
import { type ObservedValue, observedValue } from './observed-value.ts';
import { conceptText, notesText, referenceText, titleOf } from './text.ts';

export interface LabResult extends Row, ObservedValue {
  readonly title: string;
  /** Same for the same test in the same unit: what may stand in one trend. */
  readonly series: string;
  readonly date: FhirDate | null;
  readonly status: string | null;
  /** Not final, or changed after it was. */
  readonly preliminary: boolean;
  readonly corrected: boolean;
  readonly components: readonly (ObservedValue & { readonly title: string })[];
  readonly note: string | null;
}

export interface LabPanel extends Row {
  readonly title: string;
  readonly date: FhirDate | null;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly by: string | null;
  readonly results: readonly LabResult[];
}

export interface Trend {
  readonly series: string;
  readonly title: string;
  readonly unit: string | null;
  /** The range of the newest result that has one. */
  readonly range: ObservedValue['range'];
  /** Oldest first. `number` is null for what cannot be plotted and stands in the table only. */
  readonly points: readonly LabResult[];
}

export interface Labs { readonly panels: readonly LabPanel[]; readonly results: readonly LabResult[]; readonly trends: readonly Trend[] }

/** Units are part of the series: values in different units never share an axis, and nothing is converted. */
export const seriesOf = ({ code, valueQuantity }: Pick<Observation, 'code' | 'valueQuantity'>): string => {
  const coding = code.coding?.find((one) => one.code !== undefined);
  const test = coding === undefined ? conceptText(code) ?? '' : `${coding.system ?? ''}|${coding.code ?? ''}`;
  return `${test}|${valueQuantity?.code ?? valueQuantity?.unit ?? ''}`;
};

export function labResult({ value, row }: Pick<TypedItem<'Observation'>, 'value' | 'row'>): LabResult {
  return {
    ...row, ...observedValue(value), title: titleOf(value.code), series: seriesOf(value), date: clinicalDate(row.resource), status: value.status ?? null,
    preliminary: value.status === 'preliminary' || value.status === 'registered', corrected: value.status === 'amended' || value.status === 'corrected',
    components: (value.component ?? []).map((component) => ({ ...observedValue(component), title: titleOf(component.code) })), note: notesText(value.note),
  };
}

/** Panels newest first; a result that no report lists stands in a panel of its day. */
export function labList(chart: ChartModel): Labs {
  const newest = byDate('newest');
  const observations = chart.ofType('Observation').filter(({ item }) => chart.categoryOf(item) === 'labs');
  const results = rowsOf(observations, labResult).sort((a, b) => newest(a.date, b.date) || (a.title < b.title ? -1 : 1));
  const byResource = new Map(results.map((result): [FhirResource, LabResult] => [result.resource, result]));
  const listed = new Set<LabResult>();
  const reports = chart.ofType('DiagnosticReport').filter(({ item }) => chart.categoryOf(item) === 'labs');
  const panels = rowsOf(reports, ({ value, row }: TypedItem<'DiagnosticReport'>): LabPanel => {
    const members = membersOf(chart, value, row.resource).flatMap((resource) => byResource.get(resource) ?? []);
    for (const member of members) listed.add(member);
    return { ...row, title: titleOf(value.code), date: clinicalDate(row.resource), status: value.status ?? null, conclusion: value.conclusion ?? null, by: referenceText(chart, value.performer?.[0], row.resource), results: members };
  });
  const days = Map.groupBy(results.filter((result) => !listed.has(result)), ({ date, source }) => `${date?.slice(0, 10) ?? ''} ${source ?? ''}`);
  for (const [day, members] of days) {
    const [first] = members;
    if (first !== undefined) panels.push({ ...first, key: `day:${day}`, title: members.length === 1 ? first.title : 'Single results', conclusion: null, by: null, results: members });
  }
  panels.sort((a, b) => newest(a.date, b.date) || (a.title < b.title ? -1 : 1));
  return { panels, results, trends: trendsOf(results) };
}

/** What a report lists, and what those list in turn (`hasMember`), each once. */
function membersOf(chart: ChartModel, report: DiagnosticReport, from: FhirResource): FhirResource[] {
  const found = new Set<FhirResource>();
  const add = (references: Observation['hasMember'], resource: FhirResource) => {
    for (const reference of references ?? []) {
      const target = chart.follow(reference, resource);
      if (target === undefined || found.has(target)) continue;
      found.add(target);
      add((target as { hasMember?: Observation['hasMember'] }).hasMember, target);
    }
  };
  add(report.result, from);
  return [...found];
}

export function trendsOf(results: readonly LabResult[]): Trend[] {
  const oldest = byDate('oldest');
  return [...Map.groupBy(results.filter(({ text, date }) => text !== null && date !== null), ({ series }) => series)]
    .map(([series, members]): Trend => {
      const points = members.toSorted((a, b) => oldest(a.date, b.date));
      const last = points.at(-1);
      return { series, title: last?.title ?? '', unit: last?.unit ?? null, range: points.findLast(({ range }) => range !== null)?.range ?? null, points };
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}


