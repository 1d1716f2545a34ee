import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { instantText } from '../../lib/dates.ts';
import { shortAccount } from '../../ui/account.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint } from '../../ui/Layout.tsx';
import type { Reward } from './RewardChart.tsx';

const words = strings.wallet.validator.rewardsColumns;
const number = (planck: string) => Number(planck);
const columns: readonly Column<Reward>[] = [
  { id: 'session', header: words.session, cell: (row) => row.session, sort: (row) => row.session, right: true },
  { id: 'ended', header: words.ended, cell: (row) => (row.endedAt === null ? <Faint>{strings.wallet.validator.running_}</Faint> : instantText(row.endedAt)), nowrap: true },
  { id: 'validator', header: words.validator, cell: (row) => row.name ?? shortAccount(row.account), sort: (row) => row.name ?? row.account },
  { id: 'blocks', header: words.blocks, cell: (row) => row.blocks, sort: (row) => row.blocks, right: true },
  { id: 'rewards', header: words.rewards, cell: (row) => amountText(row.rewards), sort: (row) => number(row.rewards), right: true },
  { id: 'fees', header: words.fees, cell: (row) => amountText(row.fees), sort: (row) => number(row.fees), right: true },
  { id: 'amount', header: words.amount, cell: (row) => amountText(row.amount), sort: (row) => number(row.amount), right: true },
];

export const RewardTable = ({ rows }: { rows: readonly Reward[] }) => <DataTable label={strings.wallet.validator.rewards} columns={columns} rows={rows} rowKey={(row) => `${String(row.session)} ${row.account}`} newestFirst="session" />;
