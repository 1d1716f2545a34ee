import { Checkbox, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionState } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Faint, Row } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { Front } from '../../ui/Front.tsx';
import styles from '../../ui/front.module.css';

const words = strings.session.organizationForm;
const empty = { name: '', country: 'DE', adminName: '', adminPin: '', pinAgain: '', passphrase: '', passphraseAgain: '' };
type Values = typeof empty;
const shortestPassphrase = 12;

function mistakesIn(values: Values): Partial<Record<keyof Values, string>> {
  return {
    ...(values.name.trim() === '' && { name: words.errors.name }),
    ...(values.adminName.trim() === '' && { adminName: words.errors.adminName }),
    ...(!/^\d{6,12}$/.test(values.adminPin) && { adminPin: words.errors.pin }),
    ...(values.pinAgain !== values.adminPin && { pinAgain: words.errors.pinDiffers }),
    ...(values.passphrase.length < shortestPassphrase && { passphrase: words.errors.passphrase }),
    ...(values.passphraseAgain !== values.passphrase && { passphraseAgain: words.errors.passphraseDiffers }),
  };
}

export function OrganizationForm({ keychain, onStarted, onBack }: { keychain: SessionState['keychain']; onStarted: (answer: { job: string }) => void; onBack: () => void }) {
  const [values, setValues] = useState(empty);
  const [useKeychain, setUseKeychain] = useState(keychain.offer === 'usable');
  const [tried, setTried] = useState(false);
  const make = useMutation(api.setup.organization.mutationOptions({ onSuccess: onStarted }));
  const mistakes = mistakesIn(values);
  const field = (name: keyof Values) => ({
    label: words[name], value: values[name], error: tried ? mistakes[name] : undefined, autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => { setValues({ ...values, [name]: event.currentTarget.value }); },
  });
  const hidden = { visibilityToggleButtonProps: { 'aria-label': strings.session.unlock.show } };
  const submit = () => {
    setTried(true);
    if (Object.keys(mistakes).length === 0) make.mutate({ name: values.name, country: values.country, passphrase: values.passphrase, adminName: values.adminName, adminPin: values.adminPin, useKeychain });
  };
  return (
    <Front title={words.title} wide>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div className={styles['pair']}>
          <TextInput {...field('name')} autoFocus />
          <Select label={words.country} searchable data={Object.entries(strings.session.countries).map(([value, label]) => ({ value, label }))} value={values.country} onChange={(country) => { if (country !== null) setValues({ ...values, country }); }} />
        </div>
        <TextInput {...field('adminName')} />
        <div className={styles['pair']}><PasswordInput {...field('adminPin')} {...hidden} description={words.adminPinHint} inputMode="numeric" /><PasswordInput {...field('pinAgain')} {...hidden} inputMode="numeric" /></div>
        <PasswordInput {...field('passphrase')} {...hidden} description={words.passphraseHint} autoComplete="new-password" />
        <PasswordInput {...field('passphraseAgain')} {...hidden} autoComplete="new-password" />
        {keychain.offer === 'usable'
          ? <Checkbox label={words.keychain} description={words.keychainHint} checked={useKeychain} onChange={(event) => { setUseKeychain(event.currentTarget.checked); }} />
          : <Faint>{words.noKeychain[keychain.offer]}</Faint>}
        <Disclosure label={strings.signing.title}><Faint>{words.signs}</Faint></Disclosure>
        <FailureNotice error={make.error} />
        <Row align="between"><Button kind="quiet" onClick={onBack}>{strings.states.back}</Button><Button kind="primary" type="submit" busy={make.isPending}>{words.act}</Button></Row>
      </form>
    </Front>
  );
}
