import { Checkbox, TextInput } from '@mantine/core';
import { strings } from '../../app/strings/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from '../../ui/form.module.css';
import { isInOrder, type Limits } from './limits.ts';

const words = strings.consents.limits;

/** Closed until wanted: most consents have none. They only narrow. */
export function LimitFields({ limits, onChange }: { limits: Limits; onChange: (limits: Limits) => void }) {
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
        </fieldset>
      </div>
    </Disclosure>
  );
}
