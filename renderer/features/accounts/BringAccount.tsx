import { PasswordInput, Radio, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { AccountFileField } from './AccountFileField.tsx';
import { DraftFields } from './DraftFields.tsx';
import { emptyDraft, isClean, mistakesOf, phraseMistake } from './form.ts';

const words = strings.accounts.bringing;
const fields = strings.accounts.fields;
const errors = strings.accounts.errors;

/** An account that was made elsewhere: by its words, or by a file of polkadot.js. */
export function BringAccount({ onClose }: { onClose: () => void }) {
  const [from, setFrom] = useState<'phrase' | 'file'>('phrase');
  const [phrase, setPhrase] = useState('');
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [password, setPassword] = useState('');
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const done = { onSuccess: () => { void queries.invalidateQueries({ queryKey: api.accounts.key() }); onClose(); } };
  const byPhrase = useMutation(api.accounts.importPhrase.mutationOptions(done));
  const byFile = useMutation(api.accounts.importFile.mutationOptions(done));
  const own = from === 'phrase' ? { phrase: phraseMistake(phrase) } : { file: file === null ? errors.file : undefined, password: password === '' ? errors.password : undefined };
  const mistakes = mistakesOf(from === 'file' ? { ...draft, path: '' } : draft, from === 'phrase');
  const submit = () => {
    setTried(true);
    if (!isClean(own) || !isClean(mistakes)) return;
    const { name, path, passphrase } = draft;
    if (from === 'phrase') byPhrase.mutate({ phrase: phrase.trim(), name: name.trim(), path: path.trim(), passphrase });
    else if (file !== null) byFile.mutate({ file: file.text, password, name: name.trim() === '' ? null : name.trim(), passphrase });
  };
  return (
    <Dialog opened onClose={onClose} title={words.title} wide>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Radio.Group label={words.from} value={from} onChange={(value) => { setFrom(value as typeof from); }}>
          <div className={styles['options']}><Radio value="phrase" label={words.phrase} /><Radio value="file" label={words.file} /></div>
        </Radio.Group>
        {from === 'phrase'
          ? <Textarea label={fields.phrase} description={fields.phraseHint} rows={3} value={phrase} onChange={(event) => { setPhrase(event.currentTarget.value); }} error={tried ? own.phrase : undefined} spellCheck={false} autoComplete="off" maxLength={400} />
          : (
            <>
              <AccountFileField file={file} onFile={setFile} mistake={tried ? own.file : undefined} />
              <PasswordInput label={fields.password} value={password} onChange={(event) => { setPassword(event.currentTarget.value); }} error={tried ? own.password : undefined} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': fields.show }} />
            </>
          )}
        <DraftFields draft={draft} onChange={setDraft} mistakes={tried ? mistakes : {}} path={from === 'phrase'} passphraseLabel={words.passphraseHere} />
        <FailureNotice error={from === 'phrase' ? byPhrase.error : byFile.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={byPhrase.isPending || byFile.isPending}>{words.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
