import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { AskDialog } from './AskDialog.tsx';
import { WishList } from './WishList.tsx';

const words = strings.retention.mine;

export function MyRights() {
  const query = useQuery(api.chart.mine.queryOptions({ staleTime: Infinity }));
  const [asking, setAsking] = useState(false);
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={query.data !== undefined && <Button kind="primary" onClick={() => { setAsking(true); }}>{words.ask}</Button>}>
      <QueryView query={query}>{(chart) => <><WishList patient={chart.patient.patient} />{asking && <AskDialog chart={chart} onClose={() => { setAsking(false); }} />}</>}</QueryView>
    </Page>
  );
}
