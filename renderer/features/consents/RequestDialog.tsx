import { Select, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoleName } from '../../../core/contract/index.ts';
import type { OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { sectionsOf } from './sections.ts';
import { daysOf, type Draft, endOf, firstDraft } from './terms.ts';
import { TermsFields } from './TermsFields.tsx';

const words = strings.consents;
export interface RequestTarget { readonly patient: PatientId; readonly organization: OrganizationId; readonly organizationName: string; readonly roles: readonly RoleName[] }

export function RequestDialog({ target, onClose }: { target: RequestTarget; onClose: () => void }) {
  const { data: templates = [] } = useQuery(api.consents.templates.queryOptions());
  const [changed, setDraft] = useState<Draft | null>(null);
  const [role, setRole] = useState<RoleName>(target.roles[0] ?? 'Clinician');
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const request = useMutation(api.consents.request.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.consents.key() }); void queries.invalidateQueries({ queryKey: api.chart.gate.key() }); } }));
  const draft = changed ?? firstDraft(templates);
  const [opened] = useState(Date.now);
  const days = daysOf(draft);
  const sections = sectionsOf(draft.choice);
  const asked = days === null || sections.length === 0 ? null : { patient: target.patient, organization: target.organization, terms: { role, sections, purposes: [...draft.purposes], start: new Date(opened).toISOString(), end: endOf(days, opened) } };
  const submit = () => {
    setTried(true);
    if (asked !== null) request.mutate({ ...asked, text: message.trim() === '' ? null : message.trim() });
  };
  if (request.isSuccess) {
    return <Dialog opened onClose={onClose} title={words.request.title}><Notice tone="accent" role="status" title={words.request.sent}><p>{words.request.sentSentence}</p></Notice><DialogFoot><Button kind="primary" onClick={onClose} autoFocus>{strings.states.close}</Button></DialogFoot></Dialog>;
  }
  return (
    <Dialog opened onClose={onClose} title={words.request.title} wide>
      <form noValidate style={{ display: 'contents' }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p>{words.request.to(target.organizationName)}</p>
        {target.roles.length > 1 && <Select label={words.form.role} data={target.roles.map((value) => ({ value, label: strings.terms.roles[value] }))} value={role} onChange={(value) => { if (value !== null) setRole(value); }} />}
        <TermsFields draft={draft} templates={templates} onChange={setDraft} tried={tried} />
        <Textarea label={words.request.message} description={words.request.messageHint} autosize minRows={2} maxRows={6} maxLength={500} value={message} onChange={(event) => { setMessage(event.currentTarget.value); }} />
        <p>{words.request.sections}</p>
        <WhatIsSigned ask={asked === null ? null : api.consents.willSign.queryOptions({ input: { act: 'request', ...asked } })} />
        <FailureNotice error={request.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={request.isPending}>{words.request.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
