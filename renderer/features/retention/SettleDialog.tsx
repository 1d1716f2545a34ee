import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ErasureRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.retention.erasures;

export interface SettledErasure { readonly row: ErasureRow; readonly act: 'confirm' | 'withdraw' }

/** The second person's word, or the end of the request. */
export function SettleDialog({ erasure: { row, act }, onClose }: { erasure: SettledErasure; onClose: () => void }) {
  const queries = useQueryClient();
  const done = { onSuccess: () => { void queries.invalidateQueries({ queryKey: api.retention.key() }); onClose(); } };
  const confirm = useMutation(api.retention.confirm.mutationOptions(done));
  const withdraw = useMutation(api.retention.withdraw.mutationOptions(done));
  const confirming = act === 'confirm';
  const settle = confirming ? confirm : withdraw;
  return (
    <Dialog opened onClose={onClose} title={confirming ? words.confirmTitle : words.withdrawTitle}>
      <p>{confirming ? words.confirmSentence : words.withdrawSentence}</p>
      <Facts rows={[[words.columns.patient, row.patientName ?? words.gone], [words.columns.what, row.whole ? words.whole : words.documents(row.documents)], [words.columns.reason, row.reason ?? '–'], [words.columns.asked, row.requestedByName]]} />
      <WhatIsSigned ask={api.retention.willSign.queryOptions({ input: { act, erasure: row.erasure } })} />
      <FailureNotice error={settle.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind={confirming ? 'danger' : 'primary'} busy={settle.isPending} onClick={() => { settle.mutate({ erasure: row.erasure }); }}>{confirming ? words.confirmAct : words.withdraw}</Button></DialogFoot>
    </Dialog>
  );
}
