import { useMutation, useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { useSession } from './session.ts';

const words = strings.session.rebuilt.refill;

function useRefillJob(rebuilt: boolean) {
  const { data = [] } = useQuery(api.jobs.list.queryOptions({ enabled: rebuilt }));
  return data.find(({ kind, state }) => kind === 'refill' && state === 'running');
}

/** How far the filling in is, or what it waits for. */
export function Refilling() {
  const job = useRefillJob(true);
  return job === undefined ? null : <div role="status"><JobProgress job={job} /></div>;
}

/** The same for who is signed in, while it runs: they may stop it. */
export function RefillNotice() {
  const { rebuilt } = useSession();
  const job = useRefillJob(rebuilt !== undefined);
  const cancel = useMutation(api.jobs.cancel.mutationOptions());
  if (rebuilt === undefined || job === undefined) return null;
  return (
    <Notice tone="amber" role="status" title={words.title} act={<Button busy={cancel.isPending} onClick={() => { cancel.mutate({ job: job.id }); }}>{words.cancel}</Button>}>
      <p>{words.running}</p>
      <JobProgress job={job} />
      <FailureNotice error={cancel.error} />
    </Notice>
  );
}
