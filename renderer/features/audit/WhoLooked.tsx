import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditRow } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Empty, Failed, Loading } from '../../ui/States.tsx';
import { useUser } from '../session/index.ts';
import { AuditTable } from './AuditTable.tsx';
import { DisputeDialog } from './DisputeDialog.tsx';

const words = strings.audit;

export function WhoLooked({ patient }: { patient: PatientId }) {
  const query = useInfiniteQuery(api.audit.whoLooked.infiniteOptions({ input: (before: number | null) => ({ patient, before, limit: 50 }), initialPageParam: null as number | null, getNextPageParam: ({ next }) => (next === null ? null : Number(next)) }));
  const user = useUser();
  const [disputed, setDisputed] = useState<AuditRow | null>(null);
  const [sent, setSent] = useState(false);
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Stack>
      {sent && <Notice role="status" tone="green"><p>{words.dispute.sent}</p></Notice>}
      <Card title={words.looked.title} flush foot={words.looked.limit} testId="who-looked">
        {query.data === undefined ? (query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Loading />)
          : rows.length === 0 ? <Empty title={words.emptyLooked} sentence={words.emptyLookedSentence} /> : <AuditTable rows={rows} onePatient self={user.kind === 'patient' ? user.account : null} onDispute={(row) => { setSent(false); setDisputed(row); }} />}
      </Card>
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>{words.more}</Button>}
      {disputed !== null && <DisputeDialog patient={patient} row={disputed} onClose={() => { setDisputed(null); }} onSent={() => { setDisputed(null); setSent(true); }} />}
    </Stack>
  );
}
