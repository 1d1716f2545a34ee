import { byDate, type FhirDate } from '../dates.ts';
import { type ChartModel, type Row, rowsOf } from './chart.ts';
import { conceptText, notesText, referenceText, titleOf } from './text.ts';

export interface ImmunizationRow extends Row {
  readonly title: string;
  /** `not-done` has a reason, not a date of giving. */
  readonly status: 'completed' | 'not-done';
  readonly date: FhirDate | null;
  /** Where the date is told in words. */
  readonly dateText: string | null;
  readonly dose: string | null;
  readonly lot: string | null;
  readonly site: string | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly note: string | null;
}

export function immunizationList(chart: ChartModel): readonly ImmunizationRow[] {
  const newest = byDate('newest');
  return rowsOf(chart.ofType('Immunization'), ({ value, row }): ImmunizationRow => {
    const protocol = value.protocolApplied?.[0];
    const number = protocol?.doseNumberPositiveInt ?? protocol?.doseNumberString;
    const series = protocol?.seriesDosesPositiveInt ?? protocol?.seriesDosesString;
    return {
      ...row, title: titleOf(value.vaccineCode), status: value.status === 'not-done' ? 'not-done' : 'completed', date: value.occurrenceDateTime ?? null, dateText: value.occurrenceString ?? null,
      dose: number === undefined ? null : series === undefined ? String(number) : `${String(number)} of ${String(series)}`, lot: value.lotNumber ?? null, site: conceptText(value.site),
      by: referenceText(chart, value.performer?.[0]?.actor, row.resource), reason: conceptText(value.statusReason) ?? conceptText(value.reasonCode?.[0]), note: notesText(value.note),
    };
  }).sort((a, b) => newest(a.date, b.date) || (a.title < b.title ? -1 : 1));
}
