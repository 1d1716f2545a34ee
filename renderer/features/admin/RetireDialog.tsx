import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeviceRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Faint, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.admin.devices.dialog;

export const Points = ({ title, points }: { title: string; points: readonly string[] }) => <section><h3>{title}</h3><ul>{points.map((point) => <li key={point}>{point}</li>)}</ul></section>;

export function RetireDialog({ row, name, onClose }: { row: DeviceRow; name: string; onClose: () => void }) {
  const [meant, setMeant] = useState(false);
  const queries = useQueryClient();
  const retire = useMutation(api.devices.retire.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.devices.key() }); onClose(); } }));
  return (
    <Dialog opened onClose={onClose} title={row.here ? words.hereTitle : words.title} wide>
      <Stack>
        <Faint>{name}</Faint>
        {row.here ? (
          <>
            <Notice tone="red" role="alert"><p>{words.hereWarning}</p></Notice>
            <Checkbox label={words.hereYes} checked={meant} onChange={(event) => { setMeant(event.currentTarget.checked); }} />
          </>
        ) : (
          <>
            <Points title={words.happens} points={words.points} />
            <Points title={words.stays} points={words.stayPoints} />
            <Notice><p>{words.steward}</p></Notice>
          </>
        )}
        <WhatIsSigned ask={api.devices.willRetire.queryOptions({ input: { device: row.device } })} />
        <FailureNotice error={retire.error} />
        <DialogFoot>
          <Button onClick={onClose}>{strings.states.cancel}</Button>
          <Button kind="danger" disabled={row.here && !meant} busy={retire.isPending} onClick={() => { retire.mutate({ device: row.device, here: row.here }); }}>{words.act}</Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
