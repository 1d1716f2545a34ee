import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { isClean, passphraseMistake } from './form.ts';

const words = strings.accounts.managing;
const { fields } = strings.accounts;

export function ExportFile({ row }: { row: AccountRow }) {
  const [values, setValues] = useState({ passphrase: '', password: '' });
  const [tried, setTried] = useState(false);
  const save = useMutation(api.accounts.exportFile.mutationOptions({ gcTime: 0, onSuccess: ({ name, file }) => { setValues({ passphrase: '', password: '' }); setTried(false); download(name, 'application/json', file); } }));
  const mistakes = { passphrase: passphraseMistake(values.passphrase), password: passphraseMistake(values.password) };
  const field = (name: keyof typeof values) => ({ value: values[name], error: tried ? mistakes[name] : undefined, autoComplete: 'off', visibilityToggleButtonProps: { 'aria-label': fields.show }, onChange: (event: { currentTarget: { value: string } }) => { setValues({ ...values, [name]: event.currentTarget.value }); } });
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (isClean(mistakes)) save.mutate({ account: row.account, ...values }); }}>
      <p className={styles['hint']}>{words.exportFileHint}</p>
      <div className={styles['pair']}><PasswordInput label={fields.passphrase} {...field('passphrase')} /><PasswordInput label={words.exportPassword} {...field('password')} /></div>
      {save.isSuccess && <Notice role="status"><p>{words.exported}</p></Notice>}
      <FailureNotice error={save.error} />
      <Row align="end"><Button type="submit" busy={save.isPending}>{words.exportFileAct}</Button></Row>
    </form>
  );
}
