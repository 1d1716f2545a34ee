import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Guarded } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { PinDialog } from './PinDialog.tsx';

const words = strings.keys.guardians.recovery.begin;

/** A patient chooses a new PIN; the clinic's next key steward is who is signed in. */
export function BeginRecovery({ of, onClose }: { of: Guarded; onClose: () => void }) {
  const queries = useQueryClient();
  const begin = useMutation(api.guardians.begin.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.guardians.key() }); onClose(); } }));
  const signed = api.guardians.willSign.queryOptions({ input: { act: 'begin', of } });
  if (of.kind === 'patient') return <PinDialog title={words.title} act={words.act} label={strings.keys.claim.newPin} busy={begin.isPending} error={begin.error} onClose={onClose} onPin={(pin) => { begin.mutate({ of, pin }); }} signed={signed}><p>{words.sentence}</p></PinDialog>;
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <p>{strings.keys.guardians.noneOrganization}</p>
      <WhatIsSigned ask={signed} />
      <FailureNotice error={begin.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" busy={begin.isPending} onClick={() => { begin.mutate({ of }); }}>{words.act}</Button></DialogFoot>
    </Dialog>
  );
}
