import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Card, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import type { Request } from './consent.ts';
import { speakerOf } from './evidence.ts';
import { RefuseDialog } from './RefuseDialog.tsx';
import { RequestCard } from './RequestCard.tsx';

const words = strings.consents.requests;

export function RequestList({ self = false }: { self?: boolean }) {
  const [all, setAll] = useState(false);
  const [dialog, setDialog] = useState<{ request: Request; act: 'approve' | 'refuse' | 'withdraw' } | null>(null);
  const query = useQuery(api.consents.requests.queryOptions({ input: { state: all ? 'all' : 'open' }, refetchInterval: 5_000, staleTime: 2_000 }));
  const close = () => { setDialog(null); };
  return (
    <Stack>
      <Checkbox label={words.all} checked={all} onChange={(event) => { setAll(event.currentTarget.checked); }} />
      <QueryView query={query}>{(rows) => (rows.length === 0
        ? <Card label={words.title}><Empty title={self ? words.emptyMine : words.empty} {...(self ? {} : { sentence: words.emptySentence })} /></Card>
        : <>{rows.map((request) => <RequestCard key={request.request} request={request} onApprove={() => { setDialog({ request, act: 'approve' }); }} onRefuse={() => { setDialog({ request, act: 'refuse' }); }} onWithdraw={() => { setDialog({ request, act: 'withdraw' }); }} />)}</>)}</QueryView>
      {dialog?.act === 'approve' && <ApproveDialog request={dialog.request} speaker={dialog.request.byMandate === null ? speakerOf(self) : 'delegate'} onClose={close} />}
      {dialog?.act === 'refuse' && <RefuseDialog request={dialog.request} onClose={close} />}
      {dialog?.act === 'withdraw' && <RefuseDialog request={dialog.request} takingBack onClose={close} />}
    </Stack>
  );
}
