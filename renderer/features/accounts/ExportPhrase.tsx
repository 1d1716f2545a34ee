import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { passphraseMistake } from './form.ts';
import { WordList } from './WordList.tsx';

const words = strings.accounts.managing;
const { fields } = strings.accounts;

/** Gone from the window when this part is closed. */
export function ExportPhrase({ row }: { row: AccountRow }) {
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const show = useMutation(api.accounts.exportPhrase.mutationOptions({ gcTime: 0, onSuccess: () => { setPassphrase(''); setTried(false); } }));
  const mistake = passphraseMistake(passphrase);
  if (!row.hasPhrase) return <p className={styles['hint']}>{words.noPhrase}</p>;
  if (show.data !== undefined) {
    return (
      <div className={styles['form']}>
        <WordList phrase={show.data.phrase} label={strings.accounts.making.phraseLabel} />
        {show.data.path !== '' && <p>{words.path(show.data.path)}</p>}
        <Row align="end"><Button onClick={() => { show.reset(); }}>{words.hide}</Button></Row>
      </div>
    );
  }
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (mistake === undefined) show.mutate({ account: row.account, passphrase }); }}>
      <p className={styles['hint']}>{words.exportPhraseHint}</p>
      <PasswordInput label={fields.passphrase} value={passphrase} onChange={(event) => { setPassphrase(event.currentTarget.value); }} error={tried ? mistake : undefined} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': fields.show }} />
      <FailureNotice error={show.error} />
      <Row align="end"><Button type="submit" busy={show.isPending}>{words.exportPhraseAct}</Button></Row>
    </form>
  );
}
