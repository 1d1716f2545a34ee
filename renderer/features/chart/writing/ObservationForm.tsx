import { Radio, Textarea, TextInput } from '@mantine/core';
import type { FhirResource, Sensitivity } from '../../../../core/contract/index.ts';
import { observedValue } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { instantOfWall, wallTime } from '../../../lib/dates.ts';
import form from '../../../ui/form.module.css';
import { Faint } from '../../../ui/Layout.tsx';
import { SensitivityField } from './ChoiceField.tsx';
import { ConceptField } from './ConceptField.tsx';
import { conceptOfResource } from './concept-of-resource.ts';
import { type ConceptForm, createReading, type FieldsProps, type FormKind, sensitivityIn } from './form.ts';
import { UnitField } from './UnitField.tsx';

const words = strings.writing.observation;
interface ObservationDraft { readonly test: ConceptForm; readonly at: string; readonly inWords: boolean; readonly value: string; readonly unit: string; readonly text: string; readonly low: string; readonly high: string; readonly sensitivity: Sensitivity; readonly note: string }
const blank = (): ObservationDraft => ({ test: { text: '', system: 'loinc', code: '' }, at: wallTime(Date.now()), inWords: false, value: '', unit: '', text: '', low: '', high: '', sensitivity: 'general', note: '' });

export const observationForm: FormKind<ObservationDraft> = {
  kind: 'observation', empty: blank,
  of(resource: FhirResource) {
    const observed = observedValue(resource as never);
    const quantity = resource['valueQuantity'] as { value?: number; code?: string; unit?: string } | undefined;
    const at = typeof resource['effectiveDateTime'] === 'string' && !Number.isNaN(Date.parse(resource['effectiveDateTime'])) ? resource['effectiveDateTime'] : Date.now();
    return {
      ...blank(), test: conceptOfResource(resource['code'], 'loinc'), at: wallTime(at), inWords: quantity === undefined, value: quantity?.value === undefined ? '' : String(quantity.value), unit: quantity?.code ?? quantity?.unit ?? '', text: quantity === undefined ? observed.text ?? '' : '',
      low: observed.range?.low === null || observed.range === null ? '' : String(observed.range.low), high: observed.range?.high === null || observed.range === null ? '' : String(observed.range.high), sensitivity: sensitivityIn(resource),
    };
  },
  check({ test, at, inWords, value, unit, text, low, high, sensitivity, note }) {
    const reading = createReading();
    const what = reading.concept('test', test);
    const when = instantOfWall(at) ?? reading.wrong('at', strings.writing.errors.time, '');
    const number = inWords ? null : reading.number('value', value) ?? reading.wrong('value', strings.writing.errors.number, null);
    const said = inWords ? reading.text('text', text) : '';
    if (!inWords && unit.trim() === '') reading.wrong('unit', strings.writing.errors.unit, null);
    const [from, to] = [reading.number('low', low), reading.number('high', high)];
    if (Object.keys(reading.errors).length > 0) return { errors: reading.errors };
    return { entry: { kind: 'observation', test: what, at: when, value: inWords ? { kind: 'text', text: said } : { kind: 'quantity', value: number ?? 0, unit: unit.trim() }, low: inWords ? null : from, high: inWords ? null : to, sensitivity, note } };
  },
  Fields: ObservationFields,
};

function ObservationFields({ form: draft, change, errors }: FieldsProps<ObservationDraft>) {
  const text = (field: 'value' | 'low' | 'high', label: string) => <TextInput label={label} inputMode="decimal" autoComplete="off" maxLength={12} value={draft[field]} onChange={(event) => { change({ [field]: event.currentTarget.value }); }} error={errors[field]} />;
  return (
    <>
      <ConceptField focus label={words.test} value={draft.test} systems={['loinc', 'snomed']} field="test" errors={errors} onChange={(test) => { change({ test }); }} />
      <TextInput type="datetime-local" label={strings.writing.when} value={draft.at} onChange={(event) => { change({ at: event.currentTarget.value }); }} error={errors['at']} />
      <Radio.Group label={words.valueKind} value={draft.inWords ? 'text' : 'quantity'} onChange={(value) => { change({ inWords: value === 'text' }); }}>
        <div className={form['options']}><Radio value="quantity" label={words.quantity} /><Radio value="text" label={words.text} /></div>
      </Radio.Group>
      {draft.inWords ? <TextInput label={words.value} maxLength={500} value={draft.text} onChange={(event) => { change({ text: event.currentTarget.value }); }} error={errors['text']} /> : (
        <>
          <div className={form['pair']}>{text('value', words.value)}<UnitField value={draft.unit} onChange={(unit) => { change({ unit }); }} error={errors['unit']} /></div>
          <div className={form['pair']}>{text('low', words.low)}{text('high', words.high)}</div>
          <Faint small>{words.rangeHint}</Faint>
        </>
      )}
      <SensitivityField value={draft.sensitivity} onChange={(sensitivity) => { change({ sensitivity }); }} />
      <Textarea label={strings.writing.note} rows={2} value={draft.note} maxLength={2_000} onChange={(event) => { change({ note: event.currentTarget.value }); }} />
    </>
  );
}
