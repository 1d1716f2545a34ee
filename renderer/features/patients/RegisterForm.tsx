import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { capitalized } from '../../lib/capital.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import styles from '../../ui/form.module.css';

const words = strings.patients.form;
const empty = { family: '', given: '', birthDate: '', phone: '', pin: '', card: '' };
type Values = typeof empty;
const genders = ['female', 'male', 'other', 'unknown'] as const;
export interface Registration { family: string; given: string; birthDate: string | null; gender: (typeof genders)[number]; phone: string | null; pin: string | null; card: string | null }

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
const mistakesIn = (values: Values): Partial<Record<keyof Values, string>> => ({
  ...(values.family.trim() === '' && { family: words.errors.family }),
  ...(values.given.trim() === '' && { given: words.errors.given }),
  ...(values.birthDate !== '' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(values.birthDate.trim()) && { birthDate: words.errors.birthDate }),
  ...(values.pin !== '' && !/^\d{6,12}$/.test(values.pin) && { pin: words.errors.pin }),
});

export function RegisterForm({ busy, onSubmit }: { busy: boolean; onSubmit: (registration: Registration) => void }) {
  const [values, setValues] = useState(empty);
  const [gender, setGender] = useState<Registration['gender']>('unknown');
  const [tried, setTried] = useState(false);
  const mistakes = mistakesIn(values);
  const field = (name: keyof Values) => ({ label: words[name], value: values[name], error: tried ? mistakes[name] : undefined, autoComplete: 'off', onChange: (event: { currentTarget: { value: string } }) => { setValues({ ...values, [name]: event.currentTarget.value }); } });
  const submit = () => {
    setTried(true);
    if (Object.keys(mistakes).length > 0) return;
    onSubmit({ family: values.family.trim(), given: values.given.trim(), birthDate: orNull(values.birthDate), gender, phone: orNull(values.phone), pin: orNull(values.pin), card: orNull(values.card) });
  };
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <div className={styles['pair']}><TextInput {...field('given')} autoFocus /><TextInput {...field('family')} /></div>
      <div className={styles['pair']}>
        <TextInput {...field('birthDate')} description={words.birthHint} inputMode="numeric" />
        <Select label={words.gender} data={genders.map((value) => ({ value, label: capitalized(strings.terms.genders[value] ?? value) }))} value={gender} onChange={(value) => { setGender((value ?? 'unknown') as Registration['gender']); }} />
      </div>
      <TextInput {...field('phone')} inputMode="tel" />
      <TextInput {...field('pin')} description={words.pinHint} inputMode="numeric" />
      <TextInput {...field('card')} description={words.cardHint} />
      <Row align="end"><Button kind="primary" type="submit" busy={busy}>{words.act}</Button></Row>
    </form>
  );
}
