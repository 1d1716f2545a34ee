import type { ErasurePreview } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Faint } from '../../ui/Layout.tsx';

const words = strings.retention.preview;
type Row = ErasurePreview['stores'][number];

export function StoreTable({ stores }: { stores: readonly Row[] }) {
  const columns: Column<Row>[] = [
    { id: 'store', header: words.columnsStores.store, cell: (row) => row.name },
    { id: 'count', header: words.columnsStores.count, cell: (row) => String(row.count), right: true },
  ];
  return <Disclosure label={words.stores}><Faint>{words.storesAbout}</Faint><DataTable label={words.stores} columns={columns} rows={stores} rowKey={(row) => row.store} /></Disclosure>;
}
