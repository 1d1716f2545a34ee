import { Radio, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readAddress } from '../../../core/airgap/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { ScanField } from '../../ui/ScanField.tsx';
import styles from '../../ui/form.module.css';
import { addressMistake, isClean } from './form.ts';

const words = strings.accounts.adding;
const fields = strings.accounts.fields;

/** An account whose key is elsewhere, or nowhere near. */
export function AddAddress({ onClose }: { onClose: () => void }) {
  const [values, setValues] = useState({ address: '', name: '' });
  const [kind, setKind] = useState<'watched' | 'carried'>('watched');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const add = useMutation(api.accounts.add.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.accounts.key() }); onClose(); } }));
  const genesis = useQuery(api.network.status.queryOptions()).data?.chain.genesis ?? null;
  const shown = readAddress(values.address);
  const elsewhere = kind === 'carried' && genesis !== null && shown !== null && shown.genesis !== null && shown.genesis !== genesis;
  /** The device's own name for it, unless there is one already. */
  const take = (text: string): string => {
    const name = readAddress(text)?.name ?? '';
    setValues((before) => ({ address: text.trim(), name: before.name.trim() === '' ? name.slice(0, 120) : before.name }));
    return words.scanned(readAddress(text)?.account ?? '');
  };
  const mistakes = { address: addressMistake(values.address), name: values.name.trim() === '' ? strings.accounts.errors.name : undefined };
  const field = (name: keyof typeof values) => ({ value: values[name], error: tried ? mistakes[name] : undefined, autoComplete: 'off', onChange: (event: { currentTarget: { value: string } }) => { setValues({ ...values, [name]: event.currentTarget.value }); } });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (isClean(mistakes)) add.mutate({ address: values.address.trim(), name: values.name.trim(), kind }); }}>
        <Radio.Group label={words.kind} value={kind} onChange={(value) => { setKind(value as typeof kind); }} description={kind === 'carried' ? words.carriedHint : undefined}>
          <div className={styles['column']}><Radio value="watched" label={words.watched} /><Radio value="carried" label={words.carried} /></div>
        </Radio.Group>
        <ScanField label={words.scan} refusal={(text) => (readAddress(text) === null ? words.notAddress : null)} onTaken={take} />
        <TextInput label={fields.address} description={fields.addressHint} spellCheck={false} maxLength={200} data-autofocus {...field('address')} />
        {elsewhere && <Notice tone="amber" role="status"><p>{words.elsewhere}</p></Notice>}
        <TextInput label={fields.name} description={fields.nameHint} maxLength={120} {...field('name')} />
        <FailureNotice error={add.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={add.isPending}>{words.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
