import { Radio, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WishRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Faint } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { lookText } from '../audit/index.ts';

const words = strings.retention.wishes;

export function AnswerDialog({ wish, onClose }: { wish: WishRow; onClose: () => void }) {
  const [outcome, setOutcome] = useState('done');
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  const look = lookText(wish);
  const queries = useQueryClient();
  const send = useMutation(api.wishes.answer.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.wishes.key() }); onClose(); } }));
  return (
    <Dialog opened onClose={onClose} title={words.answerTitle}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (answer.trim() !== '') send.mutate({ wish: wish.wish, done: outcome === 'done', answer: answer.trim() }); }}>
        <p>{wish.text}</p>
        {look !== null && <Faint>{look}{wish.look?.reason != null && ` (${wish.look.reason})`}</Faint>}
        <Radio.Group label={look === null ? words.kinds[wish.kind] : words.outcome} value={outcome} onChange={setOutcome}><div className={styles['column']}><Radio value="done" label={look === null ? words.done : words.unjustified} /><Radio value="refused" label={look === null ? words.refuse : words.justified} /></div></Radio.Group>
        <Textarea label={words.answerLabel} value={answer} maxLength={1000} autosize minRows={3} onChange={(event) => { setAnswer(event.currentTarget.value); }} error={tried && answer.trim() === '' ? words.answerError : undefined} />
        <FailureNotice error={send.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={send.isPending}>{words.answer}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
