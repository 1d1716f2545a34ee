import { IconFileDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { api } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { Empty, Failed, Loading } from '../../ui/States.tsx';
import { RewardChart } from './RewardChart.tsx';
import { RewardTable } from './RewardTable.tsx';

const words = strings.wallet.validator;

export function Rewards() {
  const query = useInfiniteQuery(api.validator.rewards.infiniteOptions({ input: (before: number | null) => ({ account: null, before, limit: 100 }), initialPageParam: null as number | null, getNextPageParam: ({ next }) => (next === null ? null : Number(next)) }));
  const csv = useMutation(api.validator.rewardsCsv.mutationOptions({ onSuccess: ({ name, csv: text }) => { download(name, 'text/csv;charset=utf-8', text); } }));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const first = query.data?.pages[0];
  return (
    <Stack>
      <Card title={words.rewards} {...(first === undefined ? {} : { count: words.total(amountText(first.total), first.sessions) })} flush={rows.length === 0} foot={words.rewardsAbout} testId="rewards" actions={<Button icon={<IconFileDownload size={16} aria-hidden />} busy={csv.isPending} onClick={() => { csv.mutate({}); }}>{words.csv}</Button>}>
        {query.data === undefined ? (query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Loading />)
          : rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} /> : <Stack><RewardChart rows={rows} /><RewardTable rows={rows} /></Stack>}
      </Card>
      {csv.data !== undefined && <Notice role="status"><p>{words.csvDone(csv.data.rows, amountText(csv.data.total))}</p></Notice>}
      <FailureNotice error={csv.error} />
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>{words.more}</Button>}
    </Stack>
  );
}
