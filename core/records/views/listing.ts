import type { CodeableConcept, ImagingStudy } from '@medplum/fhirtypes';
import { byDate, clinicalDate, type FhirDate } from '../dates.ts';
import type { FhirResource, SectionCategory } from '../types.ts';
import { type ChartItem, type ChartModel, keyOf, type Row, rowOf, rowsOf } from './chart.ts';
import { observedValue } from './observed-value.ts';
import { conceptText, referenceText, titleOf } from './text.ts';

/** A line about any resource: for the sections that have no view of their own. */
export interface ListingRow extends Row {
  readonly title: string;
  /** "Care plan", "Service request": the type in words. */
  readonly type: string;
  readonly date: FhirDate | null;
  readonly end: FhirDate | null;
  readonly status: string | null;
  readonly value: string | null;
}

const words = (type: string): string => { const spaced = type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(); return spaced.charAt(0).toUpperCase() + spaced.slice(1); };

const concepts = ['code', 'type', 'vaccineCode', 'medicationCodeableConcept', 'description', 'category', 'serviceType', 'kind', 'scope', 'modality', 'class'] as const;

/** What a resource is called: its own title, else the first of its concepts that has words, else its type. */
export function resourceTitle(chart: ChartModel, resource: FhirResource): string {
  for (const element of ['title', 'name'] as const) if (typeof resource[element] === 'string' && resource[element].trim() !== '') return resource[element].trim();
  for (const element of concepts) {
    const value = resource[element];
    if (typeof value === 'string' && element === 'description' && value.trim() !== '') return value.trim();
    const concept = (Array.isArray(value) ? value[0] : value) as (CodeableConcept & { concept?: CodeableConcept; display?: string }) | null | undefined;
    if (typeof concept !== 'object' || concept === null) continue;
    const text = conceptText(concept) ?? conceptText(concept.concept) ?? concept.display ?? null;
    if (text !== null) return text;
  }
  if (resource.resourceType === 'ImagingStudy') return imagingTitle(resource as unknown as ImagingStudy);
  const reference = (resource['medicationReference'] ?? resource['device']) as { reference?: string; display?: string } | undefined;
  return (typeof reference === 'object' ? referenceText(chart, reference, resource) : null) ?? words(resource.resourceType);
}

function imagingTitle({ series, modality }: ImagingStudy): string {
  const [first] = series ?? [];
  return [first?.modality.display ?? modality?.[0]?.display, first?.bodySite?.display].filter((part) => part !== undefined && part !== '').join(', ') || 'Imaging study';
}

const statusOf = (resource: FhirResource): string | null => {
  const value = resource['status'] ?? resource['lifecycleStatus'];
  return typeof value === 'string' ? value.replaceAll('-', ' ') : null;
};

function listingRow(chart: ChartModel, item: ChartItem, index: number): ListingRow {
  const { resource } = item;
  const period = (resource['period'] ?? resource['performedPeriod'] ?? resource['effectivePeriod']) as { end?: string } | undefined;
  return {
    ...rowOf(item, keyOf(resource, index)), title: resourceTitle(chart, resource), type: words(resource.resourceType), date: clinicalDate(resource),
    end: typeof period?.end === 'string' ? period.end : null, status: statusOf(resource), value: resource.resourceType === 'Observation' ? observedValue(resource as never).text : null,
  };
}

/** Procedures, devices, pregnancy, social history, functional status, advance directives, plans, imaging and finances. */
export function sectionListing(chart: ChartModel, category: SectionCategory): readonly ListingRow[] {
  const newest = byDate('newest');
  return rowsOf([...chart.inCategory(category).entries()], ([index, item]) => listingRow(chart, item, index)).sort((a, b) => newest(a.date, b.date) || (a.title < b.title ? -1 : 1));
}

/** Flags in force, for the banner. */
export function activeAlerts(chart: ChartModel): readonly (Row & { readonly title: string; readonly category: string | null; readonly since: FhirDate | null })[] {
  return rowsOf(chart.ofType('Flag').filter(({ value }) => value.status === 'active'), ({ value, row }) => ({ ...row, title: titleOf(value.code), category: conceptText(value.category?.[0]), since: value.period?.start ?? null }));
}
