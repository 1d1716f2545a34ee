import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Page } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { NodeState } from './NodeState.tsx';
import { Rewards } from './Rewards.tsx';

const words = strings.wallet.validator;

export function Validator() {
  const query = useQuery(api.validator.status.queryOptions({ refetchInterval: 2_000, staleTime: 1_000 }));
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <QueryView query={query}>{(status) => <NodeState status={status} />}</QueryView>
      <Rewards />
    </Page>
  );
}
