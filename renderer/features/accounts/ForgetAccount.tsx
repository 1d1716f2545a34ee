import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';

const words = strings.accounts.managing;

export function ForgetAccount({ row, onForgotten }: { row: AccountRow; onForgotten: () => void }) {
  const [confirm, setConfirm] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const forget = useMutation(api.accounts.forget.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.accounts.key() }); void queries.invalidateQueries({ queryKey: api.wallet.key() }); onForgotten(); } }));
  const fits = confirm.trim() === row.name;
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (fits) forget.mutate({ account: row.account, confirm: confirm.trim() }); }}>
      <Notice tone={row.kind === 'local' ? 'red' : 'neutral'}><p>{words.forgetHint[row.kind]}</p></Notice>
      <TextInput label={words.forgetConfirm(row.name)} value={confirm} onChange={(event) => { setConfirm(event.currentTarget.value); }} error={tried && !fits ? strings.accounts.errors.confirm : undefined} autoComplete="off" spellCheck={false} />
      <FailureNotice error={forget.error} />
      <Row align="end"><Button kind="danger" type="submit" busy={forget.isPending}>{words.forgetAct}</Button></Row>
    </form>
  );
}
