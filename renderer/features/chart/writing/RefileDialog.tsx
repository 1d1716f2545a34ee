import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentId, PatientId } from '../../../../core/ids/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { api } from '../../../lib/api.ts';
import { ageOf, bornText, genderOf, type Line, mrnText } from '../../../lib/identity.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../../ui/Dialog.tsx';
import { Faint } from '../../../ui/Layout.tsx';
import { FailureNotice } from '../../../ui/Notice.tsx';
import { useUser } from '../../session/index.ts';
import { saved } from './saved.ts';
import styles from './writing.module.css';

const words = strings.writing;
const pause = 150;
const most = 8;
const about = (line: Line): string => [ageOf(line), genderOf(line), bornText(line), mrnText(line)].filter((part) => part !== '').join(' · ');

/** The patient is chosen by two identifiers: this is the place where somebody was mistaken for another. */
export function RefileDialog({ patient, target, title, onClose, onDone }: { patient: PatientId; target: { document: DocumentId; resource: string }; title: string; onClose: () => void; onDone: () => void }) {
  const { account } = useUser();
  const [text, setText] = useState('');
  const [to, setTo] = useState<Line | null>(null);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [asked] = useDebouncedValue(text.trim(), pause);
  const { data } = useQuery(api.patients.search.queryOptions({ input: { text: asked, limit: most }, enabled: asked !== '', placeholderData: keepPreviousData, staleTime: 5_000 }));
  const rows = asked === '' ? [] : (data?.rows ?? []).filter((line) => line.patient !== patient);
  const queries = useQueryClient();
  const refile = useMutation(api.writing.refile.mutationOptions({
    onSuccess: ({ document, filed }) => {
      saved.add({ account, patient, document, title: words.refile.title });
      if (to !== null) saved.add({ account, patient: to.patient, document: filed, title: words.refile.title });
      void queries.invalidateQueries({ queryKey: api.chart.key() });
      onDone();
    },
  }));
  const submit = () => { setTried(true); if (why.trim() !== '' && to !== null) refile.mutate({ patient, target: { ...target, why: why.trim() }, to: to.patient }); };
  return (
    <Dialog opened onClose={onClose} title={words.refile.title}>
      <form style={{ display: 'contents' }} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p>{words.refile.sentence(title)}</p>
        <TextInput label={words.refile.find} value={text} maxLength={120} autoComplete="off" onChange={(event) => { setText(event.currentTarget.value); setTo(null); }} error={tried && to === null ? words.refile.error : undefined} data-autofocus />
        {asked !== '' && data !== undefined && rows.length === 0 && <Faint>{words.refile.none}</Faint>}
        {rows.length > 0 && (
          <div className={styles['hits']} role="group" aria-label={words.refile.find}>
            {rows.map((line) => <button key={line.patient} type="button" className={styles['hit']} aria-pressed={to?.patient === line.patient} onClick={() => { setTo(line); }}><b>{line.name}</b><Faint small>{about(line)}</Faint></button>)}
          </div>
        )}
        {to !== null && <p>{words.refile.chosen}: <b>{to.name}</b>, {about(to)}</p>}
        <TextInput label={words.history.why} value={why} maxLength={200} onChange={(event) => { setWhy(event.currentTarget.value); }} error={tried && why.trim() === '' ? words.errors.why : undefined} />
        <FailureNotice error={refile.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="danger" type="submit" busy={refile.isPending}>{words.refile.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
