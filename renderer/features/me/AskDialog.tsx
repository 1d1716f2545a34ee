import { Radio, Select, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Chart, WishRow } from '../../../core/contract/index.ts';
import type { DocumentId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';

const words = strings.retention.mine;
const kinds = ['correct', 'erase', 'restrict'] as const satisfies readonly WishRow['kind'][];

/** What this clinic wrote, and nobody else's: each asks where it was written. */
function partsOf({ documents, sources }: Chart): { value: DocumentId; label: string }[] {
  const own = sources.find((source) => source.own)?.organization;
  return documents.filter(({ facts }) => facts.organization === own).map(({ facts }) => ({ value: facts.document, label: `${strings.terms.sections[facts.section.category]}${facts.authoredAt === null ? '' : `, ${dayText(facts.authoredAt)}`}` }));
}

export function AskDialog({ chart, onClose }: { chart: Chart; onClose: () => void }) {
  const [kind, setKind] = useState<WishRow['kind']>('correct');
  const [document, setDocument] = useState<DocumentId | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const ask = useMutation(api.wishes.ask.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.wishes.key() }); onClose(); } }));
  const partMissing = kind === 'correct' && document === null;
  return (
    <Dialog opened onClose={onClose} title={words.ask}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (text.trim() !== '' && !partMissing) ask.mutate({ patient: chart.patient.patient, kind, document, text: text.trim() }); }}>
        <Radio.Group label={words.kind} value={kind} onChange={(value) => { setKind(kinds.find((one) => one === value) ?? 'correct'); }}><div className={styles['column']}>{kinds.map((one) => <Radio key={one} value={one} label={words.kinds[one]} />)}</div></Radio.Group>
        <p>{words.about[kind]}</p>
        <Select label={words.document} data={partsOf(chart)} value={document} placeholder={words.anyDocument} clearable onChange={(value) => { setDocument(value as DocumentId | null); }} error={tried && partMissing ? words.documentError : undefined} />
        <Textarea label={words.text} value={text} maxLength={1000} autosize minRows={3} onChange={(event) => { setText(event.currentTarget.value); }} error={tried && text.trim() === '' ? words.textError : undefined} />
        <FailureNotice error={ask.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={ask.isPending}>{words.ask}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
