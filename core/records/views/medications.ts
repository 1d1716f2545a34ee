import type { Dosage, MedicationRequest, MedicationStatement } from '@medplum/fhirtypes';
import { byDate, type FhirDate, instantOf } from '../dates.ts';
import { type ChartModel, type Row, rowsOf, type TypedItem } from './chart.ts';
import { dosageText } from './dosage.ts';
import { conceptText, notesText, referenceText, unnamed } from './text.ts';

/** `ended` ran its course, `discontinued` was stopped before: not the same to whoever prescribes next. */
export type MedicationState = 'active' | 'on-hold' | 'intended' | 'draft' | 'ended' | 'discontinued' | 'cancelled' | 'not-taken' | 'unknown';

export interface MedicationRow extends Row {
  readonly title: string;
  readonly kind: 'order' | 'statement';
  readonly state: MedicationState;
  readonly group: 'active' | 'past';
  readonly dosage: string | null;
  readonly started: FhirDate | null;
  readonly ended: FhirDate | null;
  /** Who ordered it, or who said it. */
  readonly by: string | null;
  readonly reason: string | null;
  /** Why it was stopped or held. */
  readonly stateReason: string | null;
  readonly note: string | null;
}

const states: Readonly<Record<string, MedicationState>> = {
  active: 'active', 'on-hold': 'on-hold', draft: 'draft', intended: 'intended', completed: 'ended', stopped: 'discontinued', cancelled: 'cancelled', 'not-taken': 'not-taken',
};
const activeStates: readonly MedicationState[] = ['active', 'on-hold', 'intended', 'draft', 'unknown'];
const stateOf = (status: string | undefined): MedicationState => (status !== undefined && Object.hasOwn(states, status) ? states[status] : undefined) ?? 'unknown';

/** `today` ends an active statement whose period is over; an order without an end stays active until somebody says otherwise. */
export function medicationList(chart: ChartModel, today: FhirDate): { readonly active: readonly MedicationRow[]; readonly past: readonly MedicationRow[] } {
  const title = (value: MedicationRequest | MedicationStatement) =>
    conceptText(value.medicationCodeableConcept) ?? referenceText(chart, value.medicationReference, value as never) ?? unnamed;
  const finish = (row: Omit<MedicationRow, 'group' | 'state'>, status: string | undefined): MedicationRow => {
    const said = stateOf(status);
    const state = said === 'active' && row.ended !== null && instantOf(row.ended) < instantOf(today) ? 'ended' : said;
    return { ...row, state, group: activeStates.includes(state) ? 'active' : 'past' };
  };
  const reasons = (value: MedicationRequest | MedicationStatement) =>
    joined([...(value.reasonCode ?? []).map(conceptText), ...(value.reasonReference ?? []).map((reference) => referenceText(chart, reference, value as never))]);
  const orders = rowsOf(chart.ofType('MedicationRequest'), ({ value, row }: TypedItem<'MedicationRequest'>) => finish({
    ...row, title: title(value), kind: 'order', dosage: dosesText(value.dosageInstruction),
    started: value.dosageInstruction?.[0]?.timing?.repeat?.boundsPeriod?.start ?? value.authoredOn ?? null,
    ended: value.dosageInstruction?.[0]?.timing?.repeat?.boundsPeriod?.end ?? value.dispenseRequest?.validityPeriod?.end ?? null,
    by: referenceText(chart, value.requester, value as never), reason: reasons(value), stateReason: conceptText(value.statusReason), note: notesText(value.note),
  }, value.status));
  const statements = rowsOf(chart.ofType('MedicationStatement'), ({ value, row }: TypedItem<'MedicationStatement'>) => finish({
    ...row, title: title(value), kind: 'statement', dosage: dosesText(value.dosage),
    started: value.effectiveDateTime ?? value.effectivePeriod?.start ?? value.dateAsserted ?? null, ended: value.effectivePeriod?.end ?? null,
    by: referenceText(chart, value.informationSource, value as never), reason: reasons(value), stateReason: joined((value.statusReason ?? []).map(conceptText)), note: notesText(value.note),
  }, value.status));
  const newest = byDate('newest');
  const rows = [...orders, ...statements].sort((a, b) => newest(a.group === 'past' ? a.ended ?? a.started : a.started, b.group === 'past' ? b.ended ?? b.started : b.started) || (a.title < b.title ? -1 : 1));
  return { active: rows.filter(({ group }) => group === 'active'), past: rows.filter(({ group }) => group === 'past') };
}

const dosesText = (dosages: readonly Dosage[] | undefined): string | null => joined((dosages ?? []).map(dosageText), '; ');
const joined = (texts: readonly (string | null)[], separator = ', '): string | null => texts.filter((text) => text !== null).join(separator) || null;
