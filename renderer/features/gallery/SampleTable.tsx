import { strings } from '../../app/strings/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card } from '../../ui/Layout.tsx';

interface Sample { readonly name: string; readonly value: number }
const rows: readonly Sample[] = [{ name: 'Alpha', value: 1.5 }, { name: 'Beta', value: 120 }, { name: 'Gamma', value: 13.25 }];
const columns: readonly Column<Sample>[] = [
  { id: 'name', header: strings.gallery.field, cell: (row) => row.name, sort: (row) => row.name },
  { id: 'value', header: strings.chart.columns.value, cell: (row) => row.value.toFixed(2), sort: (row) => row.value, right: true },
];

export const SampleTable = () => <Card title={strings.gallery.tables} flush><DataTable label={strings.gallery.tables} columns={columns} rows={rows} rowKey={(row) => row.name} onOpen={() => undefined} selected="Beta" /></Card>;
