import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { SessionState } from '../../../core/contract/index.ts';
import type { JobId } from '../../../core/ids/index.ts';
import { api } from '../../lib/api.ts';
import { Setup } from './Setup.tsx';
import { SetupProgress } from './SetupProgress.tsx';

/** Holds the sign-in back until there is somebody to sign in as. A demo clinic goes on filling behind it. */
export function SetupWait({ session, job, children }: { session: SessionState; job: JobId; children: ReactNode }) {
  const { data } = useQuery(api.jobs.get.queryOptions({ input: { job }, staleTime: 0, refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? 700 : false) }));
  const people = useQuery(api.session.people.queryOptions({ enabled: session.organization !== null, staleTime: 0, refetchInterval: data?.state === 'running' ? 1_500 : false }));
  const filling = session.demo && people.data?.people.some(({ kind }) => kind === 'patient') === true;
  const over = data !== undefined && data.state !== 'running' && session.organization !== null;
  const [left, setLeft] = useState<JobId | null>(null);
  if (left === job && session.vault === 'new') return <Setup keychain={session.keychain} />;
  return over || filling ? <>{children}</> : <SetupProgress job={job} {...(session.vault === 'new' && { onAgain: () => { setLeft(job); } })} />;
}
