import { type ReactNode, useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { type SignedQuery, WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { emptyEvidence, type EvidenceValue, readEvidence, type Speaker } from './evidence.ts';
import { EvidenceFields } from './EvidenceFields.tsx';

/** Asks how the patient agrees, then does one thing. Who is signed in for themself, or acts for the patient, is asked nothing more. `signed`: how to ask what it will sign. */
export function EvidenceDialog({ title, act, danger = false, speaker, busy, error, onClose, onSubmit, signed, wide = false, children }: { title: string; act: string; danger?: boolean; speaker: Speaker; busy: boolean; error: unknown; onClose: () => void; onSubmit: (evidence: EvidenceValue) => void; signed?: (evidence: EvidenceValue['kind']) => SignedQuery | null; wide?: boolean; children: ReactNode }) {
  const [draft, setDraft] = useState(emptyEvidence);
  const [tried, setTried] = useState(false);
  const { value, mistakes } = readEvidence(draft);
  const submit = () => {
    setTried(true);
    if (speaker !== 'desk') onSubmit({ kind: speaker });
    else if (value !== null) onSubmit(value);
  };
  return (
    <Dialog opened onClose={onClose} title={title} wide={wide}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} style={{ display: 'contents' }}>
        {children}
        {speaker === 'delegate' && <p>{strings.consents.delegates.deciding}</p>}
        {speaker === 'desk' && <EvidenceFields draft={draft} onChange={setDraft} mistakes={tried ? mistakes : {}} />}
        {signed !== undefined && <WhatIsSigned ask={signed(speaker === 'desk' ? draft.kind : speaker)} />}
        <FailureNotice error={error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind={danger ? 'danger' : 'primary'} type="submit" busy={busy}>{act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
