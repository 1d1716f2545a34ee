import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PatientId } from '../../../core/ids/index.ts';
import type { SectionCategory } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { fhirDayText } from '../../lib/dates.ts';
import { Card } from '../../ui/Layout.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { useRecord } from './record.ts';

const words = strings.chart;
const most = 50;
/** Where the entries of a section are listed; those of the others stand in the timeline. */
const pages: Readonly<Partial<Record<SectionCategory, 'immunizations' | 'procedures' | 'plans' | 'problems' | 'allergies' | 'medications' | 'labs' | 'vitals' | 'encounters' | 'documents'>>> = { problems: 'problems', allergies: 'allergies', medications: 'medications', labs: 'labs', vitals: 'vitals', encounters: 'encounters', notes: 'documents', documents: 'documents', imaging: 'documents', immunizations: 'immunizations', procedures: 'procedures', plans: 'plans' };

interface Hit { readonly key: string; readonly title: string; readonly date: string | null; readonly category: SectionCategory; readonly source: string }

/** What the workstation finds in the parts that are open; each hit is decided before it comes. */
export function RecordHits({ patient, text, onLeave }: { patient: PatientId; text: string; onLeave: () => void }) {
  const { chart } = useRecord();
  const navigate = useNavigate();
  const query = useQuery(api.patients.searchRecords.queryOptions({ input: { text, patient, limit: most }, placeholderData: keepPreviousData }));
  const nameOf = (organization: number) => chart.sources.find((source) => source.organization === organization)?.organizationName ?? '';
  const open = ({ category }: Hit) => {
    const page = pages[category];
    if (page === undefined) onLeave(); else void navigate({ to: `/patients/$patient/${page}`, params: { patient } });
  };
  const columns: readonly Column<Hit>[] = [
    { id: 'title', header: words.columns.title, cell: (hit) => hit.title, sort: (hit) => hit.title },
    { id: 'section', header: words.find.section, cell: (hit) => strings.terms.sections[hit.category], sort: (hit) => hit.category },
    { id: 'date', header: words.columns.date, cell: (hit) => fhirDayText(hit.date), sort: (hit) => hit.date ?? '', nowrap: true },
    { id: 'source', header: words.columns.source, cell: (hit) => hit.source },
  ];
  return (
    <Card title={words.find.found} {...(query.data === undefined ? {} : { count: query.data.total })} flush testId="record-hits">
      <QueryView query={query}>{({ rows }) => (rows.length === 0
        ? <Empty title={words.find.none(text)} sentence={words.find.noneSentence} />
        : <DataTable label={words.find.found} columns={columns} rows={rows.map((row, index): Hit => ({ key: String(index), title: row.title, date: row.date, category: row.category, source: nameOf(row.organization) }))} rowKey={(hit) => hit.key} onOpen={open} />)}</QueryView>
    </Card>
  );
}
