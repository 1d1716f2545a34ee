import { useRef } from 'react';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Faint, Row } from '../../ui/Layout.tsx';
import styles from '../../ui/form.module.css';

const words = strings.accounts.fields;
/** One account is under a kilobyte; what is much larger is something else. */
const largest = 20_000;

/** A file that is too large is read as empty, and refused like any other that is no account. */
export function AccountFileField({ file, onFile, mistake }: { file: { readonly name: string } | null; onFile: (file: { name: string; text: string } | null) => void; mistake: string | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined) => { onFile(chosen === undefined ? null : { name: chosen.name, text: chosen.size > largest ? '' : await chosen.text() }); };
  return (
    <div role="group" aria-label={words.file}>
      <p className={styles['legend']}>{words.file}</p>
      <Row><Button onClick={() => input.current?.click()}>{words.choose}</Button>{file !== null && <Faint>{words.chosen(file.name)}</Faint>}</Row>
      <input ref={input} type="file" accept=".json,application/json" hidden aria-label={words.choose} data-testid="account-file" onChange={(event) => { void read(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      {mistake !== undefined && <p className={styles['error']} role="alert">{mistake}</p>}
    </div>
  );
}
