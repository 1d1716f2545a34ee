import { Checkbox } from '@mantine/core';
import { IconCircleCheck, IconClock, IconGavel, IconLock, IconTrash } from '@tabler/icons-react';
import type { KeptRow } from '../../../core/contract/index.ts';
import type { DocumentId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint, Row, TwoLines } from '../../ui/Layout.tsx';
import { dayText } from '../../lib/dates.ts';

const words = strings.retention.preview;
const nameOf = (row: KeptRow): string => (row.category === null ? words.sensitive : strings.terms.sections[row.category]);

function Verdict({ row }: { row: KeptRow }) {
  if (row.verdict === 'erase') return <Chip icon={<IconTrash size={14} aria-hidden />}>{words.verdicts.erase}</Chip>;
  if (row.verdict === 'gone') return <Chip icon={<IconCircleCheck size={14} aria-hidden />}>{words.verdicts.gone}</Chip>;
  return <TwoLines first={words.verdicts.keep} second={row.why ?? ''} />;
}

function States({ row }: { row: KeptRow }) {
  if (!row.held && row.restricted === null && !row.asked) return <Faint>–</Faint>;
  return (
    <Row>
      {row.held && <Chip tone="amber" icon={<IconGavel size={14} aria-hidden />}>{words.held}</Chip>}
      {row.restricted !== null && <Chip tone="amber" icon={<IconLock size={14} aria-hidden />} title={row.restricted}>{words.restricted}</Chip>}
      {row.asked && <Chip tone="amber" icon={<IconClock size={14} aria-hidden />}>{words.asked}</Chip>}
    </Row>
  );
}

export function PreviewTable({ rows, chosen, onToggle }: { rows: readonly KeptRow[]; chosen: ReadonlySet<DocumentId>; onToggle: (document: DocumentId) => void }) {
  const columns: Column<KeptRow>[] = [
    { id: 'choose', header: words.columns.choose, cell: (row) => <Checkbox aria-label={words.choose(`${nameOf(row)}, ${row.recordedAt === null ? '' : dayText(row.recordedAt)}`)} checked={chosen.has(row.document)} onChange={() => { onToggle(row.document); }} disabled={row.verdict === 'gone'} /> },
    { id: 'what', header: words.columns.what, cell: nameOf },
    { id: 'recorded', header: words.columns.recorded, cell: (row) => (row.recordedAt === null ? <Faint>–</Faint> : dayText(row.recordedAt)), nowrap: true },
    { id: 'entries', header: words.columns.entries, cell: (row) => String(row.resources), right: true },
    { id: 'verdict', header: words.columns.verdict, cell: (row) => <Verdict row={row} /> },
    { id: 'state', header: words.columns.state, cell: (row) => <States row={row} /> },
  ];
  return <DataTable label={words.columns.what} columns={columns} rows={rows} rowKey={(row) => row.document} />;
}
