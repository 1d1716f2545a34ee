import { strings } from '../../app/strings/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint } from '../../ui/Layout.tsx';
import { shortAccount } from '../../ui/account.ts';
import type { Status } from './NodeState.tsx';

const words = strings.wallet.validator;
type Member = Status['validators'][number];
const columns: readonly Column<Member>[] = [
  { id: 'validator', header: words.setColumns.validator, cell: (row) => <>{row.name ?? shortAccount(row.account)} {row.ours && <Faint small>{words.ours}</Faint>}</>, sort: (row) => row.name ?? row.account },
  { id: 'blocks', header: words.setColumns.blocks, cell: (row) => row.blocksThisSession, sort: (row) => row.blocksThisSession, right: true },
];

export const ValidatorSet = ({ validators }: { validators: readonly Member[] }) => <DataTable label={words.set} columns={columns} rows={validators} rowKey={(row) => row.account} />;
