import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Page } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { ActDialog, type Chosen } from './ActDialog.tsx';
import { OfferDialog } from './OfferDialog.tsx';
import { OfferTable } from './OfferTable.tsx';
import { PurchaseTable } from './PurchaseTable.tsx';

const words = strings.market;

/** Services that organizations sell each other; what can happen next with a purchase is the network's own word. */
export function Market() {
  const offers = useQuery(api.market.offers.queryOptions({ staleTime: 5_000 }));
  const purchases = useQuery(api.market.purchases.queryOptions({ staleTime: 5_000 }));
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<'offer' | Chosen | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const take = useMutation({ mutationFn: async (file: File) => api.market.describe.call({ file: await file.text() }), onSuccess: () => { void queries.invalidateQueries({ queryKey: api.market.key() }); } });
  const save = useMutation(api.market.description.mutationOptions({ onSuccess: ({ name, file }) => { download(name, 'application/json', file); } }));
  const choose = (event: ChangeEvent<HTMLInputElement>): void => { const [file] = event.currentTarget.files ?? []; if (file !== undefined) take.mutate(file); event.currentTarget.value = ''; };
  const close = () => { setDialog(null); };
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={(
      <>
        <Button busy={take.isPending} onClick={() => { chooser.current?.click(); }}>{words.take}</Button>
        <input ref={chooser} type="file" accept="application/json" hidden aria-label={words.take} onChange={choose} />
        <Button kind="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => { setDialog('offer'); }}>{words.offer}</Button>
      </>
    )}>
      <FailureNotice error={take.error ?? save.error} />
      <Card title={words.offers} flush testId="offers"><QueryView query={offers}>{(rows) => (rows.length === 0 ? <Empty title={words.noOffer} sentence={words.noOfferSentence} /> : <OfferTable rows={rows} onAct={(act, row) => { setDialog({ act, row }); }} onSave={({ offer }) => { save.mutate({ offer }); }} />)}</QueryView></Card>
      <Card title={words.purchases} flush testId="purchases"><QueryView query={purchases}>{(rows) => (rows.length === 0 ? <Empty title={words.noPurchase} sentence={words.noPurchaseSentence} /> : <PurchaseTable rows={rows} onAct={(act, row) => { setDialog({ act, row }); }} />)}</QueryView></Card>
      {dialog === 'offer' && <OfferDialog onClose={close} />}
      {dialog !== null && dialog !== 'offer' && <ActDialog chosen={dialog} onClose={close} />}
    </Page>
  );
}
