import { Textarea } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EmergencyCase } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from './emergency.module.css';
import { ReadList } from './ReadList.tsx';

const words = strings.emergency.owed;

/** Until the clinician has said what an emergency of theirs was for. */
export function OwedBar({ care }: { care: boolean }) {
  const { data = [] } = useQuery(api.emergency.owed.queryOptions({ staleTime: Infinity, enabled: care }));
  const [writing, setWriting] = useState<EmergencyCase | null>(null);
  const next = data.find(({ account }) => account === null);
  if (next === undefined) return null;
  return (
    <section className={styles['owed']} aria-label={words.title} data-testid="owed-bar">
      <IconWritingSign size={18} aria-hidden /><p>{words.notice(instantText(next.openedAt))}</p>
      <Button onClick={() => { setWriting(next); }}>{words.act}</Button>
      {writing !== null && <AccountDialog line={writing} onClose={() => { setWriting(null); }} />}
    </section>
  );
}

function AccountDialog({ line, onClose }: { line: EmergencyCase; onClose: () => void }) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const save = useMutation(api.emergency.account.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.key() }); onClose(); } }));
  return (
    <Dialog opened onClose={onClose} title={words.title} wide>
      <form noValidate style={{ display: 'contents' }} onSubmit={(event) => { event.preventDefault(); setTried(true); if (text.trim() !== '') save.mutate({ subject: line.subject, emergency: line.emergency, text: text.trim() }); }}>
        <p>{words.sentence}</p>
        <Facts rows={[[words.reason, `${strings.emergency.reasonOf(line.reason)}${line.text === null ? '' : `: ${line.text}`}`], [words.read, line.read.length === 0 ? words.nothing : <ReadList key="read" read={line.read} />]]} />
        <Textarea label={words.text} value={text} rows={6} maxLength={2_000} onChange={(event) => { setText(event.currentTarget.value); }} error={tried && text.trim() === '' ? words.need : undefined} data-autofocus />
        <FailureNotice error={save.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={save.isPending}>{words.save}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
