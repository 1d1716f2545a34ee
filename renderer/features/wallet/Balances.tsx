import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint } from '../../ui/Layout.tsx';
import type { WalletAccount } from './account.ts';

const words = strings.wallet;
const columns: readonly Column<WalletAccount>[] = [
  { id: 'account', header: words.columns.account, cell: (row) => <span title={row.account}>{row.name} <Faint small>{words.kinds[row.kind]}</Faint></span> },
  { id: 'free', header: `${words.columns.free} (${words.unit})`, cell: (row) => amountText(row.free), right: true },
  { id: 'spendable', header: words.columns.spendable, cell: (row) => amountText(row.spendable), right: true },
];

export const Balances = ({ rows }: { rows: readonly WalletAccount[] }) => <DataTable label={words.balances} columns={columns} rows={rows} rowKey={(row) => row.account} />;
