import type { AllergyIntolerance } from '@medplum/fhirtypes';
import { byDate, type FhirDate } from '../dates.ts';
import { type ChartModel, type Row, rowsOf } from './chart.ts';
import { type Completeness, memberOf } from './problems.ts';
import { conceptText, firstCode, hasCode, notesText, titleOf } from './text.ts';

export interface AllergyRow extends Row {
  readonly title: string;
  readonly current: boolean;
  readonly status: 'active' | 'inactive' | 'resolved' | 'refuted';
  readonly kind: 'allergy' | 'intolerance' | null;
  readonly categories: readonly string[];
  readonly criticality: 'high' | 'low' | 'unable-to-assess' | null;
  /** The worst of the recorded reactions. */
  readonly severity: 'severe' | 'moderate' | 'mild' | null;
  readonly reactions: readonly string[];
  readonly onset: FhirDate | null;
  readonly recorded: FhirDate | null;
  readonly note: string | null;
}

export interface AllergyList {
  readonly state: Completeness;
  readonly rows: readonly AllergyRow[];
  /** What is explicitly known not to be there: "No known allergy", "No known drug allergy". */
  readonly noneKnown: readonly string[];
  /** True where "none known" stands beside an allergy in force: somebody should settle it. */
  readonly contradicts: boolean;
}

/** SNOMED CT single codes and the codes of the IPS "absent or unknown" system. */
const noneKnownCodes = ['716186003', '409137002', '428607008', '429625007', 'no-known-allergies', 'no-known-medication-allergies', 'no-known-food-allergies', 'no-known-environmental-allergies'] as const;
const withoutInformation = 'no-allergy-info';
const severities = ['severe', 'moderate', 'mild'] as const;
const criticalities = ['high', 'low', 'unable-to-assess'] as const;

/** In force first, then by criticality, then by the worst reaction. */
export function allergyList(chart: ChartModel): AllergyList {
  const all = chart.ofType('AllergyIntolerance');
  const absent = all.filter(({ value }) => hasCode(value.code, ...noneKnownCodes) && memberOf(['inactive', 'resolved'], firstCode(value.clinicalStatus)) === null);
  const rows = rowsOf(all.filter(({ value }) => !hasCode(value.code, ...noneKnownCodes, withoutInformation)), ({ value, row }): AllergyRow => {
    const status = hasCode(value.verificationStatus, 'refuted') ? 'refuted' : memberOf(['active', 'inactive', 'resolved'], firstCode(value.clinicalStatus)) ?? 'active';
    return {
      ...row, title: substanceOf(value), status, current: status === 'active', kind: value.type ?? null, categories: value.category ?? [], criticality: memberOf(criticalities, value.criticality),
      severity: severities.find((severity) => (value.reaction ?? []).some((reaction) => reaction.severity === severity)) ?? null,
      reactions: [...new Set((value.reaction ?? []).flatMap(({ manifestation, description }) => { const texts = (manifestation ?? []).flatMap((one) => conceptText(one) ?? []); return texts.length > 0 ? texts : description ?? []; }))],
      onset: value.onsetDateTime ?? value.onsetPeriod?.start ?? null, recorded: value.recordedDate ?? null, note: notesText(value.note),
    };
  });
  const rank = (names: readonly string[], value: string | null) => (value === null ? names.length : names.indexOf(value));
  const newest = byDate('newest');
  rows.sort((a, b) => Number(b.current) - Number(a.current) || rank(['high', 'unable-to-assess', 'low'], a.criticality) - rank(['high', 'unable-to-assess', 'low'], b.criticality)
    || rank(severities, a.severity) - rank(severities, b.severity) || newest(a.recorded, b.recorded) || (a.title < b.title ? -1 : 1));
  const noneKnown = absent.map(({ value }) => conceptText(value.code) ?? 'No known allergies');
  const inForce = rows.some(({ current }) => current);
  return { state: rows.length > 0 && (inForce || noneKnown.length === 0) ? 'recorded' : noneKnown.length > 0 ? 'none-known' : 'not-recorded', rows, noneKnown, contradicts: inForce && noneKnown.length > 0 };
}

const substanceOf = ({ code, reaction }: AllergyIntolerance): string => conceptText(code) ?? conceptText(reaction?.[0]?.substance) ?? titleOf(undefined);
