import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { SessionState } from '../../../core/contract/index.ts';
import { api } from '../../lib/api.ts';
import { setFacilityZone } from '../../lib/dates.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Loading } from '../../ui/States.tsx';
import { Idle } from './Idle.tsx';
import { SessionContext } from './session.ts';
import { SignIn } from './SignIn.tsx';
import { Unlock } from './Unlock.tsx';

const Setup = lazy(() => import('../setup/index.ts').then((door) => ({ default: door.Setup })));
const Application = lazy(() => import('../setup/index.ts').then((door) => ({ default: door.Application })));
const SetupWait = lazy(() => import('../setup/index.ts').then((door) => ({ default: door.SetupWait })));

/** Which of the screens before the work is shown; the work itself only to somebody signed in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const query = useQuery(api.session.state.queryOptions({ staleTime: 5_000, refetchInterval: ({ state: { data } }) => (data?.user?.roles.length === 0 && data.user.kind !== 'patient' ? 1_500 : data !== undefined && data.application !== null ? 2_000 : false) }));
  useForgetOnLock(query.data);
  return <QueryView query={query}>{(state) => {
    if (state.organization !== null) setFacilityZone(state.organization.zone);
    return <SessionContext value={state}><Suspense fallback={<Loading />}>{screenFor(state, children)}</Suspense></SessionContext>;
  }}</QueryView>;
}

function screenFor(state: SessionState, work: ReactNode): ReactNode {
  if (state.application !== null) return <Application application={state.application} job={state.setupJob} />;
  if (state.setupJob !== null && state.user === null && (state.vault !== 'closed' || state.rebuilt?.running === true)) return <SetupWait session={state} job={state.setupJob}><SignIn session={state} /></SetupWait>;
  if (state.vault === 'new') return <Setup keychain={state.keychain} />;
  if (state.vault === 'closed') return <Unlock keychain={state.keychain} />;
  if (state.user === null) return <SignIn session={state} />;
  return <><Idle minutes={state.idleMinutes} />{work}</>;
}

/** The workstation may lock by itself; then nothing of a patient stays in the window either. */
function useForgetOnLock(state: SessionState | undefined): void {
  const queries = useQueryClient();
  const before = useRef<string | null>(null);
  const account = state?.user?.account ?? null;
  useEffect(() => {
    if (before.current !== null && before.current !== account) {
      const isSession = (key: readonly unknown[]) => JSON.stringify(key).startsWith('[["session"');
      queries.removeQueries({ predicate: (query) => !isSession(query.queryKey) });
      window.location.hash = '#/';
    }
    before.current = account;
  }, [account, queries]);
}
