import { useDebouncedValue } from '@mantine/hooks';
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Failed } from '../../ui/States.tsx';
import { PatientFlags } from '../../ui/PatientFlags.tsx';
import { ageOf, bornText, genderOf, type Line, mrnText } from '../../lib/identity.ts';
import styles from './palette.module.css';

const words = strings.shell.palette;
const pause = 60;

/** From anywhere: type, arrow, Enter. Two identifiers beside every name. */
export function PatientPalette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal.Root opened={opened} onClose={onClose} yOffset="12vh" size="var(--size-palette)" padding={0} lockScroll={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay style={{ background: 'var(--veil)' }} />
      <Modal.Content classNames={{ content: styles['content'] ?? '' }} aria-label={words.title}><PaletteSearch onClose={onClose} /></Modal.Content>
    </Modal.Root>
  );
}

function PaletteSearch({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), pause);
  const query = useQuery(api.patients.search.queryOptions({ input: { text: asked, limit: 12 }, placeholderData: keepPreviousData, staleTime: 5_000 }));
  const navigate = useNavigate();
  const [entered, setEntered] = useState(false);
  const rows = query.data?.rows ?? [];
  // What is listed may still answer an earlier text. Enter then waits: it must never open somebody else.
  const current = asked === text.trim() && query.data !== undefined && !query.isPlaceholderData;
  const index = Math.min(active, Math.max(0, rows.length - 1));
  const open = (line: Line | undefined) => {
    if (line === undefined) return;
    onClose();
    void navigate({ to: '/patients/$patient', params: { patient: line.patient } });
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) { event.preventDefault(); setActive(Math.min(Math.max(0, index + step), Math.max(0, rows.length - 1))); }
    if (event.key === 'Enter') { event.preventDefault(); if (current) open(rows[index]); else setEntered(true); }
  };
  const only = current && rows.length === 1 ? rows[0] : undefined;
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => { if (entered && only !== undefined) latest.current(only); }, [entered, only]);
  return (
    <>
      <div className={styles['field']}>
        <IconSearch size={18} aria-hidden />
        <input data-autofocus autoFocus role="combobox" aria-expanded aria-controls="palette-list" aria-activedescendant={rows[index] === undefined ? undefined : `palette-${rows[index].patient}`} aria-label={words.label} placeholder={words.label} value={text} onChange={(event) => { setText(event.currentTarget.value); setActive(0); setEntered(false); }} onKeyDown={press} autoComplete="off" spellCheck={false} />
      </div>
      <ul id="palette-list" aria-busy={!current} role="listbox" aria-label={words.title} className={styles['list']}>
        {rows.map((line, position) => (
          <li key={line.patient} id={`palette-${line.patient}`} role="option" aria-selected={position === index} className={styles['option']} onClick={() => { open(line); }} onMouseMove={() => { setActive(position); }}>
            <span className={styles['name']}>{line.name}</span>
            <span className={styles['identity']}>{mrnText(line)} · {bornText(line)} · {ageOf(line)} · {genderOf(line)}</span>
            <PatientFlags line={line} />
          </li>
        ))}
      </ul>
      {query.isError && <Failed error={query.error} />}
      {query.data !== undefined && rows.length === 0 && <p className={styles['none']}>{words.none(asked)}</p>}
      <p className={styles['foot']} role="status"><span>{query.data === undefined ? words.searching : words.results(query.data.total)}</span><span>{words.keys}</span></p>
    </>
  );
}
