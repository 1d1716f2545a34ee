import { Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { CheckWords } from './CheckWords.tsx';
import { WordList } from './WordList.tsx';

const words = strings.accounts.making;

/** The words are shown before anything is stored, and asked for before anything is kept. */
export function NewAccount({ onClose }: { onClose: () => void }) {
  const [count, setCount] = useState<'12' | '24'>('12');
  const [written, setWritten] = useState(false);
  // The words are kept by this dialog alone: nothing caches them, and they go when it closes.
  const draft = useMutation(api.accounts.draft.mutationOptions({ gcTime: 0 }));
  const made = draft.data;
  const title = made === undefined ? words.title : written ? words.checkTitle : words.writeTitle;
  return (
    <Dialog opened onClose={onClose} title={title} wide>
      {made === undefined && (
        <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); draft.mutate({ words: count === '12' ? 12 : 24 }); }}>
          <Radio.Group label={words.how} value={count} onChange={(value) => { setCount(value as typeof count); }}>
            <div className={styles['options']}><Radio value="12" label={words.twelve} /><Radio value="24" label={words.twentyFour} /></div>
          </Radio.Group>
          <FailureNotice error={draft.error} />
          <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={draft.isPending}>{words.begin}</Button></DialogFoot>
        </form>
      )}
      {made !== undefined && !written && (
        <>
          <p>{words.write}</p>
          <WordList phrase={made.phrase} label={words.phraseLabel} />
          <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" data-autofocus onClick={() => { setWritten(true); }}>{words.written}</Button></DialogFoot>
        </>
      )}
      {made !== undefined && written && <CheckWords draft={made} onBack={() => { setWritten(false); }} onDone={onClose} />}
    </Dialog>
  );
}
