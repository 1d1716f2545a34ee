import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './imports.module.css';

const words = strings.patients.imports;

export function DropArea({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div className={styles['drop']} data-over={over} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => { setOver(false); }} onDrop={(event) => { event.preventDefault(); setOver(false); onFiles([...event.dataTransfer.files]); }}>
      <IconFileImport size={28} stroke={1.5} aria-hidden />
      <p>{words.drop}</p>
      <p className={styles['faint']}>{words.sentence}</p>
      <Button kind="primary" onClick={() => input.current?.click()}>{words.choose}</Button>
      <input ref={input} type="file" multiple accept=".json,application/json,application/fhir+json" hidden aria-label={words.choose} data-testid="import-files" onChange={(event) => { onFiles([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }} />
    </div>
  );
}
