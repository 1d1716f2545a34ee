import { Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { capitalized } from '../../lib/capital.ts';
import { instantText } from '../../lib/dates.ts';
import styles from '../../ui/form.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { type Consent, saysMandate } from './consent.ts';
import type { Speaker } from './evidence.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { SectionPicker } from './SectionPicker.tsx';
import { choiceOf, sectionsOf } from './sections.ts';
import { daysOf, endOf } from './terms.ts';

const words = strings.consents.change;

/** A consent that stands made longer, or smaller: what opens more is another consent. */
export function ChangeDialog({ patient, consent, speaker, onClose }: { patient: PatientId; consent: Consent; speaker: Speaker; onClose: () => void }) {
  const [kind, setKind] = useState<'extend' | 'narrow'>(saysMandate(consent, 'grant') ? 'extend' : 'narrow');
  const [days, setDays] = useState('30');
  const before = choiceOf(consent.sections);
  const [choice, setChoice] = useState(before);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const done = { onSuccess: () => { void queries.invalidateQueries({ queryKey: api.consents.key() }); onClose(); } };
  const extend = useMutation(api.consents.extend.mutationOptions(done));
  const narrow = useMutation(api.consents.narrow.mutationOptions(done));
  const more = daysOf({ days });
  const longer = more === null ? null : endOf(more, Date.parse(consent.end));
  const end = longer !== null && consent.byMandate !== null && consent.byMandate.until < longer ? consent.byMandate.until : longer;
  const chosen = sectionsOf(choice);
  const left = consent.sections.filter((one) => chosen.some(({ category, sensitivity }) => category === one.category && sensitivity === one.sensitivity));
  const smaller = left.length > 0 && left.length < consent.sections.length;
  const change = kind === 'extend' ? end === null ? null : { act: 'extend' as const, patient, consent: consent.consent, end } : smaller ? { act: 'narrow' as const, patient, consent: consent.consent, sections: left } : null;
  return (
    <EvidenceDialog title={words.title} act={kind === 'extend' ? words.extend : words.narrow} wide speaker={speaker} busy={extend.isPending || narrow.isPending} error={extend.error ?? narrow.error} onClose={onClose}
      signed={(evidence) => (change === null ? null : api.consents.willSign.queryOptions({ input: { ...change, evidence } }))}
      onSubmit={(evidence) => { setTried(true); if (change?.act === 'extend') extend.mutate({ ...change, evidence }); if (change?.act === 'narrow') narrow.mutate({ ...change, evidence }); }}>
      <p>{words.sentence(capitalized(consent.granteeName), instantText(consent.end))}</p>
      <Radio.Group label={words.how} value={kind} onChange={(value) => { setKind(value === 'narrow' ? 'narrow' : 'extend'); }}>
        <div className={styles['options']}><Radio value="extend" label={words.extend} disabled={!saysMandate(consent, 'grant')} /><Radio value="narrow" label={words.narrow} disabled={consent.sections.length < 2 || !saysMandate(consent, 'revoke')} /></div>
      </Radio.Group>
      {kind === 'extend' && <TextInput label={words.days} inputMode="numeric" value={days} onChange={(event) => { setDays(event.currentTarget.value); }} description={end !== null && words.ends(instantText(end))} error={tried && end === null ? strings.consents.form.errors.days : undefined} />}
      {kind === 'narrow' && <><SectionPicker choice={choice} onChange={setChoice} offered={before} error={tried && !smaller ? words.errors.smaller : undefined} /><Notice tone="neutral"><p>{strings.consents.copies}</p></Notice></>}
    </EvidenceDialog>
  );
}
