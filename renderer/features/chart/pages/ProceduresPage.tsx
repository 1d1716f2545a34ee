import { procedureList, type ProcedureRow } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Card, TwoLines } from '../../../ui/Layout.tsx';
import { dateColumn, sourceColumn } from '../chart-columns.tsx';
import { NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';

const words = strings.chart;
const columns: readonly Column<ProcedureRow>[] = [
  { id: 'title', header: words.columns.title, cell: (row) => <TwoLines first={row.title} second={[row.site, row.outcome].filter(Boolean).join(' · ')} />, sort: (row) => row.title },
  { id: 'status', header: words.columns.status, cell: (row) => words.procedureStatus[row.status], sort: (row) => row.status },
  dateColumn('date', words.columns.date, (row) => row.date),
  { id: 'reason', header: words.columns.reason, cell: (row) => row.reasons.join(', ') || strings.states.none },
  { id: 'who', header: words.columns.who, cell: (row) => [...row.by, row.place].filter(Boolean).join(', ') || strings.states.none },
  sourceColumn(),
];

export function ProceduresPage() {
  const { model, open, selected } = useRecord();
  const rows = procedureList(model);
  return <Card title={words.nav.procedures} count={rows.length === 0 ? '' : rows.length} flush>{rows.length === 0 ? <NotRecorded title={words.notRecorded.procedures} /> : <DataTable label={words.nav.procedures} columns={columns} rows={rows} rowKey={({ key }) => key} onOpen={(row) => { open(row, row.title); }} selected={selected} newestFirst="date" />}</Card>;
}
