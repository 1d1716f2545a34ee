import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { readSignature } from '../../../core/airgap/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { bytesOf } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Faint, Stack } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { QrFrames } from '../../ui/QrFrames.tsx';
import { ScanField } from '../../ui/ScanField.tsx';
import { SignedCalls } from '../../ui/SignedCalls.tsx';
import { Loading } from '../../ui/States.tsx';

const words = strings.wallet.carried;
/** The form is longer than most windows, and what was refused stands at its end. */
const seen = (notice: HTMLElement | null) => { notice?.scrollIntoView({ block: 'center' }); };

/** Shows the payment to a device without a network, and takes back the signature that the device shows. */
export function CarriedPayment({ payment, name, onClose, onSent }: { payment: { readonly from: AccountId; readonly to: AccountId; readonly amount: string }; name: string; onClose: () => void; onSent: () => void }) {
  const [signature, setSignature] = useState('');
  const [tried, setTried] = useState(false);
  const { mutate, data, error } = useMutation(api.accounts.prepare.mutationOptions());
  const submit = useMutation(api.accounts.submit.mutationOptions({ onSuccess: onSent }));
  const { from, to, amount } = payment;
  useEffect(() => { mutate({ from, to, amount }); }, [mutate, from, to, amount]);
  const frames = useMemo(() => (data?.frames ?? []).map((frame) => bytesOf(frame)), [data]);
  const change = (text: string) => { setSignature(text); submit.reset(); };
  const mistake = readSignature(signature) === null ? strings.accounts.errors.signature : undefined;
  return (
    <Dialog opened onClose={onClose} title={words.title(name)} wide>
      <FailureNotice error={error} />
      {data === undefined && error === null && <Loading rows={3} />}
      {data !== undefined && (
        <form noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (mistake === undefined) submit.mutate({ payment: data.payment, signature }); }}>
          <Stack>
            <SignedCalls calls={data.calls} />
            <p>{words.scan}</p>
            <QrFrames frames={frames} label={words.alt(name)} />
            <Faint>{words.until(instantText(data.until))}</Faint>
            <ScanField label={words.answer} refusal={(text) => (readSignature(text) === null ? words.notSignature : null)} onTaken={(text) => { change(text.trim()); return words.answered; }} />
            <Textarea label={words.signature} description={words.signatureHint} rows={3} value={signature} onChange={(event) => { change(event.currentTarget.value); }} error={tried ? mistake : undefined} spellCheck={false} autoComplete="off" maxLength={400} data-autofocus />
            {submit.error !== null && <div ref={seen}><FailureNotice error={submit.error} /></div>}
            <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={submit.isPending}>{strings.wallet.send}</Button></DialogFoot>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
