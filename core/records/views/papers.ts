import type { Composition } from '@medplum/fhirtypes';
import { byDate, clinicalDate, type FhirDate } from '../dates.ts';
import { type AttachmentLine, attachmentLine, attachmentText, narrativeText } from './attachments.ts';
import { type ChartModel, type Row, rowsOf } from './chart.ts';
import { conceptText, referenceText } from './text.ts';

/** A document, note, picture or report: something that is read as a whole. */
export interface PaperRow extends Row {
  readonly title: string;
  readonly kind: 'note' | 'document' | 'report' | 'picture';
  readonly type: string | null;
  readonly date: FhirDate | null;
  readonly status: string | null;
  readonly by: readonly string[];
  readonly attachments: readonly AttachmentLine[];
  /** What can be read on the spot. */
  readonly text: string | null;
}

const joinedText = (parts: readonly (string | null | undefined)[]): string | null => parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n\n') || null;

export function paperList(chart: ChartModel): readonly PaperRow[] {
  const references = rowsOf(chart.ofType('DocumentReference'), ({ value, row, item }): PaperRow => {
    const attachments = value.content.map(({ attachment }) => attachmentLine(attachment));
    const type = conceptText(value.type) ?? conceptText(value.category?.[0]);
    return {
      ...row, kind: chart.categoryOf(item) === 'notes' ? 'note' : 'document', type, title: value.description ?? attachments[0]?.title ?? type ?? 'Document', date: value.date ?? value.context?.period?.start ?? null,
      status: value.docStatus ?? value.status ?? null, by: names(chart, value.author, row), attachments, text: joinedText(attachments.map(attachmentText)),
    };
  });
  const compositions = rowsOf(chart.ofType('Composition'), ({ value, row }): PaperRow => ({
    ...row, kind: 'note', type: conceptText(value.type), title: value.title ?? conceptText(value.type) ?? 'Note', date: value.date ?? null, status: value.status ?? null, by: names(chart, value.author, row), attachments: [],
    text: sectionsText(value) ?? (value.text === undefined ? null : narrativeText(value.text.div ?? '')),
  }));
  const reports = rowsOf(chart.ofType('DiagnosticReport').filter(({ value, item }) => (value.presentedForm ?? []).length > 0 || chart.categoryOf(item) !== 'labs'), ({ value, row, item }): PaperRow => {
    const attachments = (value.presentedForm ?? []).map(attachmentLine);
    return {
      ...row, kind: chart.categoryOf(item) === 'notes' ? 'note' : 'report', type: conceptText(value.category?.[0]), title: conceptText(value.code) ?? 'Report', date: clinicalDate(row.resource), status: value.status ?? null,
      by: names(chart, value.performer, row), attachments, text: joinedText([value.conclusion, ...attachments.map(attachmentText)]),
    };
  });
  const pictures = rowsOf(chart.ofType('Media'), ({ value, row }): PaperRow => ({
    ...row, kind: 'picture', type: conceptText(value.modality) ?? conceptText(value.type), title: value.content.title ?? conceptText(value.view) ?? conceptText(value.bodySite) ?? 'Picture', date: clinicalDate(row.resource),
    status: value.status ?? null, by: names(chart, value.operator === undefined ? [] : [value.operator], row), attachments: [attachmentLine(value.content)], text: null,
  }));
  const newest = byDate('newest');
  return [...references, ...compositions, ...reports, ...pictures].sort((a, b) => newest(a.date, b.date) || (a.key < b.key ? -1 : 1));
}

const names = (chart: ChartModel, references: readonly Parameters<typeof referenceText>[1][] | undefined, row: Row): string[] => (references ?? []).flatMap((reference) => referenceText(chart, reference, row.resource) ?? []);

function sectionsText({ section }: Composition): string | null {
  return joinedText((section ?? []).map((one) => joinedText([one.title, one.text === undefined ? null : narrativeText(one.text.div ?? ''), sectionsText(one as Composition)])));
}
