import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { capitalized, lowered } from '../../lib/capital.ts';
import { instantText } from '../../lib/dates.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Request } from './consent.ts';
import type { Speaker } from './evidence.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { SectionPicker } from './SectionPicker.tsx';
import { choiceOf, sectionsOf, sectionsText } from './sections.ts';

const words = strings.consents.requests;

/** The consequence in words before anything else. It can be narrowed, never widened, and what is sensitive is left out until chosen. */
export function ApproveDialog({ request, speaker, onClose }: { request: Request; speaker: Speaker; onClose: () => void }) {
  const asked = choiceOf(request.sections);
  const [choice, setChoice] = useState({ ...asked, sensitivities: [] as typeof asked.sensitivities });
  const [opened] = useState(() => new Date().toISOString());
  const queries = useQueryClient();
  const grant = useMutation(api.consents.grant.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.consents.key() }); onClose(); } }));
  const untouched = choice.categories.length === asked.categories.length && choice.sensitivities.length === asked.sensitivities.length;
  const sections = untouched ? request.sections : sectionsOf(choice).filter((one) => request.sections.some((section) => section.category === one.category && section.sensitivity === one.sensitivity));
  // Under a mandate nothing is given for before it, nor for after it.
  const { byMandate } = request;
  const period = byMandate === null ? { start: request.start, end: request.end } : { start: request.start > opened ? request.start : opened, end: request.end < byMandate.until ? request.end : byMandate.until };
  const given = request.patient === null || sections.length === 0 ? null : { patient: request.patient, terms: { grantee: request.grantee, sections, purposes: request.purposes, ...period }, request: request.request };
  return (
    <EvidenceDialog title={words.approveTitle} act={words.approve} speaker={speaker} busy={grant.isPending} error={grant.error} onClose={onClose} wide signed={(evidence) => (given === null ? null : api.consents.willSign.queryOptions({ input: { act: 'grant', ...given, evidence } }))} onSubmit={(evidence) => { if (given !== null) grant.mutate({ ...given, evidence }); }}>
      <p>{words.consequence(capitalized(request.granteeName), lowered(sectionsText(sections, true)), instantText(period.end))}</p>
      {asked.sensitivities.length > 0 && <Notice><p>{words.sensitiveAsked}</p></Notice>}
      <Disclosure label={words.narrow}><SectionPicker choice={choice} onChange={setChoice} offered={asked} error={sections.length === 0 ? strings.consents.form.errors.sections : undefined} /></Disclosure>
    </EvidenceDialog>
  );
}
