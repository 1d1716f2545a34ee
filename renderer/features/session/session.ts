import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Person, SessionState } from '../../../core/contract/index.ts';
import { api } from '../../lib/api.ts';
import { handBeforeLock } from '../../lib/kept-drafts.ts';

export const SessionContext = createContext<SessionState | null>(null);

export function useSession(): SessionState {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is used below SessionGate only');
  return session;
}

/** Below the gate somebody is always signed in. */
export function useUser(): Person {
  const { user } = useSession();
  if (user === null) throw new Error('useUser is used below the signed-in part of SessionGate only');
  return user;
}

/** The clipboard is emptied and what was typed last is handed over before the lock is asked for; answers about patients leave the window's memory with it. */
export function useLock() {
  const queries = useQueryClient();
  const user = useContext(SessionContext)?.user;
  return useMutation(api.session.lock.mutationOptions({
    onMutate: async () => {
      void navigator.clipboard.writeText('').catch(() => undefined);
      if (user !== undefined && user !== null) await handBeforeLock(user.account);
    },
    // The work leaves the screen with this; what it had asked for is then dropped by the gate, so that nothing asks again on its way out.
    onSuccess: (state) => { queries.setQueryData(api.session.state.queryKey(), state); },
  }));
}
