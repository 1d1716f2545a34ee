import { IconEye, IconFileImport, IconPlus, IconQrcode } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Page, Row } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { AccountTable } from './AccountTable.tsx';
import { AddAddress } from './AddAddress.tsx';
import { BringAccount } from './BringAccount.tsx';
import { ManageAccount } from './ManageAccount.tsx';
import { NewAccount } from './NewAccount.tsx';
import { TeachDevice } from './TeachDevice.tsx';

const words = strings.accounts;
type Open = { readonly kind: 'new' | 'bring' | 'add' | 'teach' } | { readonly kind: 'manage'; readonly account: string } | null;

export function Accounts() {
  const query = useQuery(api.accounts.list.queryOptions());
  const [open, setOpen] = useState<Open>(null);
  const close = () => { setOpen(null); };
  const managed = open?.kind === 'manage' ? query.data?.find(({ account }) => account === open.account) : undefined;
  const actions = (
    <Row>
      <Button icon={<IconQrcode size={16} aria-hidden />} onClick={() => { setOpen({ kind: 'teach' }); }}>{words.teaching.open}</Button>
      <Button icon={<IconEye size={16} aria-hidden />} onClick={() => { setOpen({ kind: 'add' }); }}>{words.add}</Button>
      <Button icon={<IconFileImport size={16} aria-hidden />} onClick={() => { setOpen({ kind: 'bring' }); }}>{words.bring}</Button>
      <Button kind="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => { setOpen({ kind: 'new' }); }}>{words.create}</Button>
    </Row>
  );
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={actions}>
      <Card label={words.title} flush testId="accounts">
        <QueryView query={query}>{(rows) => (rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} /> : <AccountTable rows={rows} onManage={({ account }) => { setOpen({ kind: 'manage', account }); }} />)}</QueryView>
      </Card>
      {open?.kind === 'new' && <NewAccount onClose={close} />}
      {open?.kind === 'bring' && <BringAccount onClose={close} />}
      {open?.kind === 'teach' && <TeachDevice onClose={close} />}
      {open?.kind === 'add' && <AddAddress onClose={close} />}
      {managed !== undefined && <ManageAccount row={managed} onClose={close} />}
    </Page>
  );
}
