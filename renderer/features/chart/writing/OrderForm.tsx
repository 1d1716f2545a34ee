import { Autocomplete, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { FhirResource } from '../../../../core/contract/index.ts';
import { createChart, medicationList } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { todayText } from '../../../lib/dates.ts';
import form from '../../../ui/form.module.css';
import { ChoiceField, SensitivityField } from './ChoiceField.tsx';
import { ConceptField } from './ConceptField.tsx';
import { conceptOfResource } from './concept-of-resource.ts';
import { createReading, type FieldsProps, type FormKind, sensitivityIn } from './form.ts';
import { askedAs, type OrderDraft } from './order-draft.ts';
import { OrderWarnings } from './OrderWarnings.tsx';
import { UnitField } from './UnitField.tsx';
import styles from './writing.module.css';

const words = strings.writing.order;
const blank = (): OrderDraft => ({ medication: { text: '', system: 'atc', code: '' }, dose: '', unit: 'mg', route: '', perDay: '', asNeeded: false, start: todayText(), days: '', reason: '', status: 'active', statusReason: '', sensitivity: 'general', note: '', asked: null, warned: [], despite: '' });
const stopping = (status: OrderDraft['status']): boolean => status === 'stopped' || status === 'completed';

interface Dosage { readonly doseAndRate?: readonly { doseQuantity?: { value?: number; code?: string; unit?: string } }[]; readonly route?: { text?: string }; readonly timing?: { repeat?: { frequency?: number; period?: number; periodUnit?: string } }; readonly asNeededBoolean?: boolean }

export const orderForm: FormKind<OrderDraft> = {
  kind: 'order', empty: blank,
  of(resource: FhirResource) {
    const { active, past } = medicationList(createChart([{ resource, source: null, document: null }]), todayText());
    const row = active[0] ?? past[0];
    const dosage = (resource['dosageInstruction'] as readonly Dosage[] | undefined)?.[0];
    const dose = dosage?.doseAndRate?.[0]?.doseQuantity;
    const repeat = dosage?.timing?.repeat;
    const status = (Object.keys(words.statuses) as OrderDraft['status'][]).find((one) => one === resource['status']) ?? 'active';
    return {
      ...blank(), medication: { ...conceptOfResource(resource['medicationCodeableConcept'], 'atc'), ...(row === undefined ? {} : { text: row.title }) }, dose: dose?.value === undefined ? '' : String(dose.value), unit: dose?.code ?? dose?.unit ?? 'mg', route: dosage?.route?.text ?? '',
      perDay: repeat?.periodUnit === 'd' && repeat.period === 1 && repeat.frequency !== undefined ? String(repeat.frequency) : '', asNeeded: dosage?.asNeededBoolean ?? false, start: row?.started?.slice(0, 10) ?? todayText(), reason: row?.reason ?? '', status, statusReason: row?.stateReason ?? '', sensitivity: sensitivityIn(resource),
    };
  },
  check({ medication, dose, unit, route, perDay, asNeeded, start, days, reason, status, statusReason, sensitivity, note, asked, warned, despite }) {
    const reading = createReading();
    const what = reading.concept('medication', medication);
    const amount = reading.number('dose', dose);
    const from = reading.day('start', start) ?? reading.wrong('start', strings.writing.errors.day, '');
    const [often, long] = [reading.whole('perDay', perDay, 1, 24), reading.whole('days', days, 1, 3_650)];
    if (amount !== null && unit.trim() === '') reading.wrong('unit', strings.writing.errors.unit, null);
    if (!stopping(status) && asked !== askedAs(medication)) reading.wrong('medication', strings.writing.errors.read, null);
    if (!stopping(status) && warned.length > 0 && despite.trim() === '') reading.wrong('despite', strings.writing.errors.despite, null);
    if (status !== 'active' && status !== 'completed' && statusReason.trim() === '') reading.wrong('statusReason', strings.writing.errors.required, null);
    if (Object.keys(reading.errors).length > 0) return { errors: reading.errors };
    return {
      entry: {
        kind: 'order', medication: what, dose: amount === null ? null : { value: amount, unit: unit.trim() }, route, perDay: often, asNeeded, start: from, days: long, reason, status, statusReason: status === 'active' ? '' : statusReason, sensitivity, note,
        warned: stopping(status) ? [] : [...warned], despite: stopping(status) ? '' : despite,
      },
    };
  },
  Fields: OrderFields,
};

function OrderFields({ form: draft, change, errors, patient, except }: FieldsProps<OrderDraft>) {
  const text = (field: 'dose' | 'perDay' | 'days' | 'start' | 'reason' | 'statusReason' | 'despite', label: string, more: { description?: string; inputMode?: 'decimal' | 'numeric'; maxLength?: number } = {}) =>
    <TextInput label={label} maxLength={200} autoComplete="off" {...more} value={draft[field]} onChange={(event) => { change({ [field]: event.currentTarget.value }); }} error={errors[field]} />;
  return (
    <>
      <ConceptField focus label={words.medication} value={draft.medication} systems={['atc', 'rxnorm', 'snomed']} field="medication" errors={errors} onChange={(medication) => { change({ medication }); }} />
      {!stopping(draft.status) && <OrderWarnings patient={patient} except={except} draft={draft} change={change} errors={errors} />}
      <div className={styles['three']}>
        {text('dose', words.dose, { inputMode: 'decimal', maxLength: 9 })}
        <UnitField value={draft.unit} onChange={(unit) => { change({ unit }); }} error={errors['unit']} />
        <Autocomplete label={words.route} data={words.routes} value={draft.route} maxLength={60} onChange={(route) => { change({ route }); }} />
        {text('perDay', words.perDay, { inputMode: 'numeric', maxLength: 2 })}
        {text('start', words.start, { maxLength: 10 })}
        {text('days', words.days, { inputMode: 'numeric', maxLength: 4, description: words.daysHint })}
      </div>
      <Checkbox label={words.asNeeded} checked={draft.asNeeded} onChange={(event) => { change({ asNeeded: event.currentTarget.checked }); }} />
      <div className={form['pair']}>
        {text('reason', words.reason)}
        <ChoiceField label={words.status} words={words.statuses} value={draft.status} onChange={(status) => { change({ status }); }} />
      </div>
      {draft.status !== 'active' && text('statusReason', words.statusReason)}
      <SensitivityField value={draft.sensitivity} onChange={(sensitivity) => { change({ sensitivity }); }} />
      <Textarea label={strings.writing.note} rows={2} value={draft.note} maxLength={2_000} onChange={(event) => { change({ note: event.currentTarget.value }); }} />
    </>
  );
}
