import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { Chart, ChartDocument, Source } from '../../../core/contract/index.ts';
import type { DocumentId } from '../../../core/ids/index.ts';
import { type ChartItem, type ChartModel, createChart, type Row } from '../../../core/records/views/index.ts';

export type OpenChart = z.infer<typeof Chart>;
export type OpenDocument = z.infer<typeof ChartDocument>;
export type GateSource = z.infer<typeof Source>;

/** What is open of one patient, ready to be shown, and the way to the detail of a row. */
export interface OpenRecord {
  readonly chart: OpenChart;
  readonly model: ChartModel;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  readonly open: (row: Row, title: string) => void;
  readonly selected: string | null;
}

/** They travel with the documents that cite them and belong to no section. */
const travelling = new Set(['Organization', 'Practitioner', 'PractitionerRole', 'Location']);
const writtenAt = ({ facts }: OpenDocument) => facts.authoredAt ?? '';

export function modelOf(chart: OpenChart): ChartModel {
  const names = new Map(chart.sources.map((source) => [source.organization, source.organizationName]));
  const items = [...chart.documents].sort((left, right) => writtenAt(left).localeCompare(writtenAt(right))).flatMap(({ facts, resources }) => resources.map((resource): ChartItem => ({
    resource, source: names.get(facts.organization) ?? null, document: facts.document, ...(travelling.has(resource.resourceType) ? {} : { category: facts.section.category }),
  })));
  return createChart(items);
}

export const documentsOf = (chart: OpenChart): ReadonlyMap<string, OpenDocument> => new Map(chart.documents.map((document): [DocumentId, OpenDocument] => [document.facts.document, document]));

export const RecordContext = createContext<OpenRecord | null>(null);

export function useRecord(): OpenRecord {
  const record = useContext(RecordContext);
  if (record === null) throw new Error('useRecord is used below an open chart only');
  return record;
}
