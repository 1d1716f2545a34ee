import { Radio, Textarea, TextInput } from '@mantine/core';
import type { FhirResource } from '../../../../core/contract/index.ts';
import { allergyList, createChart } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import form from '../../../ui/form.module.css';
import { ChoiceField } from './ChoiceField.tsx';
import { ConceptField } from './ConceptField.tsx';
import { conceptOfResource } from './concept-of-resource.ts';
import { type ConceptForm, createReading, type FieldsProps, type FormKind } from './form.ts';

const words = strings.writing.allergy;
interface AllergyDraft {
  readonly none: boolean; readonly substance: ConceptForm; readonly scope: 'any' | 'medication' | 'food' | 'environment'; readonly criticality: '' | 'high' | 'low' | 'unable-to-assess'; readonly reactions: string;
  readonly severity: '' | 'severe' | 'moderate' | 'mild'; readonly status: 'active' | 'inactive' | 'resolved'; readonly onset: string; readonly note: string;
}
const blank: AllergyDraft = { none: false, substance: { text: '', system: 'snomed', code: '' }, scope: 'any', criticality: '', reactions: '', severity: '', status: 'active', onset: '', note: '' };
const notSaid = { '': strings.writing.notSaid };
const { refuted: _, ...statuses } = strings.chart.allergyStatus;

export const allergyForm: FormKind<AllergyDraft> = {
  kind: 'allergy', empty: () => blank,
  of(resource: FhirResource) {
    const [row] = allergyList(createChart([{ resource, source: null, document: null }])).rows;
    const scope = row?.categories.find((one) => one === 'medication' || one === 'food' || one === 'environment') as AllergyDraft['scope'] | undefined;
    return { ...blank, none: row === undefined, substance: conceptOfResource(resource['code'], 'snomed'), scope: scope ?? 'any', criticality: row?.criticality ?? '', reactions: row?.reactions.join(', ') ?? '', severity: row?.severity ?? '', status: row?.status === 'inactive' || row?.status === 'resolved' ? row.status : 'active', onset: row?.onset?.slice(0, 10) ?? '' };
  },
  check({ none, substance, scope, criticality, reactions, severity, status, onset, note }) {
    const reading = createReading();
    const what = none ? null : reading.concept('substance', substance);
    const since = none ? null : reading.day('onset', onset);
    if (Object.keys(reading.errors).length > 0) return { errors: reading.errors };
    return { entry: { kind: 'allergy', substance: what, scope, criticality: none || criticality === '' ? null : criticality, reactions: none ? [] : reactions.split(',').map((one) => one.trim()).filter((one) => one !== '').slice(0, 8), severity: none || severity === '' ? null : severity, status, onset: since, note } };
  },
  Fields: AllergyFields,
};

function AllergyFields({ form: { none, substance, scope, criticality, reactions, severity, status, onset, note }, change, errors }: FieldsProps<AllergyDraft>) {
  return (
    <>
      <Radio.Group label={words.what} value={none ? 'none' : 'known'} onChange={(value) => { change({ none: value === 'none' }); }}>
        <div className={form['options']}><Radio value="known" label={words.known} /><Radio value="none" label={words.none} /></div>
      </Radio.Group>
      {none ? <ChoiceField label={words.scope} hint={words.noneHint} words={words.noneScopes} value={scope} onChange={(value) => { change({ scope: value }); }} /> : (
        <>
          <ConceptField focus label={words.substance} value={substance} systems={['snomed', 'rxnorm', 'atc']} field="substance" errors={errors} onChange={(value) => { change({ substance: value }); }} />
          <div className={form['pair']}>
            <ChoiceField label={words.scope} words={words.scopes} value={scope} onChange={(value) => { change({ scope: value }); }} />
            <ChoiceField label={words.criticality} words={{ ...notSaid, ...strings.chart.criticality }} value={criticality} onChange={(value) => { change({ criticality: value }); }} />
            <TextInput label={words.reactions} description={words.reactionsHint} value={reactions} maxLength={400} onChange={(event) => { change({ reactions: event.currentTarget.value }); }} />
            <ChoiceField label={words.severity} hint=" " words={{ ...notSaid, ...strings.chart.severity }} value={severity} onChange={(value) => { change({ severity: value }); }} />
            <TextInput label={strings.writing.since} description={strings.writing.sinceHint} value={onset} maxLength={10} onChange={(event) => { change({ onset: event.currentTarget.value }); }} error={errors['onset']} />
            <ChoiceField label={words.status} hint=" " words={statuses} value={status} onChange={(value) => { change({ status: value }); }} />
          </div>
        </>
      )}
      <Textarea label={strings.writing.note} rows={2} value={note} maxLength={2_000} onChange={(event) => { change({ note: event.currentTarget.value }); }} />
    </>
  );
}
