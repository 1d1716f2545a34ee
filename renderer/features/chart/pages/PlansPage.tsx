import { planList, type PlanRow } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Card, TwoLines } from '../../../ui/Layout.tsx';
import { dateColumn, sourceColumn } from '../chart-columns.tsx';
import { NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';

const words = strings.chart;
const columns: readonly Column<PlanRow>[] = [
  { id: 'title', header: words.columns.title, cell: (row) => <TwoLines first={row.title} second={row.detail} />, sort: (row) => row.title },
  { id: 'kind', header: words.columns.kind, cell: (row) => words.planKinds[row.kind], sort: (row) => row.kind },
  { id: 'status', header: words.columns.status, cell: (row) => (row.status === null ? strings.states.none : row.status.charAt(0).toUpperCase() + row.status.slice(1).replaceAll('-', ' ')), sort: (row) => row.status ?? '' },
  dateColumn('date', words.columns.started, (row) => row.date), dateColumn('end', words.columns.end, (row) => row.end),
  { id: 'who', header: words.columns.who, cell: (row) => row.by ?? strings.states.none },
  sourceColumn(),
];

export function PlansPage() {
  const { model, open, selected } = useRecord();
  const all = planList(model);
  if (all.length === 0) return <Card title={words.nav.plans} flush><NotRecorded title={words.notRecorded.plans} /></Card>;
  const groups = [[words.show.current, all.filter(({ current }) => current)], [words.show.past, all.filter(({ current }) => !current)]] as const;
  return <>{groups.map(([label, rows]) => rows.length > 0 && <Card key={label} title={`${words.nav.plans}: ${label.toLowerCase()}`} count={rows.length} flush><DataTable label={label} columns={columns} rows={rows} rowKey={({ key }) => key} onOpen={(row) => { open(row, row.title); }} selected={selected} /></Card>)}</>;
}
