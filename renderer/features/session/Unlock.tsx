import { Checkbox, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionState } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { Front } from '../../ui/Front.tsx';
import styles from '../../ui/front.module.css';

const words = strings.session.unlock;

type Keychain = SessionState['keychain'];

/** Null where the passphrase is what was chosen. */
const reasonOf = ({ offer, chosen, changed }: Keychain): string | null => (!chosen ? null : offer !== 'usable' ? words.why[offer] : changed ? words.why.changed : null);

export function Unlock({ keychain }: { keychain: Keychain }) {
  const [passphrase, setPassphrase] = useState('');
  const [useKeychain, setUseKeychain] = useState(keychain.chosen);
  const usable = keychain.offer === 'usable';
  const reason = reasonOf(keychain);
  const queries = useQueryClient();
  const open = useMutation(api.session.openVault.mutationOptions({ onSuccess: (state) => { queries.setQueryData(api.session.state.queryKey(), state); } }));
  return (
    <Front title={words.title} sentence={words.sentence}>
      <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); open.mutate({ passphrase, ...(usable && { useKeychain }) }); }}>
        {reason !== null && <Notice tone="amber" title={words.why.title}><p>{reason}</p></Notice>}
        <PasswordInput label={words.label} value={passphrase} onChange={(event) => { setPassphrase(event.currentTarget.value); }} autoComplete="current-password" autoFocus visibilityToggleButtonProps={{ 'aria-label': words.show }} />
        {usable && <Checkbox label={words.keychain} checked={useKeychain} onChange={(event) => { setUseKeychain(event.currentTarget.checked); }} />}
        <FailureNotice error={open.error} />
        <Button kind="primary" type="submit" large disabled={passphrase === ''} busy={open.isPending}>{words.act}</Button>
      </form>
    </Front>
  );
}
