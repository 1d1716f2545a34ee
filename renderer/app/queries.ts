import { QueryClient } from '@tanstack/react-query';
import { failureOf } from '../lib/failure.ts';

/** An answer of the workstation is never asked again by itself; only one that did not come is. */
export const createQueries = (): QueryClient => new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: 30_000, refetchOnWindowFocus: false, retry: (count, error) => count < 3 && failureOf(error).kind === 'offline', retryDelay: (count) => Math.min(500 * 2 ** count, 4000) },
    mutations: { networkMode: 'always', retry: false },
  },
});
