import { Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MarketAct, OfferRow, PurchaseRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { CouncilNotice } from '../../ui/CouncilNotice.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.market;
export type Chosen = { readonly act: 'purchase' | 'retire'; readonly row: OfferRow } | { readonly act: PurchaseRow['acts'][number]; readonly row: PurchaseRow };

function actOf(chosen: Chosen, note: string, verdict: 'Buyer' | 'Seller'): MarketAct | null {
  switch (chosen.act) {
    case 'retire': return { act: chosen.act, offer: chosen.row.offer };
    case 'purchase': return { act: chosen.act, organization: chosen.row.organization, offer: chosen.row.offer };
    case 'deliver': return note.trim() === '' ? null : { act: chosen.act, organization: chosen.row.organization, purchase: chosen.row.purchase, note: note.trim() };
    case 'arbitrate': return { act: chosen.act, organization: chosen.row.organization, purchase: chosen.row.purchase, verdict };
    default: return { act: chosen.act, organization: chosen.row.organization, purchase: chosen.row.purchase };
  }
}

/** One act on an offer or a purchase: what it does, what is signed, one button. */
export function ActDialog({ chosen, onClose }: { chosen: Chosen; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [verdict, setVerdict] = useState<'Buyer' | 'Seller'>('Buyer');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const carry = useMutation(api.market.act.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.market.key() }); onClose(); } }));
  const council = useQuery(api.admin.council.queryOptions({ enabled: chosen.act === 'arbitrate', staleTime: 30_000 }));
  const asked = actOf(chosen, note, verdict);
  const { title, sentence, button } = words.acts[chosen.act];
  const price = `${amountText(chosen.row.price)} ${strings.wallet.unit}`;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (asked !== null) carry.mutate(asked); }}>
        <p>{sentence}</p>
        <Facts rows={[[words.columns.service, chosen.row.title ?? words.unnamed], [words.columns.seller, chosen.row.organizationName], [words.columns.price, price]]} />
        {chosen.act === 'deliver' && <TextInput label={words.note} description={words.noteHint} value={note} maxLength={200} data-autofocus onChange={(event) => { setNote(event.currentTarget.value); }} error={tried && asked === null ? words.noteError : undefined} />}
        {chosen.act === 'arbitrate' && <Select label={words.verdict} data={[{ value: 'Buyer', label: words.verdicts.Buyer }, { value: 'Seller', label: words.verdicts.Seller }]} value={verdict} allowDeselect={false} onChange={(value) => { setVerdict(value === 'Seller' ? 'Seller' : 'Buyer'); }} />}
        {council.data !== undefined && <CouncilNotice council={council.data} without="" />}
        <WhatIsSigned ask={asked === null ? null : api.market.willSign.queryOptions({ input: asked })} />
        <FailureNotice error={carry.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind={chosen.act === 'dispute' ? 'danger' : 'primary'} type="submit" busy={carry.isPending} disabled={chosen.act === 'arbitrate' && council.data?.mine === false}>{button}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
