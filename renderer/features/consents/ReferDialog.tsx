import { Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoleName } from '../../../core/contract/index.ts';
import type { ConsentId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import styles from '../../ui/form.module.css';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import type { Consent } from './consent.ts';
import { SectionPicker } from './SectionPicker.tsx';
import { choiceOf, sectionsOf, sectionsText } from './sections.ts';
import { daysOf } from './terms.ts';
import { TransferField, type TransferBasis } from './TransferField.tsx';

const words = strings.consents.refer;

/** Where a consent allows to share, a patient is referred on within it: never more, never longer. */
export function ReferDialog({ patient, onClose }: { patient: PatientId; onClose: () => void }) {
  const query = useQuery(api.consents.shareable.queryOptions({ input: { patient } }));
  const [sent, setSent] = useState(false);
  if (sent) return <Dialog opened onClose={onClose} title={words.title}><Notice tone="accent" role="status" title={words.sent}><p>{words.sentSentence}</p></Notice><DialogFoot><Button kind="primary" onClick={onClose} autoFocus>{strings.states.close}</Button></DialogFoot></Dialog>;
  return (
    <Dialog opened onClose={onClose} title={words.title} wide>
      <QueryView query={query}>{(rows) => (rows.length === 0
        ? <><Empty title={words.none} sentence={words.noneSentence} /><DialogFoot><Button onClick={onClose}>{strings.states.close}</Button></DialogFoot></>
        : <ReferForm patient={patient} parents={rows} onClose={onClose} onSent={() => { setSent(true); }} />)}</QueryView>
    </Dialog>
  );
}

function ReferForm({ patient, parents, onClose, onSent }: { patient: PatientId; parents: readonly Consent[]; onClose: () => void; onSent: () => void }) {
  const { data: grantees = [] } = useQuery(api.consents.grantees.queryOptions());
  const [parentId, setParent] = useState<ConsentId | null>(parents[0]?.consent ?? null);
  const parent = parents.find(({ consent }) => consent === parentId) ?? parents[0];
  const [organization, setOrganization] = useState<OrganizationId | null>(null);
  const [role, setRole] = useState<RoleName>('Clinician');
  const offered = choiceOf(parent?.sections ?? []);
  const [choice, setChoice] = useState({ ...offered, sensitivities: [] as typeof offered.sensitivities });
  const [days, setDays] = useState('30');
  const [basis, setBasis] = useState<TransferBasis | null>(null);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const refer = useMutation(api.consents.refer.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.consents.key() }); onSent(); } }));
  const others = grantees.filter(({ own }) => !own);
  const chosen = others.find((one) => one.organization === organization) ?? (others.length === 1 ? others[0] : undefined);
  const lasting = daysOf({ days });
  const sections = sectionsOf(choice).filter((one) => parent?.sections.some(({ category, sensitivity }) => category === one.category && sensitivity === one.sensitivity) === true);
  const referred = parent === undefined || chosen === undefined || lasting === null || lasting > 365 || sections.length === 0 ? null
    : { patient, parent: parent.consent, organization: chosen.organization, role, sections, days: lasting, transferBasis: chosen.abroad ? basis : null };
  const submit = () => {
    setTried(true);
    if (referred !== null) refer.mutate(referred);
  };
  return (
    <form noValidate style={{ display: 'contents' }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {parents.length > 1 && <Select label={words.under} data={parents.map((one) => ({ value: one.consent, label: words.parent(sectionsText(one.sections), instantText(one.end)) }))} value={parent?.consent ?? null} onChange={(value) => { setParent(value as ConsentId | null); }} />}
      {parent !== undefined && <p>{words.bounds(instantText(parent.end))}</p>}
      <div className={styles['pair']}>
        <Select label={words.to} data={others.map((one) => ({ value: String(one.organization), label: one.name }))} value={chosen === undefined ? null : String(chosen.organization)} onChange={(value) => { setOrganization(value === null ? null : (Number(value) as OrganizationId)); }} error={tried && chosen === undefined ? strings.consents.form.errors.organization : undefined} />
        <Select label={strings.consents.form.role} data={(chosen?.roles ?? ['Clinician' as const]).map((value) => ({ value: value as string, label: strings.terms.roles[value] }))} value={role} onChange={(value) => { if (value !== null) setRole(value as RoleName); }} />
      </div>
      {chosen?.abroad === true && <TransferField country={chosen.country} value={basis} onChange={setBasis} error={tried && basis === null} />}
      <TextInput label={strings.consents.form.days} inputMode="numeric" value={days} onChange={(event) => { setDays(event.currentTarget.value); }} error={tried && (lasting === null || lasting > 365) ? words.errors.days : undefined} />
      <SectionPicker choice={choice} onChange={setChoice} offered={offered} error={tried && sections.length === 0 ? strings.consents.form.errors.sections : undefined} />
      <WhatIsSigned ask={referred === null ? null : api.consents.willRefer.queryOptions({ input: referred })} />
      <FailureNotice error={refer.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={refer.isPending}>{words.act}</Button></DialogFoot>
    </form>
  );
}
