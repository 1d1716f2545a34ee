import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConsentId, Hash, PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.research.mine;

/** One button and one confirmation, as taking part. */
export function WithdrawDialog({ patient, programme, paid, title, consent, onClose }: { patient: PatientId; programme: Hash; paid: boolean; title: string; consent: ConsentId; onClose: () => void }) {
  const queries = useQueryClient();
  // What the page read a moment ago: it is not asked again for this.
  const place = useQuery(api.research.place.queryOptions({ input: { patient, programme }, enabled: paid, staleTime: Infinity })).data?.place;
  const hasPlace = place?.state === 'asked' || place?.state === 'enrolled';
  const revoke = useMutation(api.consents.revoke.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.research.key() }); void queries.invalidateQueries({ queryKey: api.consents.key() }); onClose(); } }));
  return (
    <Dialog opened onClose={onClose} title={words.withdrawTitle(title)}>
      <p>{words.withdrawSentence}</p>
      {hasPlace && <p>{strings.research.place.withdrawToo}</p>}
      <WhatIsSigned ask={api.consents.willSign.queryOptions({ input: { act: 'revoke', patient, consent, evidence: 'self' } })} />
      <FailureNotice error={revoke.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" busy={revoke.isPending} onClick={() => { revoke.mutate({ patient, consent, evidence: { kind: 'self' } }); }}>{words.withdraw}</Button></DialogFoot>
    </Dialog>
  );
}
