import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EmergencyId, SubjectId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.emergency.end;

export function EndDialog({ subject, emergency, onClose }: { subject: SubjectId; emergency: EmergencyId; onClose: () => void }) {
  const queries = useQueryClient();
  const end = useMutation(api.emergency.close.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.key() }); void queries.invalidateQueries({ queryKey: api.chart.key() }); onClose(); } }));
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <p>{words.sentence}</p>
      <WhatIsSigned ask={api.emergency.willClose.queryOptions({ input: { subject, emergency } })} />
      <FailureNotice error={end.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="danger" busy={end.isPending} onClick={() => { end.mutate({ subject, emergency }); }}>{words.act}</Button></DialogFoot>
    </Dialog>
  );
}
