import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Beside } from '../../ui/Beside.tsx';
import { Card, Stack } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { SignedAnswer } from '../../ui/WhatIsSigned.tsx';
import { OutboxTable } from './OutboxTable.tsx';
import type { OutboxItem } from './status.ts';

const words = strings.network.outbox;
/** As many as one answer holds. */
const most = 200;

export function Outbox() {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<OutboxItem | null>(null);
  const queries = useQueryClient();
  const query = useQuery(api.network.outbox.queryOptions({ input: { state: all ? 'all' : 'waiting' }, refetchInterval: 2_000, staleTime: 1_000 }));
  const retry = useMutation(api.network.retry.mutationOptions({ onSettled: () => { void queries.invalidateQueries({ queryKey: api.network.key() }); } }));
  return (
    <Stack>
      <Beside panel={open !== null && <SidePanel title={words.signed(open.what)} onClose={() => { setOpen(null); }}><SignedAnswer ask={api.network.willSign.queryOptions({ input: { id: open.id } })} /></SidePanel>}>
        <Card title={all ? words.titleAll : words.title} {...(query.data === undefined ? {} : { count: query.data.length < most ? query.data.length : words.newest(most) })} flush actions={<Checkbox label={words.all} checked={all} onChange={(event) => { setAll(event.currentTarget.checked); }} />} testId="outbox">
          <QueryView query={query}>{(rows) => (rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} /> : <OutboxTable rows={rows} busy={retry.isPending} onRetry={(row) => { retry.mutate({ id: row.id }); }} onOpen={setOpen} selected={open?.id ?? null} />)}</QueryView>
        </Card>
      </Beside>
      <FailureNotice error={retry.error} />
    </Stack>
  );
}
