import { Checkbox } from '@mantine/core';
import { strings } from '../../app/strings/index.ts';
import styles from '../../ui/form.module.css';
import { categories, type Choice, sensitive } from './sections.ts';

const words = strings.consents.form;
const toggled = <T,>(list: readonly T[], value: T): T[] => (list.includes(value) ? list.filter((one) => one !== value) : [...list, value]);

export function SectionPicker({ choice, onChange, offered = null, error }: { choice: Choice; onChange: (choice: Choice) => void; offered?: Choice | null; error?: string | undefined }) {
  const shownCategories = offered?.categories ?? categories;
  const shownSensitive = offered?.sensitivities ?? sensitive;
  return (
    <>
      <fieldset className={styles['set']}>
        <legend className={styles['legend']}>{words.sections}</legend>
        <div className={styles['checks']}>{shownCategories.map((category) => <Checkbox key={category} label={strings.terms.sections[category]} checked={choice.categories.includes(category)} onChange={() => { onChange({ ...choice, categories: toggled(choice.categories, category) }); }} />)}</div>
        {error !== undefined && <p className={styles['error']} role="alert">{error}</p>}
      </fieldset>
      {shownSensitive.length > 0 && (
        <fieldset className={styles['set']}>
          <legend className={styles['legend']}>{words.sensitive}</legend>
          <p className={styles['hint']}>{words.sensitiveHint}</p>
          <div className={styles['checks']}>{shownSensitive.map((one) => <Checkbox key={one} label={strings.terms.sensitivities[one]} checked={choice.sensitivities.includes(one)} onChange={() => { onChange({ ...choice, sensitivities: toggled(choice.sensitivities, one) }); }} />)}</div>
        </fieldset>
      )}
    </>
  );
}
