import { useMutation, useQueryClient } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import type { Request } from './consent.ts';

const words = strings.consents.requests;

export function RefuseDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const queries = useQueryClient();
  const refuse = useMutation(api.consents.refuse.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.consents.key() }); onClose(); } }));
  return (
    <Dialog opened onClose={onClose} title={words.refuseTitle}>
      <p>{words.refuseSentence}</p>
      <WhatIsSigned ask={api.consents.willSign.queryOptions({ input: { act: 'refuse', request: request.request } })} />
      <FailureNotice error={refuse.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="danger" busy={refuse.isPending} onClick={() => { refuse.mutate({ request: request.request }); }}>{words.refuse}</Button></DialogFoot>
    </Dialog>
  );
}
