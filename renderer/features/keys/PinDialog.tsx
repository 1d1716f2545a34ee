import { PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { type SignedQuery, WhatIsSigned } from '../../ui/WhatIsSigned.tsx';

const words = strings.keys.claim;

/** One thing that the patient's PIN does, typed by them at the desk. */
export function PinDialog({ title, act, label = words.pin, busy, error, onClose, onPin, signed, children }: { title: string; act: string; label?: string; busy: boolean; error: unknown; onClose: () => void; onPin: (pin: string) => void; signed?: SignedQuery; children: ReactNode }) {
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const holds = /^\d{6,12}$/.test(pin);
  const submit = () => {
    setTried(true);
    if (holds) onPin(pin);
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} style={{ display: 'contents' }}>
        {children}
        <PasswordInput label={label} description={words.hint} inputMode="numeric" autoComplete="off" value={pin} onChange={(event) => { setPin(event.currentTarget.value); }} error={tried && !holds ? strings.consents.evidence.errors.pin : null} visibilityToggleButtonProps={{ 'aria-label': strings.session.unlock.show }} data-testid="keys-pin" />
        {signed !== undefined && <WhatIsSigned ask={signed} />}
        <FailureNotice error={error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={busy}>{act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
