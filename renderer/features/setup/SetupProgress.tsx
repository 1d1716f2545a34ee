import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { useNow } from '../../lib/clock.ts';
import { durationText } from '../../lib/dates.ts';
import { sentenceOf } from '../../lib/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Faint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Front } from '../../ui/Front.tsx';

const words = strings.session.progress;

/** `onAgain`: back to the first screen, where a failure left nothing behind. */
export function SetupProgress({ job, onAgain }: { job: string; onAgain?: () => void }) {
  const query = useQuery(api.jobs.get.queryOptions({ input: { job: job as never }, refetchInterval: 700, staleTime: 0 }));
  const queries = useQueryClient();
  const now = useNow(1000);
  const state = query.data?.state;
  useEffect(() => { if (state !== undefined && state !== 'running') void queries.invalidateQueries({ queryKey: api.session.key() }); }, [queries, state]);
  return (
    <Front title={words.title}>
      <QueryView query={query}>{(data) => (data.state === 'failed'
        ? <Notice tone="amber" role="alert" title={words.failed} act={onAgain !== undefined && <Button onClick={onAgain}>{words.again}</Button>}><p>{sentenceOf(data.error ?? '')} {data.reference !== null && strings.states.reference(data.reference)}</p></Notice>
        : <><JobProgress job={data} /><Faint>{words.elapsed(durationText(now - Date.parse(data.startedAt)))}</Faint></>)}</QueryView>
    </Front>
  );
}
