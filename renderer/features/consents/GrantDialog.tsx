import { Checkbox, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RoleName } from '../../../core/contract/index.ts';
import type { OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { capitalized, lowered } from '../../lib/capital.ts';
import { instantText } from '../../lib/dates.ts';
import styles from '../../ui/form.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import type { EvidenceValue, Speaker } from './evidence.ts';
import type { Delegate } from './mandate.ts';
import { LimitFields } from './LimitFields.tsx';
import { conditionsOf, isInOrder, limitsText, noLimits } from './limits.ts';
import { choiceOf, sectionsOf, sectionsText } from './sections.ts';
import { daysOf, type Draft, endOf, firstDraft } from './terms.ts';
import { TermsFields } from './TermsFields.tsx';
import { TransferField, type TransferBasis } from './TransferField.tsx';

const words = strings.consents;
const everybody = 'everybody';
const said = (who: string, what: string, until: string, limits: string): string => words.requests.consequence(limits === '' ? who : `${who} (${limits})`, what, until);

/** `mandate`: of who acts for the patient. They give no other sections and purposes, nothing to pass on, and for no longer. */
export function GrantDialog({ patient, speaker, mandate, onClose }: { patient: PatientId; speaker: Speaker; mandate: Delegate | null; onClose: () => void }) {
  const { data: all = [] } = useQuery(api.consents.templates.queryOptions());
  const templates = mandate === null ? all : all.filter(({ purposes }) => purposes.every((purpose) => mandate.purposes.includes(purpose)));
  const { data: grantees = [] } = useQuery(api.consents.grantees.queryOptions());
  const [changed, setDraft] = useState<Draft | null>(null);
  const [organization, setOrganization] = useState<OrganizationId | null>(null);
  const [role, setRole] = useState<string>('Clinician');
  const [basis, setBasis] = useState<TransferBasis | null>(null);
  const [onward, setOnward] = useState(false);
  const [limits, setLimits] = useState(noLimits);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const grant = useMutation(api.consents.grant.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.consents.key() }); onClose(); } }));
  const draft = changed ?? firstDraft(templates);
  const others = grantees.filter(({ own }) => !own);
  // To one's own clinic: so that it may refer the patient on.
  const home = mandate === null ? grantees.find(({ own }) => own) : undefined;
  const chosen = grantees.find((one) => one.organization === organization) ?? (others.length === 1 ? others[0] : undefined);
  // It begins when the form was opened, so that what is shown as signed is what is signed.
  const [opened] = useState(Date.now);
  const days = daysOf(draft);
  const sections = sectionsOf(draft.choice).filter((one) => mandate === null || mandate.sections.some(({ category, sensitivity }) => category === one.category && sensitivity === one.sensitivity));
  const asked = days === null ? null : endOf(days, opened);
  const end = asked !== null && mandate !== null && mandate.ends < asked ? mandate.ends : asked;
  const grantee = chosen === undefined ? null : role === everybody ? { kind: 'organization' as const, organization: chosen.organization } : { kind: 'role' as const, organization: chosen.organization, role: role as RoleName };
  const conditions = conditionsOf(limits);
  const terms = grantee === null || end === null || sections.length === 0 || (chosen?.abroad === true && basis === null) || !isInOrder(limits) ? null : { grantee, sections, purposes: [...draft.purposes], start: new Date(opened).toISOString(), end, ...(chosen?.own === true || onward ? { actions: ['read' as const, 'share' as const] } : {}), ...(chosen?.abroad === true ? { transferBasis: basis } : {}), ...(conditions === null ? {} : { conditions }) };
  const submit = (evidence: EvidenceValue) => {
    setTried(true);
    if (terms !== null) grant.mutate({ patient, terms, evidence });
  };
  return (
    <EvidenceDialog title={speaker === 'self' ? words.grantAct : words.grantTitle} act={words.grantAct} wide speaker={speaker} busy={grant.isPending} error={grant.error} onClose={onClose} onSubmit={submit} signed={(evidence) => (terms === null ? null : api.consents.willSign.queryOptions({ input: { act: 'grant', patient, terms, evidence } }))}>
      <div className={styles['pair']}>
        <Select label={words.form.organization} data={[...others.map((one) => ({ value: String(one.organization), label: one.name })), ...(home === undefined ? [] : [{ value: String(home.organization), label: words.refer.own(home.name) }])]} value={chosen === undefined ? null : String(chosen.organization)} onChange={(value) => { setOrganization(value === null ? null : (Number(value) as OrganizationId)); setOnward(false); }} error={tried && chosen === undefined ? words.form.errors.organization : undefined} />
        <Select label={words.form.role} data={[...(chosen?.roles ?? ['Clinician' as const]).map((value) => ({ value: value as string, label: strings.terms.roles[value] })), { value: everybody, label: words.form.anyRole }]} value={role} onChange={(value) => { setRole(value ?? everybody); }} />
      </div>
      {chosen?.own === true && <p>{words.refer.ownSentence}</p>}
      {chosen?.abroad === true && <TransferField country={chosen.country} value={basis} onChange={setBasis} error={tried && basis === null} />}
      {chosen?.own === false && mandate === null && <Checkbox label={words.refer.onward} description={words.refer.onwardHint} checked={onward} onChange={(event) => { setOnward(event.currentTarget.checked); }} />}
      <TermsFields draft={draft} templates={templates} onChange={setDraft} tried={tried} end={end} within={mandate === null ? null : { choice: choiceOf(mandate.sections), purposes: mandate.purposes }} missing={sections.length === 0} />
      {speaker === 'self' && <p className={styles['hint']}>{words.form.research} <Link to="/me/research">{words.form.researchMine}</Link></p>}
      <LimitFields limits={limits} onChange={setLimits} />
      {chosen !== undefined && terms !== null && <Notice><p>{said(role === everybody ? chosen.name : words.form.roleAt(capitalized(strings.terms.rolesPlural[role as RoleName]), chosen.name), lowered(sectionsText(sections, true)), instantText(terms.end), limitsText(limits))}</p></Notice>}
    </EvidenceDialog>
  );
}
