import { encounterList, type EncounterRow } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Card } from '../../../ui/Layout.tsx';
import { dateColumn, sourceColumn } from '../chart-columns.tsx';
import { NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';

const words = strings.chart;
const columns: readonly Column<EncounterRow>[] = [
  { id: 'title', header: words.columns.title, cell: (row) => row.title, sort: (row) => row.title },
  { id: 'kind', header: words.columns.kind, cell: (row) => row.kind ?? strings.states.none, sort: (row) => row.kind ?? '' },
  dateColumn('start', words.columns.date, (row) => row.start),
  { id: 'reason', header: words.columns.reason, cell: (row) => row.reasons.join(', ') || strings.states.none },
  { id: 'who', header: words.columns.who, cell: (row) => row.people.join(', ') || strings.states.none },
  sourceColumn(),
];

export function EncountersPage() {
  const { model, open, selected } = useRecord();
  const rows = encounterList(model);
  return <Card title={words.nav.encounters} count={rows.length} flush>{rows.length === 0 ? <NotRecorded title={words.notRecorded.encounters} /> : <DataTable label={words.nav.encounters} columns={columns} rows={rows} rowKey={({ key }) => key} onOpen={(row) => { open(row, row.title); }} selected={selected} newestFirst="start" />}</Card>;
}
