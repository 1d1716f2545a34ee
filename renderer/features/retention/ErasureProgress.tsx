import { useQuery } from '@tanstack/react-query';
import type { JobId } from '../../../core/ids/index.ts';
import { api } from '../../lib/api.ts';
import { Stack } from '../../ui/Layout.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';

export function ErasureProgress({ job }: { job: JobId | null }) {
  const { data = [] } = useQuery(api.jobs.list.queryOptions());
  const found = data.find((one) => one.id === job && one.state === 'running');
  return found === undefined ? null : <Stack><JobProgress job={found} /></Stack>;
}
