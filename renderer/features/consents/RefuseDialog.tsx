import { useMutation, useQueryClient } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import type { Request } from './consent.ts';

const words = strings.consents.requests;

/** Says no to a request of others, or takes one's own back. */
export function RefuseDialog({ request, takingBack = false, onClose }: { request: Request; takingBack?: boolean; onClose: () => void }) {
  const queries = useQueryClient();
  const done = { onSuccess: () => { void queries.invalidateQueries({ queryKey: api.consents.key() }); onClose(); } };
  const refuse = useMutation(api.consents.refuse.mutationOptions(done));
  const withdraw = useMutation(api.consents.withdrawRequest.mutationOptions(done));
  const act = takingBack ? withdraw : refuse;
  return (
    <Dialog opened onClose={onClose} title={takingBack ? words.withdrawTitle : words.refuseTitle}>
      <p>{takingBack ? words.withdrawSentence : words.refuseSentence}</p>
      <WhatIsSigned ask={api.consents.willSign.queryOptions({ input: takingBack ? { act: 'withdraw', request: request.request } : { act: 'refuse', request: request.request } })} />
      <FailureNotice error={act.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="danger" busy={act.isPending} onClick={() => { act.mutate({ request: request.request }); }}>{takingBack ? words.withdraw : words.refuse}</Button></DialogFoot>
    </Dialog>
  );
}
