import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import type { z } from 'zod';
import type { Transfer } from '../../../core/contract/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { instantText } from '../../lib/dates.ts';
import { sentenceOf } from '../../lib/failure.ts';
import { shortAccount } from '../../ui/account.ts';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { StageChip } from '../../ui/StageChip.tsx';

type Row = z.infer<typeof Transfer>;
const words = strings.wallet;

export function TransferHistory({ rows, mine }: { rows: readonly Row[]; mine: readonly AccountId[] }) {
  const isOut = (row: Row) => mine.includes(row.from);
  const columns: readonly Column<Row>[] = [
    { id: 'at', header: words.historyColumns.at, cell: (row) => instantText(row.at), sort: (row) => row.at, nowrap: true },
    { id: 'direction', header: words.historyColumns.direction, cell: (row) => (isOut(row) ? <Chip icon={<IconArrowUpRight size={14} aria-hidden />}>{words.out}</Chip> : <Chip icon={<IconArrowDownLeft size={14} aria-hidden />}>{words.in}</Chip>) },
    { id: 'other', header: words.historyColumns.other, cell: (row) => (isOut(row) ? row.toName ?? shortAccount(row.to) : row.fromName ?? shortAccount(row.from)) },
    { id: 'amount', header: `${words.historyColumns.amount} (${words.unit})`, cell: (row) => `${isOut(row) ? '−' : '+'}${amountText(row.amount)}`, sort: (row) => Number(row.amount), right: true, nowrap: true },
    { id: 'fee', header: words.historyColumns.fee, cell: (row) => (row.fee === null ? strings.states.none : amountText(row.fee)), right: true, nowrap: true },
    { id: 'stage', header: words.historyColumns.stage, cell: (row) => <span title={row.error === null ? undefined : sentenceOf(row.error)}><StageChip stage={row.stage} /></span> },
  ];
  return <DataTable label={words.history} columns={columns} rows={rows} rowKey={(row) => row.id} newestFirst="at" />;
}
