import { byDate, type FhirDate } from '../dates.ts';
import { type ChartModel, type Row, rowsOf } from './chart.ts';
import { conceptText, referenceText } from './text.ts';

export interface EncounterRow extends Row {
  readonly title: string;
  /** "ambulatory", "emergency": the class in words. */
  readonly kind: string | null;
  readonly status: string | null;
  readonly start: FhirDate | null;
  readonly end: FhirDate | null;
  readonly reasons: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  /** Who provided the care, as the encounter says it. */
  readonly organization: string | null;
}

/** HL7 v3 ActCode, _ActEncounterCode: in words, because many senders leave the display out. */
const classes: Readonly<Record<string, string>> = { AMB: 'Outpatient', EMER: 'Emergency', FLD: 'In the field', HH: 'Home visit', IMP: 'Inpatient', ACUTE: 'Inpatient', NONAC: 'Inpatient', OBSENC: 'Observation', PRENC: 'Pre-admission', SS: 'Short stay', VR: 'Remote' };

export function encounterList(chart: ChartModel): readonly EncounterRow[] {
  const newest = byDate('newest');
  return rowsOf(chart.ofType('Encounter'), ({ value, row }): EncounterRow => {
    const code = (value.class as { code?: string; display?: string } | undefined) ?? {};
    const kind = (code.code !== undefined && Object.hasOwn(classes, code.code) ? classes[code.code] : undefined) ?? code.display ?? null;
    return {
      ...row, kind, title: conceptText(value.type?.[0]) ?? conceptText(value.serviceType) ?? (kind === null ? 'Encounter' : `${kind} encounter`), status: value.status ?? null,
      start: value.period?.start ?? null, end: value.period?.end ?? null,
      reasons: [...(value.reasonCode ?? []).map(conceptText), ...(value.reasonReference ?? []).map((reference) => referenceText(chart, reference, row.resource))].filter((text) => text !== null),
      people: (value.participant ?? []).flatMap(({ individual }) => referenceText(chart, individual, row.resource) ?? []),
      places: (value.location ?? []).flatMap(({ location }) => referenceText(chart, location, row.resource) ?? []),
      organization: referenceText(chart, value.serviceProvider, row.resource),
    };
  }).sort((a, b) => newest(a.start, b.start) || (a.key < b.key ? -1 : 1));
}
