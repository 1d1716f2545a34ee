import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { emptyOffer, type OfferMistake, readOffer } from './offer-form.ts';

const words = strings.market.form;

export function OfferDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(emptyOffer);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const offer = useMutation(api.market.act.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.market.key() }); onClose(); } }));
  const { value, mistakes } = readOffer(form);
  const act = value === null ? null : { act: 'offer' as const, ...value };
  const field = (name: OfferMistake) => ({ value: form[name], onChange: (event: { currentTarget: { value: string } }) => { setForm({ ...form, [name]: event.currentTarget.value }); }, error: tried && mistakes.includes(name) ? words.errors[name] : undefined });
  return (
    <Dialog opened onClose={onClose} title={strings.market.offer}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (act !== null) offer.mutate(act); }}>
        <TextInput label={words.title} maxLength={120} data-autofocus {...field('title')} />
        <Textarea label={words.text} maxLength={2_000} autosize minRows={3} {...field('text')} />
        <TextInput label={`${words.price} (${strings.wallet.unit})`} inputMode="decimal" {...field('price')} />
        <TextInput label={words.deliveryDays} inputMode="numeric" maxLength={3} {...field('deliveryDays')} />
        <TextInput label={words.inspectionDays} inputMode="numeric" maxLength={3} {...field('inspectionDays')} />
        <Notice><p>{words.final}</p></Notice>
        <WhatIsSigned ask={act === null ? null : api.market.willSign.queryOptions({ input: act })} />
        <FailureNotice error={offer.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={offer.isPending}>{strings.market.offer}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
