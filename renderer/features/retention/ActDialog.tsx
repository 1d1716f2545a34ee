import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentId, PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api, client } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import type { RetentionAct } from './acts.ts';

const words = strings.retention.act;

function carryOut(act: RetentionAct, patient: PatientId, documents: DocumentId[] | null, reason: string): Promise<unknown> {
  const named = { patient, documents: documents ?? [], reason };
  switch (act) {
    case 'erase': case 'whole': return client.retention.request({ patient, documents, reason });
    case 'restrict': return client.retention.restrict(named);
    case 'lift': return client.retention.lift(named);
    case 'hold': return client.retention.hold(named);
    case 'release': return client.retention.release(named);
  }
}

/** Null for what stays at this workstation. */
function signed(act: RetentionAct, patient: PatientId, documents: DocumentId[] | null) {
  switch (act) {
    case 'erase': case 'whole': return api.retention.willSign.queryOptions({ input: { act: 'request', patient, documents } });
    case 'hold': case 'release': return api.retention.willSign.queryOptions({ input: { act, patient, documents: documents ?? [] } });
    case 'restrict': case 'lift': return null;
  }
}

/** Every act about what is kept has a reason, which stands in the audit log. */
export function ActDialog({ act, patient, documents, onClose }: { act: RetentionAct; patient: PatientId; documents: DocumentId[] | null; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const ask = signed(act, patient, documents);
  const done = useMutation({ mutationFn: () => carryOut(act, patient, documents, reason.trim()), onSuccess: () => { void queries.invalidateQueries({ queryKey: api.retention.key() }); onClose(); } });
  return (
    <Dialog opened onClose={onClose} title={strings.retention.preview.acts[act]}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (reason.trim() !== '') done.mutate(); }}>
        <p>{words.about[act]}</p>
        <Textarea label={words.reason} description={words.reasonHint} value={reason} maxLength={300} autosize minRows={2} data-autofocus onChange={(event) => { setReason(event.currentTarget.value); }} error={tried && reason.trim() === '' ? words.reasonError : undefined} />
        {ask !== null && <WhatIsSigned ask={ask} />}
        <FailureNotice error={done.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind={act === 'erase' || act === 'whole' ? 'danger' : 'primary'} type="submit" busy={done.isPending}>{strings.retention.preview.acts[act]}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
