import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Hash } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Page } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { useUser } from '../session/index.ts';
import { BudgetCard } from './BudgetCard.tsx';
import { EndDialog } from './EndDialog.tsx';
import { OfferDialog } from './OfferDialog.tsx';
import { ProgrammeTable } from './ProgrammeTable.tsx';

const words = strings.research;

/** Programmes by what they declare; of who takes part only how many. */
export function Research() {
  const { roles } = useUser();
  const [offers, adds] = [roles.includes('Admin') || roles.includes('Researcher'), roles.includes('Admin') || roles.includes('PrivacyOfficer')];
  const query = useQuery(api.research.programmes.queryOptions({ staleTime: 5_000 }));
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<'offer' | Hash | null>(null);
  const [budget, setBudget] = useState<Hash | null>(null);
  const shown = query.data?.find(({ programme }) => programme === budget);
  const chooser = useRef<HTMLInputElement>(null);
  const add = useMutation({ mutationFn: async (file: File) => api.research.add.call({ file: await file.text() }), onSuccess: () => { void queries.invalidateQueries({ queryKey: api.research.key() }); } });
  const choose = (event: ChangeEvent<HTMLInputElement>): void => { const [file] = event.currentTarget.files ?? []; if (file !== undefined) add.mutate(file); event.currentTarget.value = ''; };
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={(
      <>
        {adds && <Button busy={add.isPending} onClick={() => { chooser.current?.click(); }}>{words.add}</Button>}
        {adds && <input ref={chooser} type="file" accept="application/json" hidden aria-label={words.add} onChange={choose} />}
        {offers && <Button kind="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => { setDialog('offer'); }}>{words.offer}</Button>}
      </>
    )}>
      <FailureNotice error={add.error} />
      <Card label={words.title} flush testId="programmes">
        <QueryView query={query}>{(rows) => (rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} /> : <ProgrammeTable rows={rows} onBudget={setBudget} {...(offers ? { onEnd: setDialog } : {})} />)}</QueryView>
      </Card>
      {shown !== undefined && <BudgetCard key={shown.programme} programme={shown} acts={offers} onClose={() => { setBudget(null); }} />}
      {dialog === 'offer' && <OfferDialog onClose={() => { setDialog(null); }} />}
      {dialog !== null && dialog !== 'offer' && <EndDialog programme={dialog} onClose={() => { setDialog(null); }} />}
    </Page>
  );
}
