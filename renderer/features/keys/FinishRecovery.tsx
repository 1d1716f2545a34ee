import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Guarded } from '../../../core/contract/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { PinDialog } from './PinDialog.tsx';

const words = strings.keys.guardians.recovery.finishing;

/** A patient types the new PIN; the clinic's next key steward is who is signed in. */
export function FinishRecovery({ kind, recovery, onClose }: { kind: Guarded['kind']; recovery: Hash; onClose: () => void }) {
  const queries = useQueryClient();
  const finish = useMutation(api.guardians.finish.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.guardians.key() }); void queries.invalidateQueries({ queryKey: api.consents.key() }); onClose(); } }));
  const signed = api.guardians.willSign.queryOptions({ input: { act: 'finish', recovery } });
  if (kind === 'patient') return <PinDialog title={words.title} act={words.act} label={strings.keys.claim.newPin} busy={finish.isPending} error={finish.error} onClose={onClose} onPin={(pin) => { finish.mutate({ recovery, pin }); }} signed={signed}><p>{words.sentence}</p></PinDialog>;
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <p>{words.sentenceOrganization}</p>
      <WhatIsSigned ask={signed} />
      <FailureNotice error={finish.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" busy={finish.isPending} onClick={() => { finish.mutate({ recovery }); }}>{words.act}</Button></DialogFoot>
    </Dialog>
  );
}
