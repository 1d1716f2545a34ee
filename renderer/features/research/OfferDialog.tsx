import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { duoModifiers, duoPermissions } from '../../../core/consent/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { emptyOffer, readOffer } from './offer-form.ts';

const words = strings.research.form;
const choices = (terms: readonly { readonly id: number; readonly plain: string }[]) => terms.map(({ id, plain }) => ({ value: String(id), label: plain }));

export function OfferDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(emptyOffer);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const offer = useMutation(api.research.offer.mutationOptions({ onSuccess: ({ programme, file }) => { download(`programme-${programme.slice(0, 12)}.json`, 'application/json', file); void queries.invalidateQueries({ queryKey: api.research.key() }); onClose(); } }));
  const { value, mistakes } = readOffer(form);
  const change = (part: Partial<typeof form>): void => { setForm({ ...form, ...part }); };
  const error = (field: keyof typeof words.errors): string | undefined => (tried && mistakes.includes(field) ? words.errors[field] : undefined);
  return (
    <Dialog opened onClose={onClose} title={strings.research.offer} wide>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (value !== null) offer.mutate(value); }}>
        <TextInput label={words.title} value={form.title} maxLength={120} data-autofocus onChange={(event) => { change({ title: event.currentTarget.value }); }} error={error('title')} />
        <Textarea label={words.question} value={form.question} maxLength={1000} autosize minRows={2} onChange={(event) => { change({ question: event.currentTarget.value }); }} error={error('question')} />
        <Select label={words.use} data={choices(duoPermissions)} value={form.use} allowDeselect={false} onChange={(use) => { if (use !== null) change({ use }); }} />
        {form.use === '7' && <TextInput label={words.disease} value={form.disease} maxLength={120} onChange={(event) => { change({ disease: event.currentTarget.value }); }} error={error('disease')} />}
        <MultiSelect label={words.modifiers} data={choices(duoModifiers)} value={form.modifiers} maxValues={10} onChange={(modifiers) => { change({ modifiers }); }} />
        <TextInput label={words.reward} description={words.rewardHint} value={form.reward} maxLength={200} onChange={(event) => { change({ reward: event.currentTarget.value }); }} />
        <Notice><p>{words.final}</p></Notice>
        <FailureNotice error={offer.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={offer.isPending}>{strings.research.offer}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
