import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { isClean, isPath, passphraseMistake } from './form.ts';

const words = strings.accounts.managing;
const { fields, errors } = strings.accounts;
const empty = { name: '', path: '', passphrase: '' };

export function DeriveAccount({ row }: { row: AccountRow }) {
  const [values, setValues] = useState(empty);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const derive = useMutation(api.accounts.derive.mutationOptions({ onSuccess: () => { setValues(empty); setTried(false); void queries.invalidateQueries({ queryKey: api.accounts.key() }); } }));
  const mistakes = { name: values.name.trim() === '' ? errors.name : undefined, path: values.path.trim() === '' || !isPath(values.path) ? errors.path : undefined, passphrase: passphraseMistake(values.passphrase) };
  const field = (name: keyof typeof values) => ({ label: fields[name], value: values[name], error: tried ? mistakes[name] : undefined, autoComplete: 'off', onChange: (event: { currentTarget: { value: string } }) => { setValues({ ...values, [name]: event.currentTarget.value }); } });
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (isClean(mistakes)) derive.mutate({ account: row.account, name: values.name.trim(), path: values.path.trim(), passphrase: values.passphrase }); }}>
      <p className={styles['hint']}>{words.deriveHint}</p>
      <div className={styles['pair']}><TextInput {...field('path')} spellCheck={false} /><TextInput {...field('name')} maxLength={120} /></div>
      <PasswordInput {...field('passphrase')} visibilityToggleButtonProps={{ 'aria-label': fields.show }} />
      {derive.isSuccess && <Notice role="status"><p>{words.derived}</p></Notice>}
      <FailureNotice error={derive.error} />
      <Row align="end"><Button type="submit" busy={derive.isPending}>{words.deriveAct}</Button></Row>
    </form>
  );
}
