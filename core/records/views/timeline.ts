import { byDate, clinicalDate, type FhirDate } from '../dates.ts';
import type { FhirResource, SectionCategory } from '../types.ts';
import { type ChartModel, keyOf, type Row, rowOf, rowsOf } from './chart.ts';
import { encounterList } from './encounters.ts';
import { labList } from './labs.ts';
import { resourceTitle } from './listing.ts';
import { paperList } from './papers.ts';
import { vitalSigns } from './vitals.ts';

export const timelineKinds = ['encounter', 'problem', 'medication', 'result', 'vitals', 'procedure', 'immunization', 'allergy', 'note', 'document', 'imaging', 'plan', 'alert', 'other'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineEntry extends Row {
  readonly date: FhirDate | null;
  readonly kind: TimelineKind;
  readonly title: string;
  readonly detail: string | null;
  /** Something in it asks to be looked at: a critical result. */
  readonly critical: boolean;
}

/** Sections whose resources make one entry each; the others are gathered (results by panel, vitals by moment) or are no event. */
const single: Partial<Readonly<Record<SectionCategory, TimelineKind>>> = {
  alerts: 'alert', problems: 'problem', allergies: 'allergy', medications: 'medication', immunizations: 'immunization', procedures: 'procedure', devices: 'other', pregnancy: 'other',
  'social-history': 'other', 'functional-status': 'other', 'advance-directives': 'document', imaging: 'imaging', plans: 'plan',
};

/** What happened, newest first; bills are left out, and so is what has no date. */
export function timeline(chart: ChartModel): readonly TimelineEntry[] {
  const gathered: TimelineEntry[] = [];
  for (const { key, source, document, resource, start, title, reasons, organization, kind } of encounterList(chart)) {
    gathered.push({ key, source, document, resource, date: start, kind: 'encounter', title, detail: joined([kind, ...reasons, organization]), critical: false });
  }
  for (const panel of labList(chart).panels) {
    const { key, source, document, resource, date, title, results } = panel;
    const flagged = results.filter(({ flag }) => flag !== null && flag.direction !== 'normal');
    const told = flagged.length > 0 ? flagged : results.length <= 3 ? results : [];
    gathered.push({
      key, source, document, resource, date, kind: 'result', title, critical: flagged.some(({ flag }) => flag?.critical === true),
      detail: told.length > 0 ? joined(told.slice(0, 4).map((one) => `${one.title} ${one.text ?? ''}${one.flag === null || one.flag.direction === 'normal' ? '' : ` (${one.flag.text.toLowerCase()})`}`)) : results.length > 0 ? `${String(results.length)} results` : null,
    });
  }
  for (const { date, readings } of vitalSigns(chart).sets) {
    const [first] = readings;
    if (first === undefined) continue;
    gathered.push({ key: `vitals:${first.key}`, source: first.source, document: first.document, resource: first.resource, date, kind: 'vitals', title: 'Vital signs', detail: joined(readings.slice(0, 5).map((one) => `${one.title} ${one.text ?? ''}`)), critical: readings.some(({ flag }) => flag?.critical === true) });
  }
  const papers = paperList(chart);
  for (const { key, source, document, resource, date, kind, title, by } of papers) gathered.push({ key, source, document, resource, date, kind: kind === 'note' ? 'note' : kind === 'document' ? 'document' : 'imaging', title, detail: joined(by), critical: false });
  const shown = new Set<FhirResource>(papers.map(({ resource }) => resource));
  const others = rowsOf([...chart.items.entries()].filter(([, item]) => !shown.has(item.resource)), ([index, item]): TimelineEntry | null => {
    const kind = single[chart.categoryOf(item)];
    const date = clinicalDate(item.resource);
    if (kind === undefined || date === null || item.resource.resourceType === 'Medication') return null;
    const status = item.resource['status'];
    return { ...rowOf(item, keyOf(item.resource, index)), date, kind, title: resourceTitle(chart, item.resource), detail: typeof status === 'string' ? status.replaceAll('-', ' ') : null, critical: false };
  });
  const newest = byDate('newest');
  return [...gathered, ...others].filter(({ date }) => date !== null).sort((a, b) => newest(a.date, b.date) || timelineKinds.indexOf(a.kind) - timelineKinds.indexOf(b.kind) || (a.key < b.key ? -1 : 1));
}

const joined = (texts: readonly (string | null)[]): string | null => texts.filter((text) => text !== null && text.trim() !== '').join(' · ') || null;
