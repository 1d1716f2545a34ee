import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { EmergencyKeys } from '../../../core/contract/index.ts';
import type { AccountId, PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import styles from '../../ui/form.module.css';
import { QueryView } from '../../ui/QueryView.tsx';
import { EvidenceDialog, speakerOf } from '../consents/index.ts';
import { categories, type Draft, firstDraft, minimumOf, mistakesIn, neverOf, sensitive } from './preferences.ts';

const words = strings.emergency.preferences;
const toggled = <T,>(list: readonly T[], value: T): T[] => (list.includes(value) ? list.filter((one) => one !== value) : [...list, value]);

export function PreferencesDialog({ patient, self, keys, onClose }: { patient: PatientId; self: boolean; keys: EmergencyKeys | null; onClose: () => void }) {
  const [draft, setDraft] = useState(() => firstDraft(keys));
  const [tried, setTried] = useState(false);
  const choices = useQuery(api.emergency.choices.queryOptions({ staleTime: 30_000 }));
  const queries = useQueryClient();
  const prepare = useMutation(api.emergency.prepare.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.keys.key() }); onClose(); } }));
  const mistakes = mistakesIn(draft);
  const clinics = (choices.data?.clinics ?? []).filter(({ organization }) => draft.clinics.includes(organization)).map(({ organization, service }) => ({ organization, service }));
  const choice = Object.keys(mistakes).length > 0 ? null : { patient, clinics, trustees: draft.people as AccountId[], minimum: minimumOf(draft), except: neverOf(draft), onlyTrustees: draft.onlyPeople };
  return (
    <EvidenceDialog title={words.dialogTitle} act={words.act} speaker={speakerOf(self)} busy={prepare.isPending} error={prepare.error} onClose={onClose} wide
      signed={(evidence) => (choice === null || choices.data === undefined ? null : api.emergency.willPrepare.queryOptions({ input: { ...choice, evidence } }))}
      onSubmit={(evidence) => { setTried(true); if (choice !== null) prepare.mutate({ ...choice, evidence }); }}>
      <p>{self ? words.sentenceMine : words.sentence}</p>
      <QueryView query={choices}>{({ clinics, people }) => (
        <>
          <Group legend={words.clinics} hint={clinics.length === 0 ? words.noClinics : null} error={tried ? mistakes.clinics : undefined}>
            {clinics.map(({ organization, name }) => <Checkbox key={organization} label={name} checked={draft.clinics.includes(organization)} onChange={() => { setDraft({ ...draft, clinics: toggled(draft.clinics, organization) }); }} />)}
          </Group>
          <Sections draft={draft} onChange={setDraft} overlap={tried ? mistakes.overlap : undefined} />
          <Group legend={words.people} hint={words.peopleHint} error={tried ? mistakes.people : undefined}>
            {people.map(({ account, name }) => <Checkbox key={account} label={name} checked={draft.people.includes(account)} onChange={() => { setDraft({ ...draft, people: toggled(draft.people, account as string) }); }} />)}
            <Checkbox label={words.onlyPeople} checked={draft.onlyPeople} onChange={() => { setDraft({ ...draft, onlyPeople: !draft.onlyPeople }); }} />
          </Group>
        </>
      )}</QueryView>
    </EvidenceDialog>
  );
}

function Sections({ draft, onChange, overlap }: { draft: Draft; onChange: (draft: Draft) => void; overlap: string | undefined }) {
  return (
    <>
      <Group legend={words.minimumLabel}>{categories.map((category) => <Checkbox key={category} label={strings.terms.sections[category]} checked={draft.minimum.includes(category)} onChange={() => { onChange({ ...draft, minimum: toggled(draft.minimum, category) }); }} />)}</Group>
      <Group legend={words.neverLabel} error={overlap}>{categories.map((category) => <Checkbox key={category} label={strings.terms.sections[category]} checked={draft.never.includes(category)} onChange={() => { onChange({ ...draft, never: toggled(draft.never, category) }); }} />)}</Group>
      <Group legend={words.neverSensitive} hint={words.neverSensitiveHint}>{sensitive.map((one) => <Checkbox key={one} label={strings.terms.sensitivities[one]} checked={draft.neverSensitive.includes(one)} onChange={() => { onChange({ ...draft, neverSensitive: toggled(draft.neverSensitive, one) }); }} />)}</Group>
    </>
  );
}

const Group = ({ legend, hint = null, error, children }: { legend: string; hint?: string | null; error?: string | undefined; children: ReactNode }) => (
  <fieldset className={styles['set']}>
    <legend className={styles['legend']}>{legend}</legend>
    {hint !== null && <p className={styles['hint']}>{hint}</p>}
    <div className={styles['checks']}>{children}</div>
    {error !== undefined && <p className={styles['error']} role="alert">{error}</p>}
  </fieldset>
);
