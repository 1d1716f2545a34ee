import { PasswordInput, TextInput } from '@mantine/core';
import { strings } from '../../app/strings/index.ts';
import styles from '../../ui/form.module.css';
import type { Draft, Mistakes } from './form.ts';

const words = strings.accounts.fields;
const eye = { 'aria-label': words.show };

export function DraftFields({ draft, onChange, mistakes, path = true, passphraseLabel = words.passphrase }: { draft: Draft; onChange: (draft: Draft) => void; mistakes: Mistakes<Draft>; path?: boolean; passphraseLabel?: string }) {
  const set = (name: keyof Draft) => (event: { currentTarget: { value: string } }) => { onChange({ ...draft, [name]: event.currentTarget.value }); };
  return (
    <>
      <TextInput label={words.name} description={words.nameHint} value={draft.name} onChange={set('name')} error={mistakes.name} maxLength={120} autoComplete="off" />
      {path && <TextInput label={words.path} description={words.pathHint} value={draft.path} onChange={set('path')} error={mistakes.path} spellCheck={false} autoComplete="off" />}
      <div className={styles['pair']}>
        <PasswordInput label={passphraseLabel} description={words.passphraseHint} value={draft.passphrase} onChange={set('passphrase')} error={mistakes.passphrase} autoComplete="new-password" visibilityToggleButtonProps={eye} />
        <PasswordInput label={words.again} value={draft.again} onChange={set('again')} error={mistakes.again} autoComplete="new-password" visibilityToggleButtonProps={eye} />
      </div>
    </>
  );
}
