import { IconDeviceMobile, IconEye, IconKey } from '@tabler/icons-react';
import type { AccountRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { shortAccount } from '../../ui/account.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint, TwoLines } from '../../ui/Layout.tsx';

const words = strings.accounts;
const icons = { local: IconKey, carried: IconDeviceMobile, watched: IconEye } as const;

export function AccountTable({ rows, onManage }: { rows: readonly AccountRow[]; onManage: (row: AccountRow) => void }) {
  const columns: readonly Column<AccountRow>[] = [
    { id: 'name', header: words.columns.name, cell: (row) => <TwoLines first={row.name} second={row.path} />, sort: (row) => row.name },
    { id: 'address', header: words.columns.address, cell: (row) => <span title={row.account}>{shortAccount(row.account)}</span>, nowrap: true },
    { id: 'kind', header: words.columns.kind, cell: ({ kind }) => { const Icon = icons[kind]; return <Chip icon={<Icon size={14} aria-hidden />}>{words.kinds[kind]}</Chip>; }, sort: (row) => row.kind },
    { id: 'added', header: words.columns.added, cell: (row) => <Faint>{words.addedBy(row.addedByName, instantText(row.addedAt))}</Faint>, sort: (row) => row.addedAt },
    { id: 'act', header: words.columns.act, cell: (row) => <Button kind="quiet" onClick={() => { onManage(row); }} aria-label={words.manageOf(row.name)}>{words.manage}</Button>, right: true },
  ];
  return <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.account} />;
}
