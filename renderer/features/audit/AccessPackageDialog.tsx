import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { bytesOf, download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import styles from '../../ui/form.module.css';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';

const words = strings.audit.access;

/** Everything that is held of one patient, in one file. */
export function AccessPackageDialog({ patient, onClose, onSaved }: { patient: PatientId; onClose: () => void; onSaved: (whole: boolean) => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutation(api.audit.accessPackage.mutationOptions({ onSuccess: ({ name, zip, whole }) => { download(name, 'application/zip', bytesOf(zip)); onSaved(whole); } }));
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (reason.trim() !== '') save.mutate({ patient, reason: reason.trim() }); }}>
        <p>{words.about}</p>
        <Notice tone="amber"><p>{words.plain}</p></Notice>
        <TextInput label={words.reason} description={words.reasonHint} value={reason} maxLength={200} data-autofocus onChange={(event) => { setReason(event.currentTarget.value); }} error={tried && reason.trim() === '' ? words.reasonError : undefined} />
        <FailureNotice error={save.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={save.isPending}>{words.save}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
