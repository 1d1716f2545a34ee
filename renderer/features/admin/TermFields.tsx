import { Select, TextInput } from '@mantine/core';
import type { RoleName } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import styles from '../../ui/form.module.css';
import type { Term } from './role-form.ts';

const words = strings.admin.form;
const roles = (Object.keys(strings.terms.roles) as RoleName[]).map((value) => ({ value, label: strings.terms.roles[value] }));

export const TermFields = ({ term, onChange, mistakes }: { term: Term; onChange: (term: Term) => void; mistakes: { readonly from?: string; readonly until?: string } }) => (
  <>
    <Select label={words.role} data={roles} value={term.role} onChange={(role) => { if (role !== null) onChange({ ...term, role }); }} />
    <div className={styles['pair']}>
      <TextInput label={words.from} description={words.fromHint} value={term.from} error={mistakes.from} onChange={(event) => { onChange({ ...term, from: event.currentTarget.value }); }} />
      <TextInput label={words.until} description={words.untilHint} value={term.until} error={mistakes.until} onChange={(event) => { onChange({ ...term, until: event.currentTarget.value }); }} />
    </div>
  </>
);
