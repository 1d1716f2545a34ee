import { Select, TextInput } from '@mantine/core';
import { strings } from '../../../app/strings/index.ts';
import styles from './writing.module.css';
import type { ConceptForm, Errors } from './form.ts';

const words = strings.writing;

/** In words, and with a code where the writer has one at hand. */
export function ConceptField({ label, value, systems, onChange, onBlur, field, errors, focus = false }: { label: string; value: ConceptForm; systems: readonly ConceptForm['system'][]; onChange: (value: ConceptForm) => void; onBlur?: () => void; field: string; errors: Errors; focus?: boolean }) {
  return (
    <div className={styles['concept']}>
      <TextInput label={label} value={value.text} maxLength={200} onChange={(event) => { onChange({ ...value, text: event.currentTarget.value }); }} onBlur={onBlur} error={errors[field]} {...(focus ? { 'data-autofocus': true } : {})} />
      <Select label={words.codeSystem} data={systems.map((one) => ({ value: one as string, label: words.systems[one] }))} value={value.system} onChange={(system) => { if (system !== null) onChange({ ...value, system: system as ConceptForm['system'] }); }} />
      <TextInput label={words.code} value={value.code} maxLength={20} onChange={(event) => { onChange({ ...value, code: event.currentTarget.value }); }} onBlur={onBlur} error={errors[`${field}Code`]} />
    </div>
  );
}
