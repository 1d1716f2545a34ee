import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentId, PatientId } from '../../../../core/ids/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/Notice.tsx';
import { useUser } from '../../session/index.ts';
import { saved } from './saved.ts';

const words = strings.writing;

export function StrikeDialog({ patient, target, title, onClose, onDone }: { patient: PatientId; target: { document: DocumentId; resource: string }; title: string; onClose: () => void; onDone: () => void }) {
  const { account } = useUser();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const strike = useMutation(api.writing.strike.mutationOptions({ onSuccess: ({ document }) => { saved.add({ account, patient, document, title: words.strike.title }); void queries.invalidateQueries({ queryKey: api.chart.key() }); onDone(); } }));
  const submit = () => { setTried(true); if (why.trim() !== '') strike.mutate({ patient, target: { ...target, why: why.trim() } }); };
  return (
    <Dialog opened onClose={onClose} title={words.strike.title}>
      <form style={{ display: 'contents' }} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p>{words.strike.sentence(title)}</p>
        <TextInput label={words.history.why} value={why} maxLength={200} onChange={(event) => { setWhy(event.currentTarget.value); }} error={tried && why.trim() === '' ? words.errors.why : undefined} data-autofocus />
        <FailureNotice error={strike.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="danger" type="submit" busy={strike.isPending}>{words.strike.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
