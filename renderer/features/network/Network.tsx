import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Columns, Page } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { ChainCard } from './ChainCard.tsx';
import { useUser } from '../session/index.ts';
import { ListenCard } from './ListenCard.tsx';
import { Outbox } from './Outbox.tsx';
import { SourceCard } from './SourceCard.tsx';
import { StorageCard } from './StorageCard.tsx';

export function Network() {
  const user = useUser();
  const query = useQuery(api.network.status.queryOptions({ refetchInterval: 2_000, staleTime: 1_000 }));
  return (
    <Page title={strings.network.title} subtitle={strings.network.subtitle}>
      <QueryView query={query}>{(status) => <Columns><ChainCard chain={status.chain} /><StorageCard storage={status.storage} /></Columns>}</QueryView>
      <Outbox />
      {user.roles.includes('Admin') && <><ListenCard /><SourceCard /></>}
    </Page>
  );
}
