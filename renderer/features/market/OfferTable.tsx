import type { OfferRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { shortAccount } from '../../ui/account.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { TwoLines } from '../../ui/Layout.tsx';

const words = strings.market;

export function OfferTable({ rows, onAct, onSave }: { rows: readonly OfferRow[]; onAct: (act: 'purchase' | 'retire', row: OfferRow) => void; onSave: (row: OfferRow) => void }) {
  const nameOf = (row: OfferRow): string => row.title ?? words.unnamed;
  const columns: readonly Column<OfferRow>[] = [
    { id: 'service', header: words.columns.service, cell: (row) => <TwoLines first={nameOf(row)} second={row.text ?? words.unnamedAbout} />, sort: nameOf },
    { id: 'seller', header: words.columns.seller, cell: (row) => <TwoLines first={row.organizationName} second={words.paidTo(row.payeeName ?? shortAccount(row.payee))} />, sort: (row) => row.organizationName },
    { id: 'price', header: `${words.columns.price} (${strings.wallet.unit})`, right: true, cell: (row) => amountText(row.price), sort: (row) => Number(row.price), nowrap: true },
    { id: 'times', header: words.columns.times, cell: (row) => words.times(row.deliveryDays, row.inspectionDays) },
    {
      id: 'act', header: '', right: true, nowrap: true,
      cell: (row) => (
        <>
          <Button kind="quiet" onClick={() => { onAct('purchase', row); }} aria-label={`${words.buy}: ${nameOf(row)}`}>{words.buy}</Button>
          {row.own && row.title !== null && <Button kind="quiet" onClick={() => { onSave(row); }} aria-label={`${words.save}: ${nameOf(row)}`}>{words.save}</Button>}
          {row.own && <Button kind="quiet" onClick={() => { onAct('retire', row); }} aria-label={`${words.acts.retire.button}: ${nameOf(row)}`}>{words.acts.retire.button}</Button>}
        </>
      ),
    },
  ];
  return <DataTable label={words.offers} columns={columns} rows={rows} rowKey={(row) => row.offer} />;
}
