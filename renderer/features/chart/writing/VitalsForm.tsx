import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { FhirResource, VitalName } from '../../../../core/contract/index.ts';
import { vitalNames } from '../../../../core/contract/index.ts';
import { vitalFindings, vitalSign, vitalSignTable } from '../../../../core/records/writing/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { instantOfWall, wallTime } from '../../../lib/dates.ts';
import { createReading, type FieldsProps, type FormKind } from './form.ts';
import styles from './writing.module.css';

const words = strings.writing.vitals;
interface VitalsDraft { readonly at: string; readonly values: Readonly<Partial<Record<VitalName, string>>>; readonly units: Readonly<Partial<Record<VitalName, string>>>; readonly note: string; readonly confirmed: boolean }
type Reading = { name: VitalName; value: number; unit: string };

const unitOf = (form: VitalsDraft, name: VitalName): string => form.units[name] ?? vitalSign(name).units[0]?.unit ?? '';

function readingsOf(form: VitalsDraft) {
  const reading = createReading();
  const values = vitalNames.flatMap((name): Reading[] => { const value = reading.number(name, form.values[name] ?? ''); return value === null ? [] : [{ name, value, unit: unitOf(form, name) }]; });
  return { reading, values };
}

/** What is wrong shows while it is typed: a slip is seen before the next field. */
function faultsOf(form: VitalsDraft): Partial<Record<VitalName, string>> {
  const { reading, values } = readingsOf(form);
  const found: Partial<Record<VitalName, string>> = { ...reading.errors };
  const findings = vitalFindings(values);
  // What has to be mended before what may be confirmed.
  for (const { name, fault, bounds } of [...findings.filter((one) => one.fault !== 'unusual'), ...findings.filter((one) => one.fault === 'unusual')]) if (fault !== 'half-a-pair') found[name] ??= words.faults[fault](bounds);
  return found;
}

interface Valued { readonly code?: { coding?: readonly { code?: string }[] }; readonly valueQuantity?: { value?: number; code?: string; unit?: string } }

export const vitalsForm: FormKind<VitalsDraft> = {
  kind: 'vitals',
  empty: () => ({ at: wallTime(Date.now()), values: {}, units: {}, note: '', confirmed: false }),
  of(resource: FhirResource) {
    const parts = [resource, ...((resource['component'] as readonly Valued[] | undefined) ?? [])] as readonly Valued[];
    const read = parts.flatMap((part) => { const sign = vitalSignTable.find(({ loinc }) => part.code?.coding?.some(({ code }) => code === loinc) === true); return sign === undefined || part.valueQuantity?.value === undefined ? [] : [{ name: sign.name, quantity: part.valueQuantity }]; });
    return {
      at: wallTime(typeof resource['effectiveDateTime'] === 'string' && !Number.isNaN(Date.parse(resource['effectiveDateTime'])) ? resource['effectiveDateTime'] : Date.now()), values: Object.fromEntries(read.map(({ name, quantity }) => [name, String(quantity.value)])),
      units: Object.fromEntries(read.map(({ name, quantity }) => [name, vitalSign(name).units.find(({ unit, shown }) => unit === quantity.code || shown === quantity.unit)?.unit ?? vitalSign(name).units[0]?.unit ?? ''])), note: '', confirmed: false,
    };
  },
  check(form) {
    const { reading, values } = readingsOf(form);
    const at = instantOfWall(form.at) ?? reading.wrong('at', strings.writing.errors.time, '');
    if (values.length === 0) reading.wrong('values', strings.writing.errors.one, null);
    const findings = vitalFindings(values);
    for (const { name, fault, bounds } of findings) if (fault !== 'unusual') reading.wrong(name, words.faults[fault](bounds), null);
    if (findings.some(({ fault }) => fault === 'unusual') && !form.confirmed) reading.wrong('confirmed', words.confirm, null);
    return Object.keys(reading.errors).length > 0 ? { errors: reading.errors } : { entry: { kind: 'vitals', at, readings: values, note: form.note, confirmed: form.confirmed } };
  },
  Fields: VitalsFields,
};

function VitalsFields({ form, change, errors }: FieldsProps<VitalsDraft>) {
  const faults = faultsOf(form);
  const unusual = vitalFindings(readingsOf(form).values).some(({ fault }) => fault === 'unusual');
  const set = (name: VitalName, value: string) => { change({ values: { ...form.values, [name]: value }, confirmed: false }); };
  const error = (name: VitalName) => errors[name] ?? faults[name];
  const input = (name: VitalName, focus = false) => <TextInput label={words.names[name]} inputMode="decimal" autoComplete="off" value={form.values[name] ?? ''} maxLength={9} onChange={(event) => { set(name, event.currentTarget.value); }} error={error(name)} {...(focus ? { 'data-autofocus': true } : {})} />;
  return (
    <>
      <TextInput type="datetime-local" label={strings.writing.when} value={form.at} onChange={(event) => { change({ at: event.currentTarget.value }); }} error={errors['at']} />
      <div className={styles['vitals']}>
        <fieldset className={styles['pressure']}><legend>{words.pressure}</legend><div className={styles['pair']}>{input('systolic', true)}{input('diastolic')}<span>{vitalSign('systolic').units[0]?.shown}</span></div></fieldset>
        {vitalNames.filter((name) => name !== 'systolic' && name !== 'diastolic').map((name) => {
          const { units } = vitalSign(name);
          return (
            <div key={name} className={styles['measure']}>
              {input(name)}
              {units.length === 1 ? <span>{units[0]?.shown}</span> : <Select label={<span className="visually-hidden">{words.unitOf(words.names[name])}</span>} allowDeselect={false} data={units.map(({ unit, shown }) => ({ value: unit, label: shown }))} value={unitOf(form, name)} onChange={(unit) => { if (unit !== null) change({ units: { ...form.units, [name]: unit } }); }} />}
            </div>
          );
        })}
      </div>
      {errors['values'] !== undefined && <p role="alert">{errors['values']}</p>}
      {unusual && <Checkbox label={words.confirm} checked={form.confirmed} onChange={(event) => { change({ confirmed: event.currentTarget.checked }); }} error={errors['confirmed'] === undefined ? undefined : strings.writing.errors.required} />}
      <Textarea label={strings.writing.note} rows={2} value={form.note} maxLength={2_000} onChange={(event) => { change({ note: event.currentTarget.value }); }} />
    </>
  );
}
