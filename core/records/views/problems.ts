import type { Condition } from '@medplum/fhirtypes';
import { byDate, type FhirDate } from '../dates.ts';
import { type ChartModel, type Row, rowsOf } from './chart.ts';
import { conceptText, firstCode, hasCode, notesText, quantityText, titleOf } from './text.ts';

/** "Not recorded" is never "none known". */
export type Completeness = 'recorded' | 'none-known' | 'not-recorded';

export interface ProblemRow extends Row {
  readonly title: string;
  readonly status: 'active' | 'recurrence' | 'relapse' | 'inactive' | 'remission' | 'resolved' | 'unknown';
  readonly current: boolean;
  readonly verification: 'confirmed' | 'provisional' | 'differential' | 'unconfirmed' | 'refuted' | null;
  readonly severity: string | null;
  readonly onset: FhirDate | null;
  /** Where the onset is told as an age or in words. */
  readonly onsetText: string | null;
  readonly abatement: FhirDate | null;
  readonly recorded: FhirDate | null;
  readonly note: string | null;
}

const noneKnown = ['160245001', 'no-known-problems'] as const;
const withoutInformation = 'no-problem-info';
const statuses = ['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'] as const;
const verifications = ['confirmed', 'provisional', 'differential', 'unconfirmed', 'refuted'] as const;
const severityOrder = ['24484000', '6736007', '255604002'] as const;

export const memberOf = <Name extends string>(names: readonly Name[], value: string | null | undefined): Name | null => names.find((name) => name === value) ?? null;

export function problemList(chart: ChartModel): { readonly state: Completeness; readonly rows: readonly ProblemRow[] } {
  const all = chart.ofType('Condition');
  const rows = rowsOf(all.filter(({ value }) => !hasCode(value.code, ...noneKnown, withoutInformation)), ({ value, row }): ProblemRow => {
    const abatement = value.abatementDateTime ?? value.abatementPeriod?.end ?? null;
    const status = memberOf(statuses, firstCode(value.clinicalStatus)) ?? (abatement === null ? 'unknown' : 'resolved');
    return {
      ...row, title: titleOf(value.code), status, abatement, current: status === 'active' || status === 'recurrence' || status === 'relapse' || status === 'unknown',
      verification: memberOf(verifications, firstCode(value.verificationStatus)), severity: conceptText(value.severity),
      onset: value.onsetDateTime ?? value.onsetPeriod?.start ?? null, onsetText: value.onsetString ?? quantityText(value.onsetAge), recorded: value.recordedDate ?? null, note: notesText(value.note),
    };
  });
  const severity = ({ resource }: ProblemRow) => { const rank = severityOrder.findIndex((code) => hasCode((resource as unknown as Condition).severity, code)); return rank < 0 ? severityOrder.length : rank; };
  const newest = byDate('newest');
  rows.sort((a, b) => Number(b.current) - Number(a.current) || severity(a) - severity(b) || newest(a.onset ?? a.recorded, b.onset ?? b.recorded) || (a.key < b.key ? -1 : 1));
  const state = rows.length > 0 ? 'recorded' : all.some(({ value }) => hasCode(value.code, ...noneKnown)) ? 'none-known' : 'not-recorded';
  return { state, rows };
}
