import { Select } from '@mantine/core';
import type { Sensitivity } from '../../../../core/contract/index.ts';
import { strings } from '../../../app/strings/index.ts';

/** One of a few values, each with its word. */
export function ChoiceField<Value extends string>({ label, hint, words, value, onChange }: { label: string; hint?: string; words: Readonly<Record<Value, string>>; value: Value; onChange: (value: Value) => void }) {
  return <Select label={label} description={hint} allowDeselect={false} data={(Object.keys(words) as Value[]).map((one) => ({ value: one as string, label: words[one] }))} value={value} onChange={(next) => { if (next !== null) onChange(next as Value); }} />;
}

export const SensitivityField = ({ value, onChange }: { value: Sensitivity; onChange: (value: Sensitivity) => void }) => <ChoiceField label={strings.writing.sensitivity} hint={strings.writing.sensitivityHint} words={strings.terms.sensitivities} value={value} onChange={onChange} />;
