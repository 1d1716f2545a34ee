import { Radio, Textarea, TextInput } from '@mantine/core';
import type { FhirResource, Sensitivity } from '../../../../core/contract/index.ts';
import { createChart, problemList } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import form from '../../../ui/form.module.css';
import { ChoiceField, SensitivityField } from './ChoiceField.tsx';
import { ConceptField } from './ConceptField.tsx';
import { conceptOfResource } from './concept-of-resource.ts';
import { type ConceptForm, createReading, type FieldsProps, type FormKind, sensitivityIn } from './form.ts';

const words = strings.writing.problem;
const { relapse: _r, unknown: _u, ...statuses } = strings.chart.problemStatus;
interface ProblemDraft {
  readonly none: boolean; readonly problem: ConceptForm; readonly status: keyof typeof statuses; readonly verification: keyof typeof words.verifications; readonly severity: '' | 'severe' | 'moderate' | 'mild';
  readonly onset: string; readonly ended: string; readonly sensitivity: Sensitivity; readonly note: string;
}
const blank: ProblemDraft = { none: false, problem: { text: '', system: 'icd-10', code: '' }, status: 'active', verification: 'confirmed', severity: '', onset: '', ended: '', sensitivity: 'general', note: '' };
const over = (status: ProblemDraft['status']): boolean => status === 'inactive' || status === 'remission' || status === 'resolved';

export const problemForm: FormKind<ProblemDraft> = {
  kind: 'problem', empty: () => blank,
  of(resource: FhirResource) {
    const [row] = problemList(createChart([{ resource, source: null, document: null }])).rows;
    const status = row === undefined || row.status === 'unknown' ? 'active' : row.status === 'relapse' ? 'recurrence' : row.status;
    const severity = (['severe', 'moderate', 'mild'] as const).find((one) => row?.severity?.toLowerCase() === one) ?? '';
    return { ...blank, none: row === undefined, problem: conceptOfResource(resource['code'], 'icd-10'), status, verification: row?.verification ?? 'confirmed', severity, onset: row?.onset?.slice(0, 10) ?? '', ended: row?.abatement?.slice(0, 10) ?? '', sensitivity: sensitivityIn(resource) };
  },
  check({ none, problem, status, verification, severity, onset, ended, sensitivity, note }) {
    const reading = createReading();
    const what = none ? null : reading.concept('problem', problem);
    const [since, until] = [reading.day('onset', onset), reading.day('ended', ended)];
    if (Object.keys(reading.errors).length > 0) return { errors: reading.errors };
    return { entry: { kind: 'problem', problem: what, status, verification, severity: severity === '' ? null : severity, onset: since, ended: over(status) ? until : null, sensitivity, note } };
  },
  Fields: ProblemFields,
};

function ProblemFields({ form: { none, problem, status, verification, severity, onset, ended, sensitivity, note }, change, errors }: FieldsProps<ProblemDraft>) {
  return (
    <>
      <Radio.Group label={words.what} value={none ? 'none' : 'known'} onChange={(value) => { change({ none: value === 'none' }); }}>
        <div className={form['options']}><Radio value="known" label={words.known} /><Radio value="none" label={words.none} /></div>
      </Radio.Group>
      {!none && (
        <>
          <ConceptField focus label={words.problem} value={problem} systems={['icd-10', 'snomed']} field="problem" errors={errors} onChange={(value) => { change({ problem: value }); }} />
          <div className={form['pair']}>
            <ChoiceField label={words.status} words={statuses} value={status} onChange={(value) => { change({ status: value }); }} />
            <ChoiceField label={words.verification} words={words.verifications} value={verification} onChange={(value) => { change({ verification: value }); }} />
            <TextInput label={strings.writing.since} description={strings.writing.sinceHint} value={onset} maxLength={10} onChange={(event) => { change({ onset: event.currentTarget.value }); }} error={errors['onset']} />
            {over(status) ? <TextInput label={words.ended} description={strings.writing.sinceHint} value={ended} maxLength={10} onChange={(event) => { change({ ended: event.currentTarget.value }); }} error={errors['ended']} />
              : <ChoiceField label={words.severity} hint=" " words={{ '': strings.writing.notSaid, ...strings.chart.severity }} value={severity} onChange={(value) => { change({ severity: value }); }} />}
          </div>
          <SensitivityField value={sensitivity} onChange={(value) => { change({ sensitivity: value }); }} />
        </>
      )}
      {none && <p>{strings.writing.allergy.noneHint}</p>}
      <Textarea label={strings.writing.note} rows={2} value={note} maxLength={2_000} onChange={(event) => { change({ note: event.currentTarget.value }); }} />
    </>
  );
}
