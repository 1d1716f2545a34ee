import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Page } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { useUser } from '../session/index.ts';
import { AddStaff } from './AddStaff.tsx';
import { Proposals } from './Proposals.tsx';
import { RolesDialog } from './RolesDialog.tsx';
import { StaffTable } from './StaffTable.tsx';

const words = strings.admin.staff;
/** Each look is a row of the audit; after these the news of the network alone brings the state. */
const mostLooks = 8;

export function Staff() {
  const user = useUser();
  const isAdmin = user.roles.includes('Admin');
  const query = useQuery(api.admin.staff.queryOptions({ refetchInterval: ({ state }) => (state.dataUpdateCount < mostLooks && state.data?.some((row) => row.assignments.some(({ stage }) => stage !== 'confirmed' && stage !== 'failed')) === true ? 3_000 : false) }));
  const [dialog, setDialog] = useState<string | null>(null);
  const inOffice = (query.data ?? []).filter((row) => row.assignments.some((one) => one.role === 'Admin' && one.state === 'active')).length;
  const managed = query.data?.find(({ account }) => account === dialog);
  const close = () => { setDialog(null); };
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={isAdmin && <Button kind="primary" icon={<IconUserPlus size={16} aria-hidden />} onClick={() => { setDialog('add'); }}>{words.add}</Button>}>
      {query.isSuccess && <Proposals user={user.account} mayAnswer={isAdmin} />}
      <Card label={words.title} flush testId="staff">
        <QueryView query={query}>{(rows) => (rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} /> : <StaffTable rows={rows} {...(isAdmin ? { onManage: (row) => { setDialog(row.account); } } : {})} />)}</QueryView>
      </Card>
      {dialog === 'add' && <AddStaff second={inOffice > 1} onClose={close} />}
      {managed !== undefined && <RolesDialog row={managed} own={managed.account === user.account} second={inOffice > 1} onClose={close} />}
    </Page>
  );
}
