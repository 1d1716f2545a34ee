import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import form from '../../ui/form.module.css';
import styles from './accounts.module.css';
import { DraftFields } from './DraftFields.tsx';
import { emptyDraft, isClean, mistakesOf } from './form.ts';

const words = strings.accounts.making;

/** Which words are asked for is the workstation's choice, and it alone compares them. */
export function CheckWords({ draft, onBack, onDone }: { draft: { readonly draft: string; readonly places: readonly number[] }; onBack: () => void; onDone: () => void }) {
  const [answers, setAnswers] = useState(['', '', '']);
  const [fields, setFields] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const create = useMutation(api.accounts.create.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.accounts.key() }); onDone(); } }));
  const mistakes = mistakesOf(fields);
  const submit = () => {
    setTried(true);
    if (isClean(mistakes)) create.mutate({ draft: draft.draft, words: answers.map((answer) => answer.trim()), name: fields.name.trim(), path: fields.path.trim(), passphrase: fields.passphrase });
  };
  return (
    <form className={form['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{words.check}</p>
      <div className={styles['three']}>
        {draft.places.map((place, index) => (
          <TextInput key={place} label={words.word(place)} value={answers[index] ?? ''} onChange={(event) => { const { value } = event.currentTarget; setAnswers(answers.map((answer, at) => (at === index ? value : answer))); }} spellCheck={false} autoComplete="off" {...(index === 0 ? { 'data-autofocus': true } : {})} />
        ))}
      </div>
      <DraftFields draft={fields} onChange={setFields} mistakes={tried ? mistakes : {}} />
      <FailureNotice error={create.error} />
      <DialogFoot><Button onClick={onBack}>{words.back}</Button><Button kind="primary" type="submit" busy={create.isPending}>{words.keep}</Button></DialogFoot>
    </form>
  );
}
