import { PasswordInput, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenEmergency } from '../../../core/contract/index.ts';
import type { AccountId, EmergencyId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Faint } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { QueryView } from '../../ui/QueryView.tsx';

const words = strings.emergency.ask;

/** A second person at the same desk, with their own PIN. Those who sign in elsewhere are told there. */
export function AskDialog({ emergency, subject, patient, onClose }: { emergency: EmergencyId; subject: SubjectId; patient: PatientId; onClose: () => void }) {
  const query = useQuery(api.emergency.list.queryOptions({ input: { patient }, staleTime: Infinity }));
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <QueryView query={query}>{(rows) => {
        const waiting = rows.find((row) => row.emergency === emergency)?.approvers.filter(({ approved }) => !approved) ?? [];
        return <AskForm emergency={emergency} subject={subject} here={waiting.filter(({ here }) => here)} elsewhere={waiting.filter(({ here }) => !here)} onClose={onClose} />;
      }}</QueryView>
    </Dialog>
  );
}

type Approvers = OpenEmergency['approvers'];

function AskForm({ emergency, subject, here, elsewhere, onClose }: { emergency: EmergencyId; subject: SubjectId; here: Approvers; elsewhere: Approvers; onClose: () => void }) {
  const [who, setWho] = useState<string | null>(here[0]?.account ?? null);
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const approve = useMutation(api.emergency.approve.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.key() }); void queries.invalidateQueries({ queryKey: api.chart.key() }); } }));
  const sound = /^\d{6,12}$/.test(pin);
  if (approve.isSuccess) return <><Notice tone="accent" role="status"><p>{words.done}</p></Notice><DialogFoot><Button kind="primary" onClick={onClose} autoFocus>{strings.states.close}</Button></DialogFoot></>;
  return (
    <form noValidate style={{ display: 'contents' }} onSubmit={(event) => { event.preventDefault(); setTried(true); if (sound && who !== null) approve.mutate({ subject, emergency, at: { account: who as AccountId, pin } }); }}>
      {here.length + elsewhere.length === 0 && <Notice><p>{words.nobody}</p></Notice>}
      {here.length > 0 && (
        <>
          <p>{words.sentence}</p>
          <Select label={words.who} data={here.map(({ account, name }) => ({ value: account as string, label: name }))} value={who} onChange={setWho} allowDeselect={false} />
          <PasswordInput label={words.pin} inputMode="numeric" autoComplete="off" value={pin} onChange={(event) => { setPin(event.currentTarget.value); }} error={tried && !sound ? words.needPin : undefined} visibilityToggleButtonProps={{ 'aria-label': strings.session.unlock.show }} data-testid="second-pin" data-autofocus />
          <WhatIsSigned ask={who === null ? null : api.emergency.willApprove.queryOptions({ input: { subject, emergency, as: who as AccountId } })} />
        </>
      )}
      {here.length === 0 && elsewhere.length > 0 && <p>{words.nobodyHere}</p>}
      {elsewhere.length > 0 && <Faint small>{words.elsewhere(elsewhere.map(({ name }) => name).join(', '))}</Faint>}
      <FailureNotice error={approve.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button>{here.length > 0 && <Button kind="primary" type="submit" busy={approve.isPending}>{words.act}</Button>}</DialogFoot>
    </form>
  );
}
