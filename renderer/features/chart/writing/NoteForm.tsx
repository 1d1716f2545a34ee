import { Radio, Textarea, TextInput } from '@mantine/core';
import type { FhirResource, Sensitivity } from '../../../../core/contract/index.ts';
import { createChart, paperList } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import form from '../../../ui/form.module.css';
import { SensitivityField } from './ChoiceField.tsx';
import { createReading, type FieldsProps, type FormKind, sensitivityIn } from './form.ts';

const words = strings.writing.noteForm;
/** `parts` are those of a structured note, kept beside the free text, so that changing the form loses nothing that was typed. */
interface NoteDraft { readonly title: string; readonly structured: boolean; readonly text: string; readonly parts: readonly string[]; readonly sensitivity: Sensitivity }
const blank = (): NoteDraft => ({ title: '', structured: false, text: '', parts: words.parts.map(() => ''), sensitivity: 'general' });

export const noteForm: FormKind<NoteDraft> = {
  kind: 'note', empty: blank,
  of(resource: FhirResource) {
    const [paper] = paperList(createChart([{ resource, source: null, document: null }]));
    return { ...blank(), title: paper?.title ?? '', text: paper?.text ?? '', sensitivity: sensitivityIn(resource) };
  },
  check({ title, structured, text, parts, sensitivity }) {
    const reading = createReading();
    const heading = reading.text('title', title);
    if ((structured ? parts.join('') : text).trim() === '') reading.wrong('text', strings.writing.errors.required, null);
    if (Object.keys(reading.errors).length > 0) return { errors: reading.errors };
    const filled = words.parts.map((name, index) => ({ heading: name, text: parts[index] ?? '' })).filter((part) => part.text.trim() !== '');
    return { entry: { kind: 'note', title: heading, parts: structured ? filled : [{ heading: '', text }], sensitivity } };
  },
  Fields: NoteFields,
};

function NoteFields({ form: { title, structured, text, parts, sensitivity }, change, errors }: FieldsProps<NoteDraft>) {
  return (
    <>
      <TextInput label={words.heading} value={title} maxLength={120} onChange={(event) => { change({ title: event.currentTarget.value }); }} error={errors['title']} data-autofocus />
      <Radio.Group label={words.shape} value={structured ? 'structured' : 'free'} onChange={(value) => { change({ structured: value === 'structured' }); }}>
        <div className={form['options']}><Radio value="free" label={words.free} /><Radio value="structured" label={words.structured} /></div>
      </Radio.Group>
      {structured
        ? words.parts.map((name, index) => <Textarea key={name} label={name} rows={3} autosize={false} value={parts[index] ?? ''} maxLength={20_000} onChange={(event) => { change({ parts: words.parts.map((_, place) => (place === index ? event.currentTarget.value : parts[place] ?? '')) }); }} error={index === 0 ? errors['text'] : undefined} />)
        : <Textarea label={words.text} rows={12} value={text} maxLength={20_000} onChange={(event) => { change({ text: event.currentTarget.value }); }} error={errors['text']} />}
      <SensitivityField value={sensitivity} onChange={(value) => { change({ sensitivity: value }); }} />
    </>
  );
}
