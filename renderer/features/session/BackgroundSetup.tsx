import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** What a demo clinic goes on making behind the sign-in. */
export function BackgroundSetup() {
  const { data = [] } = useQuery(api.jobs.list.queryOptions({ refetchInterval: 2_000 }));
  const job = data.find((one) => one.kind === 'demo-clinic' && one.state === 'running');
  return job === undefined ? null : <Notice title={strings.session.progress.background}><JobProgress job={job} /></Notice>;
}
