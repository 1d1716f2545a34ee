import { Select, TextInput } from '@mantine/core';
import type { Purpose } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import styles from '../../ui/form.module.css';
import { SectionPicker } from './SectionPicker.tsx';
import type { Choice } from './sections.ts';
import { daysOf, type Draft, draftFrom, endOf, type Template } from './terms.ts';

const words = strings.consents.form;
const purposes = (Object.keys(strings.terms.purposes) as Purpose[]).filter((purpose) => purpose !== 'ETREAT');

/** Always with an end. A template fills the rest in; every field stays open to change. `within`: what a mandate leaves to choose from. `end`: where it is not simply after so many days. */
export function TermsFields({ draft, templates, onChange, tried, end, within = null, missing }: { draft: Draft; templates: readonly Template[]; onChange: (draft: Draft) => void; tried: boolean; end?: string | null; within?: { choice: Choice; purposes: readonly Purpose[] } | null; missing?: boolean }) {
  const days = daysOf(draft);
  const ends = end ?? (days === null ? null : endOf(days));
  const template = templates.find(({ id }) => id === draft.template);
  return (
    <>
      {templates.length > 0 && <Select label={words.template} description={template?.sentence} data={[...templates.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: words.templateNone }]} value={draft.template ?? ''} onChange={(id) => { const chosen = templates.find((one) => one.id === id); onChange(chosen === undefined ? { ...draft, template: null } : draftFrom(chosen)); }} />}
      <div className={styles['pair']}>
        <Select label={words.purpose} description={draft.purposes.length > 1 && draft.purposes.map((one) => strings.terms.purposes[one]).join(', ')} data={purposes.filter((value) => within === null || within.purposes.includes(value)).map((value) => ({ value, label: strings.terms.purposes[value] }))} value={draft.purposes[0] ?? null} onChange={(value) => { if (value !== null) onChange({ ...draft, template: null, purposes: [value] }); }} />
        <TextInput label={words.days} description={days !== null && ends !== null && words.ends(instantText(ends))} inputMode="numeric" value={draft.days} onChange={(event) => { onChange({ ...draft, template: null, days: event.currentTarget.value }); }} error={tried && days === null ? words.errors.days : undefined} />
      </div>
      <SectionPicker choice={draft.choice} onChange={(choice) => { onChange({ ...draft, template: null, choice }); }} {...(within === null ? {} : { offered: within.choice })} error={tried && (missing ?? draft.choice.categories.length === 0) ? words.errors.sections : undefined} />
    </>
  );
}
