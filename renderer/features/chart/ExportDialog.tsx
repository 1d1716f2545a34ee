import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';

const words = strings.chart.exportDialog;

export function ExportDialog({ patient, onClose }: { patient: PatientId; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutation(api.chart.exportBundle.mutationOptions({ onSuccess: ({ bundle }) => { download('record.json', 'application/fhir+json', JSON.stringify(bundle, null, 2)); onClose(); } }));
  const submit = () => { setTried(true); if (reason.trim() !== '') save.mutate({ patient, reason: reason.trim() }); };
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <form style={{ display: 'contents' }} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p>{words.sentence}</p>
        <TextInput label={words.reason} value={reason} maxLength={200} onChange={(event) => { setReason(event.currentTarget.value); }} error={tried && reason.trim() === '' ? words.error : undefined} data-autofocus />
        <FailureNotice error={save.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={save.isPending}>{words.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
