import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { NetworkStatus } from '../../../core/contract/index.ts';
import { api, connection } from '../../lib/api.ts';
import type { LinkState } from '../../lib/link.ts';
import { countText } from '../../lib/amounts.ts';
import { percentOf } from '../../lib/progress.ts';
import { clockText } from '../../lib/dates.ts';
import { strings } from '../strings/index.ts';

const words = strings.shell.connection;

export const useLinkState = () => useSyncExternalStore(connection.subscribe, connection.state);
export const useNetworkStatus = () => useQuery(api.network.status.queryOptions({ refetchInterval: 4_000, staleTime: 2_000 }));

export interface ConnectionWords { readonly tone: 'neutral' | 'amber'; readonly label: string; readonly detail: string }

export function connectionWords(link: LinkState, status: NetworkStatus | undefined): ConnectionWords {
  if (link === 'closed' || link === 'silent') return { tone: 'amber', label: words.lost, detail: '' };
  if (status === undefined) return { tone: 'neutral', label: words.unknown, detail: '' };
  const { chain, outbox } = status;
  if (chain.phase === 'offline') return { tone: 'amber', label: words.offline, detail: outbox.waiting > 0 ? words.waiting(outbox.waiting) : '' };
  if (outbox.failed > 0) return { tone: 'amber', label: words.failed(outbox.failed), detail: '' };
  if (chain.node.error === 'chain.clock') return { tone: 'amber', label: words.clock, detail: '' };
  if (chain.phase !== 'ready') return { tone: 'neutral', ...(chain.progress === null ? { label: words[chain.phase], detail: '' } : { label: words.progress(percentOf(chain.progress)), detail: words.progressDetail(countText(chain.progress.block), countText(chain.progress.of)) }) };
  if (chain.disagreement !== null) return { tone: 'amber', label: words.disagreeing, detail: words.disagreeingDetail(clockText(chain.disagreement.since)) };
  if (chain.mode === 'rpc') return { tone: 'amber', label: words.rpc, detail: words.rpcDetail(chain.endpoint) };
  return { tone: 'neutral', label: outbox.waiting > 0 ? words.waiting(outbox.waiting) : words.final, detail: chain.finalizedAt === null ? '' : words.finalDetail(clockText(chain.finalizedAt)) };
}
