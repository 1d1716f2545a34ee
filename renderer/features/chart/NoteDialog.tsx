import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Faint } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { noteDrafts } from './drafts.ts';

const words = strings.chart.papers.note;

export function NoteDialog({ patient, onClose }: { patient: PatientId; onClose: () => void }) {
  const [draft, setDraft] = useState(() => noteDrafts.of(patient));
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const save = useMutation(api.chart.addNote.mutationOptions({ onSuccess: () => { noteDrafts.drop(patient); void queries.invalidateQueries({ queryKey: api.chart.key() }); } }));
  const change = (next: typeof draft) => { noteDrafts.keep(patient, next); setDraft(next); };
  const submit = () => { setTried(true); if (draft.title.trim() !== '' && draft.text.trim() !== '') save.mutate({ patient, title: draft.title.trim(), text: draft.text.trim() }); };
  if (save.isSuccess) return <Dialog opened onClose={onClose} title={words.title}><Notice tone="accent" role="status"><p>{words.done}</p></Notice><DialogFoot><Button kind="primary" onClick={onClose} autoFocus>{strings.states.close}</Button></DialogFoot></Dialog>;
  return (
    <Dialog opened onClose={onClose} title={words.title} wide>
      <form style={{ display: 'contents' }} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <TextInput label={words.heading} value={draft.title} maxLength={120} onChange={(event) => { change({ ...draft, title: event.currentTarget.value }); }} error={tried && draft.title.trim() === '' ? words.errors.heading : undefined} data-autofocus />
        <Textarea label={words.text} value={draft.text} rows={12} maxLength={20_000} onChange={(event) => { change({ ...draft, text: event.currentTarget.value }); }} error={tried && draft.text.trim() === '' ? words.errors.text : undefined} />
        <Faint small>{words.kept}</Faint>
        <FailureNotice error={save.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={save.isPending}>{words.sign}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
