import { IconSignature } from '@tabler/icons-react';
import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { sentenceOf } from '../../lib/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { StageChip } from '../../ui/StageChip.tsx';
import type { OutboxItem } from './status.ts';

const words = strings.network.outbox;

export function OutboxTable({ rows, busy, onRetry, onOpen, selected }: { rows: readonly OutboxItem[]; busy: boolean; onRetry: (row: OutboxItem) => void; onOpen: (row: OutboxItem) => void; selected: string | null }) {
  const columns: readonly Column<OutboxItem>[] = [
    { id: 'what', header: words.columns.what, cell: (row) => row.what },
    { id: 'by', header: words.columns.by, cell: (row) => row.by },
    { id: 'at', header: words.columns.at, cell: (row) => instantText(row.createdAt), sort: (row) => row.createdAt, nowrap: true },
    { id: 'tries', header: words.columns.tries, cell: (row) => row.tries, right: true },
    { id: 'stage', header: words.columns.stage, cell: (row) => (row.waitsFor === null ? <StageChip stage={row.stage} /> : <Chip tone="amber" icon={<IconSignature size={14} aria-hidden />}>{words.waitsFor(row.waitsFor)}</Chip>) },
    { id: 'error', header: words.columns.error, cell: (row) => (row.error === null ? row.waitsFor !== null && words.waitsForAbout(row.waitsFor) : sentenceOf(row.error, row.detail)) },
    { id: 'act', header: words.columns.act, cell: (row) => row.stage === 'failed' && <Button kind="quiet" busy={busy} onClick={(event) => { event.stopPropagation(); onRetry(row); }}>{words.retry}</Button>, right: true },
  ];
  return <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={onOpen} selected={selected} newestFirst="at" />;
}
