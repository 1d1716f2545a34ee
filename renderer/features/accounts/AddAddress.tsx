import { Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
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
  const mistakes = { address: addressMistake(values.address), name: values.name.trim() === '' ? strings.accounts.errors.name : undefined };
  const field = (name: keyof typeof values) => ({ value: values[name], error: tried ? mistakes[name] : undefined, autoComplete: 'off', onChange: (event: { currentTarget: { value: string } }) => { setValues({ ...values, [name]: event.currentTarget.value }); } });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (isClean(mistakes)) add.mutate({ address: values.address.trim(), name: values.name.trim(), kind }); }}>
        <Radio.Group label={words.kind} value={kind} onChange={(value) => { setKind(value as typeof kind); }} description={kind === 'carried' ? words.carriedHint : undefined}>
          <div className={styles['column']}><Radio value="watched" label={words.watched} /><Radio value="carried" label={words.carried} /></div>
        </Radio.Group>
        <TextInput label={fields.address} description={fields.addressHint} spellCheck={false} maxLength={200} data-autofocus {...field('address')} />
        <TextInput label={fields.name} description={fields.nameHint} maxLength={120} {...field('name')} />
        <FailureNotice error={add.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={add.isPending}>{words.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
