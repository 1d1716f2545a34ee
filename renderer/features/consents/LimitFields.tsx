import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from '../../ui/form.module.css';
import { isInOrder, type Limits } from './limits.ts';
import { choicesOf, type StaffMember } from './people.ts';

const words = strings.consents.limits;
const mostWriters = 64;

/** Closed until wanted: most consents have none. They only narrow. */
export function LimitFields({ limits, staff, onChange }: { limits: Limits; staff: readonly StaffMember[]; onChange: (limits: Limits) => void }) {
  return (
    <Disclosure label={words.title}>
      <div className={styles['column']}>
        <Checkbox label={words.team} description={words.teamHint} checked={limits.team} onChange={(event) => { onChange({ ...limits, team: event.currentTarget.checked }); }} />
        <Checkbox label={words.shift} checked={limits.shift} onChange={(event) => { onChange({ ...limits, shift: event.currentTarget.checked }); }} />
        <fieldset className={styles['set']}>
          <legend className={styles['legend']}>{words.written}</legend>
          <p className={styles['hint']}>{words.writtenHint}</p>
          <div className={styles['pair']}>
            <TextInput type="date" label={words.from} value={limits.from} onChange={(event) => { onChange({ ...limits, from: event.currentTarget.value }); }} error={!isInOrder(limits) && words.error} />
            <TextInput type="date" label={words.until} value={limits.until} onChange={(event) => { onChange({ ...limits, until: event.currentTarget.value }); }} />
          </div>
          <MultiSelect label={words.writers} placeholder={limits.writers.length === 0 ? words.anybody : ''} data={choicesOf(staff)} value={[...limits.writers]} maxValues={mostWriters} searchable onChange={(writers) => { onChange({ ...limits, writers: writers as AccountId[] }); }} />
        </fieldset>
      </div>
    </Disclosure>
  );
}
