import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Card, Columns, Page } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { isOurs } from './account.ts';
import { Balances } from './Balances.tsx';
import { TransferForm } from './TransferForm.tsx';
import { TransferHistory } from './TransferHistory.tsx';

const words = strings.wallet;

export function Wallet() {
  const accounts = useQuery(api.wallet.accounts.queryOptions({ staleTime: 2_000 }));
  const transfers = useQuery(api.wallet.transfers.queryOptions({ staleTime: 2_000, refetchInterval: ({ state }) => (state.data?.some(({ stage }) => stage !== 'confirmed' && stage !== 'failed') === true ? 1_500 : false) }));
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <Columns>
        <Card title={words.balances} flush testId="balances"><QueryView query={accounts}>{(rows) => (rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} /> : <Balances rows={rows} />)}</QueryView></Card>
        <Card title={words.transfer}><TransferForm accounts={accounts.data ?? []} /></Card>
      </Columns>
      <Card title={words.history} flush testId="transfers"><QueryView query={transfers}>{(rows) => (rows.length === 0 ? <Empty title={words.historyEmpty} sentence={words.historyEmptySentence} /> : <TransferHistory rows={rows} mine={(accounts.data ?? []).filter(isOurs).map(({ account }) => account)} />)}</QueryView></Card>
    </Page>
  );
}
