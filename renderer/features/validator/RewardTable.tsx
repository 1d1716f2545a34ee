import { strings } from '../../app/strings/index.ts';
import { amountText, decimalsOf } from '../../lib/amounts.ts';
import { instantText } from '../../lib/dates.ts';
import { shortAccount } from '../../ui/account.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint } from '../../ui/Layout.tsx';
import type { Reward } from './RewardChart.tsx';

const words = strings.wallet.validator.rewardsColumns;

/** Amounts stand on their decimal point, whole: what is shown adds up to the total above. */
export function RewardTable({ rows }: { rows: readonly Reward[] }) {
  const amountColumn = (id: 'rewards' | 'fees' | 'amount'): Column<Reward> => {
    const decimals = decimalsOf(rows.map((row) => row[id]));
    return { id, header: words[id], cell: (row) => amountText(row[id], decimals), sort: (row) => Number(row[id]), right: true, nowrap: true };
  };
  const columns: readonly Column<Reward>[] = [
    { id: 'session', header: words.session, cell: (row) => row.session, sort: (row) => row.session, right: true },
    { id: 'ended', header: words.ended, cell: (row) => (row.endedAt === null ? <Faint>{strings.wallet.validator.running_}</Faint> : instantText(row.endedAt)), nowrap: true },
    { id: 'validator', header: words.validator, cell: (row) => row.name ?? shortAccount(row.account), sort: (row) => row.name ?? row.account },
    { id: 'blocks', header: words.blocks, cell: (row) => row.blocks, sort: (row) => row.blocks, right: true },
    amountColumn('rewards'), amountColumn('fees'), amountColumn('amount'),
  ];
  return <DataTable label={strings.wallet.validator.rewards} columns={columns} rows={rows} rowKey={(row) => `${String(row.session)} ${row.account}`} newestFirst="session" />;
}
