import { Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountId, PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../../ui/form.module.css';
import { Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { speakerOf } from './evidence.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { SectionPicker } from './SectionPicker.tsx';
import { careCategories, type Choice, sectionsOf } from './sections.ts';
import { daysOf, endOf } from './terms.ts';

const words = strings.consents.delegates;
const powers = ['grant', 'revoke', 'refuse'] as const;
type Power = (typeof powers)[number];

/** Nobody is listed: whoever is named is found by the record number that they tell. */
export function NameDelegateDialog({ patient, self, onClose }: { patient: PatientId; self: boolean; onClose: () => void }) {
  const [number, setNumber] = useState('');
  const [found, setFound] = useState<{ account: AccountId; name: string } | null>(null);
  const [relation, setRelation] = useState<'Family' | 'Guardian'>('Family');
  const [chosen, setChosen] = useState<readonly Power[]>(powers);
  const [choice, setChoice] = useState<Choice>({ categories: careCategories, sensitivities: [] });
  const [days, setDays] = useState('365');
  const [tried, setTried] = useState(false);
  // So that what is shown as signed is what is signed.
  const [opened] = useState(Date.now);
  const queries = useQueryClient();
  const find = useMutation(api.delegates.candidates.mutationOptions({ onSuccess: setFound }));
  const name = useMutation(api.delegates.name.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.delegates.key() }); onClose(); } }));
  const lasting = daysOf({ days });
  const sections = sectionsOf(choice);
  const mandate = found === null || lasting === null || sections.length === 0 || chosen.length === 0 ? null : { patient, delegate: found.account, relation, sections, powers: [...chosen], end: endOf(lasting, opened) };
  const unknown = find.isSuccess && found === null;
  return (
    <EvidenceDialog title={self ? words.addTitleMine : words.addTitle} act={words.act} wide speaker={speakerOf(self)} busy={name.isPending} error={name.error} onClose={onClose}
      signed={(evidence) => (mandate === null ? null : api.delegates.willSign.queryOptions({ input: { act: 'name', ...mandate, evidence } }))}
      onSubmit={(evidence) => { setTried(true); if (mandate !== null) name.mutate({ ...mandate, evidence }); }}>
      <Row>
        <TextInput label={words.number} description={words.numberHint} value={number} onChange={(event) => { setNumber(event.currentTarget.value); setFound(null); find.reset(); }} error={unknown ? words.unknown : tried && found === null ? words.errors.person : undefined} />
        <Button busy={find.isPending} onClick={() => { if (number.trim() !== '') find.mutate({ patient, number: number.trim() }); }}>{words.find}</Button>
      </Row>
      {found !== null && <Notice tone="accent" role="status"><p>{words.found(found.name)}</p></Notice>}
      <FailureNotice error={find.error} />
      <div className={styles['pair']}>
        <Select label={words.relation} description={relation === 'Guardian' ? words.guardianHint : undefined} data={(['Family', 'Guardian'] as const).map((value) => ({ value, label: words.relations[value] }))} value={relation} onChange={(value) => { setRelation(value === 'Guardian' ? 'Guardian' : 'Family'); }} />
        <TextInput label={strings.consents.form.days} description={lasting !== null && strings.consents.form.ends(dayText(endOf(lasting, opened)))} inputMode="numeric" value={days} onChange={(event) => { setDays(event.currentTarget.value); }} error={tried && lasting === null ? strings.consents.form.errors.days : undefined} />
      </div>
      <fieldset className={styles['set']}>
        <legend className={styles['legend']}>{words.powers}</legend>
        <div className={styles['checks']}>{powers.map((power) => <Checkbox key={power} label={words.powerNames[power]} checked={chosen.includes(power)} onChange={() => { setChosen(chosen.includes(power) ? chosen.filter((one) => one !== power) : [...chosen, power]); }} />)}</div>
        {tried && chosen.length === 0 && <p className={styles['error']} role="alert">{words.errors.powers}</p>}
      </fieldset>
      <SectionPicker choice={choice} onChange={setChoice} error={tried && sections.length === 0 ? strings.consents.form.errors.sections : undefined} />
    </EvidenceDialog>
  );
}
