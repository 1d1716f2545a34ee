import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RetentionRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Faint } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { YearsDialog } from './YearsDialog.tsx';

const words = strings.retention.policy;

export function Policy({ mayChange }: { mayChange: boolean }) {
  const query = useQuery(api.retention.policy.queryOptions({ staleTime: 2_000, refetchInterval: ({ state }) => (state.dataUpdateCount < 20 ? 3_000 : false) }));
  const [changed, setChanged] = useState<RetentionRow | null>(null);
  const columns: Column<RetentionRow>[] = [
    { id: 'name', header: words.columns.name, cell: (row) => row.name },
    { id: 'years', header: words.columns.years, cell: (row) => (row.years === null ? words.none : words.years(row.years)), nowrap: true },
    { id: 'source', header: words.columns.source, cell: (row) => <Faint>{row.source}</Faint> },
  ];
  if (mayChange) columns.push({ id: 'act', header: words.columns.act, right: true, cell: (row) => <Button kind="quiet" onClick={() => { setChanged(row); }} aria-label={`${words.change}: ${row.name}`}>{words.change}</Button> });
  return (
    <Card title={words.title} flush foot={words.about} testId="policy">
      <QueryView query={query}>{(rows) => <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => String(row.id)} />}</QueryView>
      {changed !== null && <YearsDialog row={changed} onClose={() => { setChanged(null); }} />}
    </Card>
  );
}
