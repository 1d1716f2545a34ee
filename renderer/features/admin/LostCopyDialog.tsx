import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { Points } from './RetireDialog.tsx';

const words = strings.admin.devices.lostDialog;

/** `device`: the key that this workstation has, and gives up. */
export function LostCopyDialog({ device, onClose }: { device: AccountId; onClose: () => void }) {
  const [meant, setMeant] = useState(false);
  const queries = useQueryClient();
  const reenrol = useMutation(api.devices.reenrol.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.devices.key() }); onClose(); } }));
  return (
    <Dialog opened onClose={onClose} title={words.title} wide>
      <Stack>
        <p>{words.intro}</p>
        <Points title={words.happens} points={words.points} />
        <Points title={words.stays} points={words.stayPoints} />
        <Notice><p>{words.steward}</p></Notice>
        <Checkbox label={words.yes} checked={meant} onChange={(event) => { setMeant(event.currentTarget.checked); }} />
        <WhatIsSigned ask={api.devices.willReenrol.queryOptions({ input: { device } })} />
        <FailureNotice error={reenrol.error} />
        <DialogFoot>
          <Button onClick={onClose}>{strings.states.cancel}</Button>
          <Button kind="danger" disabled={!meant} busy={reenrol.isPending} onClick={() => { reenrol.mutate({ device, lost: true }); }}>{words.act}</Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
