import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EmergencyId, SubjectId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.emergency.approve;

/** By somebody signed in themself; at another's desk they give their PIN instead. */
export function ApproveEmergency({ subject, emergency, who, patient, onClose }: { subject: SubjectId; emergency: EmergencyId; who: string; patient: string; onClose: () => void }) {
  const queries = useQueryClient();
  const approve = useMutation(api.emergency.approve.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.key() }); onClose(); } }));
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <p>{words.sentence(who, patient)}</p>
      <WhatIsSigned ask={api.emergency.willApprove.queryOptions({ input: { subject, emergency, as: null } })} />
      <FailureNotice error={approve.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="danger" busy={approve.isPending} onClick={() => { approve.mutate({ subject, emergency, at: null }); }}>{words.act}</Button></DialogFoot>
    </Dialog>
  );
}
