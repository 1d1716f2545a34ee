import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import styles from '../../ui/form.module.css';
import { emptyTerm, readTerm } from './role-form.ts';
import { TermFields } from './TermFields.tsx';

const words = strings.admin.form;

export function AddStaff({ second, onClose }: { /** Another administrator has to approve one. */ second: boolean; onClose: () => void }) {
  const [person, setPerson] = useState({ name: '', title: '', pin: '' });
  const [term, setTerm] = useState(emptyTerm);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const add = useMutation(api.admin.addStaff.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.admin.key() }); onClose(); } }));
  const { value, mistakes } = readTerm(term);
  const wrong = { ...(person.name.trim() === '' && { name: words.errors.name }), ...(person.title.trim() === '' && { title: words.errors.title }), ...(!/^\d{6,12}$/.test(person.pin) && { pin: words.errors.pin }) };
  const field = (name: keyof typeof person) => ({ label: words[name], value: person[name], error: tried ? wrong[name] : undefined, autoComplete: 'off', onChange: (event: { currentTarget: { value: string } }) => { setPerson({ ...person, [name]: event.currentTarget.value }); } });
  const submit = () => {
    setTried(true);
    if (value !== null && Object.keys(wrong).length === 0) add.mutate({ name: person.name.trim(), title: person.title.trim(), pin: person.pin, ...value });
  };
  return (
    <Dialog opened onClose={onClose} title={words.addTitle}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <TextInput {...field('name')} data-autofocus />
        <TextInput {...field('title')} description={words.titleHint} />
        <TermFields term={term} onChange={setTerm} mistakes={tried ? mistakes : {}} />
        {second && term.role === 'Admin' && <Notice><p>{words.secondNeeded}</p></Notice>}
        <TextInput {...field('pin')} description={words.pinHint} inputMode="numeric" />
        <WhatIsSigned ask={value === null ? null : api.admin.willSign.queryOptions({ input: { act: 'addStaff', ...value } })} />
        <FailureNotice error={add.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={add.isPending}>{words.add}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
