import { IconKey } from '@tabler/icons-react';
import type { StaffRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint, Row } from '../../ui/Layout.tsx';
import { AssignmentChip } from './AssignmentChip.tsx';
import { inForce } from './assignment.ts';

const words = strings.admin.staff;

export function StaffTable({ rows, onManage }: { rows: readonly StaffRow[]; onManage?: (row: StaffRow) => void }) {
  const columns: Column<StaffRow>[] = [
    { id: 'name', header: words.columns.name, cell: (row) => row.name, sort: (row) => row.name },
    { id: 'roles', header: words.columns.roles, cell: (row) => { const current = row.assignments.filter(inForce); return current.length === 0 ? <Faint>{words.none}</Faint> : <Row>{current.map((one) => <AssignmentChip key={`${one.role} ${one.from}`} assignment={one} />)}{row.waitingForKeys && <Chip tone="amber" icon={<IconKey size={14} aria-hidden />} title={words.waitingForKeysMeaning}>{words.waitingForKeys}</Chip>}</Row>; } },
    { id: 'here', header: words.columns.here, cell: (row) => (row.local ? words.here : words.elsewhere), sort: (row) => (row.local ? 0 : 1) },
  ];
  if (onManage !== undefined) columns.push({ id: 'act', header: words.columns.act, cell: (row) => <Button kind="quiet" onClick={() => { onManage(row); }} aria-label={`${words.manage}: ${row.name}`}>{words.manage}</Button>, right: true });
  return <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.account} />;
}
