import { IconAlertTriangle, IconCircleCheck, IconClock, IconMinus } from '@tabler/icons-react';
import type { PurchaseRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { instantText } from '../../lib/dates.ts';
import { shortAccount } from '../../ui/account.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { TwoLines } from '../../ui/Layout.tsx';

const words = strings.market;
const nameOf = (row: PurchaseRow): string => row.title ?? words.unnamed;

function StateChip({ state }: Pick<PurchaseRow, 'state'>) {
  const tone = state === 'Completed' ? 'green' : state === 'Disputed' ? 'red' : state === 'Paid' || state === 'Delivered' ? 'amber' : 'neutral';
  const Icon = state === 'Completed' ? IconCircleCheck : state === 'Disputed' ? IconAlertTriangle : tone === 'amber' ? IconClock : IconMinus;
  return <Chip tone={tone} icon={<Icon size={14} aria-hidden />}>{words.states[state]}</Chip>;
}

export function PurchaseTable({ rows, onAct }: { rows: readonly PurchaseRow[]; onAct: (act: PurchaseRow['acts'][number], row: PurchaseRow) => void }) {
  const columns: readonly Column<PurchaseRow>[] = [
    { id: 'service', header: words.columns.service, cell: (row) => <TwoLines first={nameOf(row)} second={words.from(row.organizationName)} />, sort: nameOf },
    { id: 'buyer', header: words.columns.buyer, cell: (row) => (row.bought ? words.you : row.buyerName ?? shortAccount(row.buyer)) },
    { id: 'escrow', header: `${words.columns.escrow} (${strings.wallet.unit})`, right: true, cell: (row) => amountText(row.step.kind === 'Ended' ? '0' : row.price), nowrap: true },
    { id: 'state', header: words.columns.state, cell: (row) => <StateChip state={row.state} />, sort: (row) => row.state },
    { id: 'step', header: words.columns.step, cell: (row) => <TwoLines first={words.steps[row.step.kind]} second={row.step.until === null ? '' : words.until(instantText(row.step.until))} />, sort: (row) => row.step.until ?? '' },
    { id: 'act', header: '', right: true, cell: (row) => row.acts.map((act) => <Button key={act} kind="quiet" onClick={() => { onAct(act, row); }} aria-label={`${words.acts[act].button}: ${nameOf(row)}`}>{words.acts[act].button}</Button>) },
  ];
  return <DataTable label={words.purchases} columns={columns} rows={rows} rowKey={(row) => row.purchase} />;
}
