import { strings } from '../../app/strings/index.ts';
import { amountText, decimalsOf } from '../../lib/amounts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { TwoLines } from '../../ui/Layout.tsx';
import type { WalletAccount } from './account.ts';

const words = strings.wallet;

export function Balances({ rows }: { rows: readonly WalletAccount[] }) {
  const amountColumn = (id: 'free' | 'spendable', header: string): Column<WalletAccount> => {
    const decimals = decimalsOf(rows.map((row) => row[id]));
    return { id, header, cell: (row) => amountText(row[id], decimals), right: true, nowrap: true };
  };
  const columns: readonly Column<WalletAccount>[] = [
    { id: 'account', header: words.columns.account, cell: (row) => <span title={row.account}><TwoLines first={row.name} second={words.kinds[row.kind]} /></span> },
    amountColumn('free', `${words.columns.free} (${words.unit})`), amountColumn('spendable', words.columns.spendable),
  ];
  return <DataTable label={words.balances} columns={columns} rows={rows} rowKey={(row) => row.account} />;
}
