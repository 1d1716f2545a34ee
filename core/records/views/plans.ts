import { byDate, clinicalDate, type FhirDate } from '../dates.ts';
import { narrativeText } from './attachments.ts';
import { type ChartModel, type Row, rowsOf } from './chart.ts';
import { conceptText, referenceText, titleOf } from './text.ts';

/** What is meant to happen: care plans with their activities, goals, and what was asked of others. */
export interface PlanRow extends Row {
  readonly kind: 'plan' | 'goal' | 'request' | 'team' | 'task';
  readonly title: string;
  readonly detail: string | null;
  /** As the sender says it: `active`, `completed`, `revoked`… */
  readonly status: string | null;
  readonly current: boolean;
  readonly date: FhirDate | null;
  readonly end: FhirDate | null;
  readonly by: string | null;
}

const over: ReadonlySet<string> = new Set(['completed', 'revoked', 'cancelled', 'rejected', 'inactive', 'failed']);
const joined = (parts: readonly (string | null | undefined)[]): string | null => parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ') || null;

export function planList(chart: ChartModel): readonly PlanRow[] {
  const standing = (status: string | undefined) => ({ status: status ?? null, current: status === undefined || !over.has(status) });
  const plans = rowsOf(chart.ofType('CarePlan'), ({ value, row }): PlanRow => ({
    ...row, ...standing(value.status), kind: 'plan', title: value.title ?? conceptText(value.category?.find((one) => conceptText(one) !== null)) ?? 'Care plan', date: value.period?.start ?? value.created ?? null, end: value.period?.end ?? null, by: referenceText(chart, value.author, row.resource),
    detail: joined((value.activity ?? []).map(({ detail }) => conceptText(detail?.code) ?? detail?.description)) ?? value.description ?? (value.text?.div === undefined ? null : narrativeText(value.text.div)),
  }));
  const goals = rowsOf(chart.ofType('Goal'), ({ value, row }): PlanRow => ({ ...row, ...standing(value.lifecycleStatus), kind: 'goal', title: titleOf(value.description), detail: conceptText(value.achievementStatus), date: value.startDate ?? null, end: value.target?.[0]?.dueDate ?? null, by: referenceText(chart, value.expressedBy, row.resource) }));
  const requests = rowsOf(chart.ofType('ServiceRequest'), ({ value, row }): PlanRow => ({ ...row, ...standing(value.status), kind: 'request', title: titleOf(value.code), detail: joined((value.reasonCode ?? []).map(conceptText)), date: value.occurrenceDateTime ?? value.authoredOn ?? null, end: value.occurrencePeriod?.end ?? null, by: referenceText(chart, value.requester, row.resource) }));
  const teams = rowsOf(chart.ofType('CareTeam'), ({ value, row }): PlanRow => ({ ...row, ...standing(value.status), kind: 'team', title: value.name ?? 'Care team', detail: joined((value.participant ?? []).map(({ member }) => referenceText(chart, member, row.resource))), date: value.period?.start ?? null, end: value.period?.end ?? null, by: null }));
  const tasks = rowsOf(chart.ofType('Task'), ({ value, row }): PlanRow => ({ ...row, ...standing(value.status), kind: 'task', title: value.description ?? titleOf(value.code), detail: null, date: clinicalDate(row.resource), end: value.restriction?.period?.end ?? null, by: referenceText(chart, value.requester, row.resource) }));
  const newest = byDate('newest');
  return [...plans, ...goals, ...requests, ...teams, ...tasks].sort((a, b) => Number(b.current) - Number(a.current) || newest(a.date, b.date) || (a.title < b.title ? -1 : 1));
}
