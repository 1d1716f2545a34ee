import { byDate, clinicalDate, type FhirDate } from '../dates.ts';
import { type ChartModel, type Row, rowsOf } from './chart.ts';
import { conceptText, notesText, referenceText, titleOf } from './text.ts';

export interface ProcedureRow extends Row {
  readonly title: string;
  /** `not-done` has a reason, not a date. */
  readonly status: 'done' | 'in-progress' | 'planned' | 'on-hold' | 'stopped' | 'not-done' | 'unknown';
  readonly date: FhirDate | null;
  readonly end: FhirDate | null;
  readonly by: readonly string[];
  readonly place: string | null;
  readonly site: string | null;
  readonly reasons: readonly string[];
  readonly outcome: string | null;
  readonly note: string | null;
}

const states: Readonly<Record<string, ProcedureRow['status']>> = { completed: 'done', 'in-progress': 'in-progress', preparation: 'planned', 'on-hold': 'on-hold', stopped: 'stopped', 'not-done': 'not-done' };

export function procedureList(chart: ChartModel): readonly ProcedureRow[] {
  const newest = byDate('newest');
  return rowsOf(chart.ofType('Procedure'), ({ value, row }): ProcedureRow => ({
    ...row, title: titleOf(value.code), status: (Object.hasOwn(states, value.status) ? states[value.status] : undefined) ?? 'unknown', date: clinicalDate(row.resource), end: value.performedPeriod?.end ?? null,
    by: (value.performer ?? []).flatMap(({ actor }) => referenceText(chart, actor, row.resource) ?? []), place: referenceText(chart, value.location, row.resource), site: conceptText(value.bodySite?.[0]),
    reasons: [...(value.status === 'not-done' ? [conceptText(value.statusReason)] : []), ...(value.reasonCode ?? []).map(conceptText), ...(value.reasonReference ?? []).map((reference) => referenceText(chart, reference, row.resource))].filter((text) => text !== null),
    outcome: conceptText(value.outcome), note: notesText(value.note),
  })).sort((a, b) => newest(a.date, b.date) || (a.title < b.title ? -1 : 1));
}
