import type { ProgrammeRow } from '../../../core/contract/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { TwoLines } from '../../ui/Layout.tsx';

const words = strings.research;
type Row = ProgrammeRow & { takingPart: number; withdrawn: number };

export function ProgrammeTable({ rows, onBudget, onEnd }: { rows: readonly Row[]; onBudget: (programme: Hash) => void; onEnd?: (programme: Hash) => void }) {
  const columns: Column<Row>[] = [
    { id: 'title', header: words.columns.title, cell: (row) => <TwoLines first={row.title} second={row.organizationName} /> },
    { id: 'use', header: words.columns.use, cell: (row) => <TwoLines first={[row.words.may, ...row.words.limits].join(' ')} second={[row.use, ...row.modifiers].join(', ')} /> },
    { id: 'part', header: words.columns.part, right: true, cell: (row) => <TwoLines first={String(row.takingPart)} second={row.withdrawn === 0 ? '' : words.withdrawn(row.withdrawn)} /> },
    { id: 'state', header: words.columns.state, cell: (row) => <Chip>{row.endedAt === null ? words.offered : words.ended}</Chip> },
  ];
  columns.push({
    id: 'act', header: words.columns.act, right: true, nowrap: true,
    cell: (row) => (
      <>
        <Button kind="quiet" onClick={() => { onBudget(row.programme); }} aria-label={`${words.budget.open}: ${row.title}`}>{words.budget.open}</Button>
        {onEnd !== undefined && row.endedAt === null && <Button kind="quiet" onClick={() => { onEnd(row.programme); }} aria-label={`${words.end}: ${row.title}`}>{words.end}</Button>}
      </>
    ),
  });
  return <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.programme} />;
}
