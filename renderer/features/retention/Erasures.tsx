import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { Card } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { ErasureProgress } from './ErasureProgress.tsx';
import { ErasureTable } from './ErasureTable.tsx';
import { type SettledErasure, SettleDialog } from './SettleDialog.tsx';

const words = strings.retention.erasures;
/** Each look is a row of the audit; after these the news of the workstation alone brings the state. */
const mostLooks = 20;

export function Erasures() {
  const query = useQuery(api.retention.list.queryOptions({ staleTime: 2_000, refetchInterval: ({ state }) => (state.dataUpdateCount < mostLooks && state.data?.some((row) => row.state === 'confirmed' || row.state === 'erasing') === true ? 3_000 : false) }));
  const [dialog, setDialog] = useState<SettledErasure | null>(null);
  const certificate = useMutation(api.retention.certificate.mutationOptions({ onSuccess: ({ name, file }) => { download(name, 'application/json', file); } }));
  return (
    <Card title={words.title} {...(query.data === undefined ? {} : { count: query.data.length })} flush testId="erasures">
      <QueryView query={query}>{(rows) => (rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} /> : (
        <>
          <ErasureTable rows={rows} onSettle={setDialog} onCertificate={({ erasure }) => { certificate.mutate({ erasure }); }} />
          {rows.filter(({ job }) => job !== null).map((row) => <ErasureProgress key={row.erasure} job={row.job} />)}
        </>
      ))}</QueryView>
      <FailureNotice error={certificate.error} />
      {dialog !== null && <SettleDialog erasure={dialog} onClose={() => { setDialog(null); }} />}
    </Card>
  );
}
