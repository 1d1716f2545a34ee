import { type ReactNode, useMemo, useState } from 'react';
import { paperList, type PaperRow } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Card } from '../../../ui/Layout.tsx';
import { dateColumn, sourceColumn } from '../chart-columns.tsx';
import { NotRecorded } from '../NotRecorded.tsx';
import { PaperView } from '../PaperView.tsx';
import { useRecord } from '../record.ts';

const words = strings.chart;
const columns: readonly Column<PaperRow>[] = [
  { id: 'title', header: words.columns.title, cell: (row) => row.title, sort: (row) => row.title },
  { id: 'kind', header: words.columns.kind, cell: (row) => words.papers.kinds[row.kind], sort: (row) => row.kind },
  { id: 'type', header: words.columns.type, cell: (row) => row.type ?? strings.states.none },
  dateColumn('date', words.columns.date, (row) => row.date),
  { id: 'who', header: words.columns.who, cell: (row) => row.by.join(', ') || strings.states.none },
  sourceColumn(),
];

export function DocumentList({ actions }: { actions?: ReactNode }) {
  const { model, open } = useRecord();
  const rows = useMemo(() => paperList(model), [model]);
  const [key, setKey] = useState<string | null>(null);
  const paper = rows.find((row) => row.key === key);
  return (
    <>
      <Card title={words.nav.documents} count={rows.length} flush actions={actions}>
        {rows.length === 0 ? <NotRecorded title={words.notRecorded.documents} /> : <DataTable label={words.nav.documents} columns={columns} rows={rows} rowKey={(row) => row.key} onOpen={(row) => { setKey(row.key === key ? null : row.key); }} selected={key} newestFirst="date" />}
      </Card>
      {paper !== undefined && <PaperView key={paper.key} paper={paper} onDetail={() => { open(paper, paper.title); }} onClose={() => { setKey(null); }} />}
    </>
  );
}
