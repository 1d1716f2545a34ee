import { immunizationList, type ImmunizationRow } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { fhirDayText } from '../../../lib/dates.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Card, TwoLines } from '../../../ui/Layout.tsx';
import { sourceColumn } from '../chart-columns.tsx';
import { NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';

const words = strings.chart;
const columns: readonly Column<ImmunizationRow>[] = [
  { id: 'title', header: words.columns.title, cell: (row) => <TwoLines first={row.title} second={row.note} />, sort: (row) => row.title },
  { id: 'status', header: words.columns.status, cell: (row) => <TwoLines first={words.immunizationStatus[row.status]} second={row.status === 'not-done' ? row.reason : null} />, sort: (row) => row.status },
  { id: 'date', header: words.columns.date, cell: (row) => fhirDayText(row.date) || row.dateText || strings.states.none, sort: (row) => row.date ?? '', nowrap: true, right: true },
  { id: 'dose', header: words.columns.dose, cell: (row) => row.dose ?? strings.states.none },
  { id: 'lot', header: words.columns.lot, cell: (row) => row.lot ?? strings.states.none },
  { id: 'who', header: words.columns.who, cell: (row) => row.by ?? strings.states.none },
  sourceColumn(),
];

export function ImmunizationsPage() {
  const { model, open, selected } = useRecord();
  const rows = immunizationList(model);
  return <Card title={words.nav.immunizations} count={rows.length === 0 ? '' : rows.length} flush>{rows.length === 0 ? <NotRecorded ask title={words.notRecorded.immunizations} /> : <DataTable label={words.nav.immunizations} columns={columns} rows={rows} rowKey={({ key }) => key} onOpen={(row) => { open(row, row.title); }} selected={selected} newestFirst="date" />}</Card>;
}
