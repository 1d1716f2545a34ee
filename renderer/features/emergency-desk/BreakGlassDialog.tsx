import { Radio, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type EmergencyPreview, emergencyReasons } from '../../../core/contract/index.ts';
import type { PatientId, SubjectId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import styles from '../../ui/form.module.css';
import { Facts } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.emergency.dialog;
interface GlassTarget { readonly patient: PatientId; readonly subject: SubjectId; readonly organizationName: string }

/** What will open now, what later and who is told, before anything is broken. */
export function BreakGlassDialog({ target: { patient, subject, organizationName }, onClose }: { target: GlassTarget; onClose: () => void }) {
  const preview = useQuery(api.emergency.preview.queryOptions({ input: { patient, subject }, staleTime: 0 }));
  return (
    <Dialog opened onClose={onClose} title={words.title} wide>
      <Notice tone="red"><p>{words.warning(organizationName)}</p></Notice>
      <QueryView query={preview}>{(data) => <GlassForm patient={patient} subject={subject} preview={data} onClose={onClose} />}</QueryView>
    </Dialog>
  );
}

function GlassForm({ patient, subject, preview, onClose }: { patient: PatientId; subject: SubjectId; preview: EmergencyPreview; onClose: () => void }) {
  const [reason, setReason] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const open = useMutation(api.emergency.open.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.key() }); void queries.invalidateQueries({ queryKey: api.chart.key() }); onClose(); } }));
  const { documents, approvers, threshold, waitSeconds, minutes, ready, owed, online } = preview;
  const submit = () => {
    setTried(true);
    if (reason !== null && text.trim() !== '') open.mutate({ patient, subject, reason: Number(reason), text: text.trim() });
  };
  return (
    <form noValidate style={{ display: 'contents' }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Facts rows={[
        [words.now, words.nowText(documents.now)], [words.later, words.laterText(documents.later, approvers, threshold, words.seconds(waitSeconds))], [words.never, words.neverText], [words.lasts, words.lastsText(minutes)], [words.told, words.toldText], [words.after, words.afterText],
      ]} />
      {!online && <Notice tone="amber"><p>{words.offline}</p></Notice>}
      {owed && <Notice tone="amber" role="status"><p>{words.owed}</p></Notice>}
      {!ready && <Notice tone="amber" role="status"><p>{words.notReady}</p></Notice>}
      {ready && !owed && (
        <>
          <Radio.Group label={words.reason} value={reason} onChange={setReason} error={tried && reason === null ? words.needReason : undefined}>
            <div className={styles['checks']}>{emergencyReasons.map((code) => <Radio key={code} value={String(code)} label={strings.emergency.reasonOf(code)} />)}</div>
          </Radio.Group>
          <Textarea label={words.text} description={words.textHint} value={text} rows={3} maxLength={500} onChange={(event) => { setText(event.currentTarget.value); }} error={tried && text.trim() === '' ? words.needText : undefined} />
          <WhatIsSigned ask={reason === null ? null : api.emergency.willOpen.queryOptions({ input: { patient, subject, reason: Number(reason) } })} />
        </>
      )}
      <FailureNotice error={open.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button>{ready && !owed && <Button kind="danger" type="submit" busy={open.isPending}>{words.act}</Button>}</DialogFoot>
    </form>
  );
}
