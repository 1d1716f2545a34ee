import { useInfiniteQuery } from '@tanstack/react-query';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Stack } from '../../ui/Layout.tsx';
import { Empty, Failed, Loading } from '../../ui/States.tsx';
import { AuditTable } from './AuditTable.tsx';

const words = strings.audit;

export function WhoLooked({ patient }: { patient: PatientId }) {
  const query = useInfiniteQuery(api.audit.whoLooked.infiniteOptions({ input: (before: number | null) => ({ patient, before, limit: 50 }), initialPageParam: null as number | null, getNextPageParam: ({ next }) => (next === null ? null : Number(next)) }));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Stack>
      <Card title={words.looked.title} flush foot={words.looked.limit} testId="who-looked">
        {query.data === undefined ? (query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Loading />)
          : rows.length === 0 ? <Empty title={words.emptyLooked} sentence={words.emptyLookedSentence} /> : <AuditTable rows={rows} onePatient />}
      </Card>
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>{words.more}</Button>}
    </Stack>
  );
}
