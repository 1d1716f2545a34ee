import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditRow } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import styles from '../../ui/form.module.css';
import { Facts } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { actionText, roleText } from './row.ts';

const words = strings.audit.dispute;

/** A look that the patient finds wrong, to the privacy officer. */
export function DisputeDialog({ patient, row, onClose, onSent }: { patient: PatientId; row: AuditRow; onClose: () => void; onSent: () => void }) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const ask = useMutation(api.wishes.ask.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.wishes.key() }); onSent(); } }));
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (text.trim() !== '') ask.mutate({ patient, kind: 'dispute', looked: row.sequence, text: text.trim() }); }}>
        <Facts rows={[[strings.audit.columns.who, [row.accountName, roleText(row.role)].filter(Boolean).join(', ')], [strings.audit.columns.what, actionText(row.action)], [strings.audit.columns.at, instantText(row.at)]]} />
        <p>{words.about}</p>
        <Textarea label={words.text} value={text} maxLength={1000} autosize minRows={3} data-autofocus onChange={(event) => { setText(event.currentTarget.value); }} error={tried && text.trim() === '' ? words.textError : undefined} />
        <FailureNotice error={ask.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={ask.isPending}>{words.send}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
