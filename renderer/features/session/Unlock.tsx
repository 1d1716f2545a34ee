import { PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { Front } from '../../ui/Front.tsx';
import styles from '../../ui/front.module.css';

const words = strings.session.unlock;

export function Unlock() {
  const [passphrase, setPassphrase] = useState('');
  const queries = useQueryClient();
  const open = useMutation(api.session.openVault.mutationOptions({ onSuccess: (state) => { queries.setQueryData(api.session.state.queryKey(), state); } }));
  return (
    <Front title={words.title} sentence={words.sentence}>
      <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); open.mutate({ passphrase }); }}>
        <PasswordInput label={words.label} value={passphrase} onChange={(event) => { setPassphrase(event.currentTarget.value); }} autoComplete="current-password" autoFocus visibilityToggleButtonProps={{ 'aria-label': words.show }} />
        <FailureNotice error={open.error} />
        <Button kind="primary" type="submit" large disabled={passphrase === ''} busy={open.isPending}>{words.act}</Button>
      </form>
    </Front>
  );
}
