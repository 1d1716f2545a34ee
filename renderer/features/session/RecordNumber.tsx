import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../../ui/front.module.css';

const words = strings.session.signIn;

/** Patients are on no list that a locked screen shows: they say who they are by their record number. */
export function RecordNumber({ onNumber }: { onNumber: (number: string) => void }) {
  const [number, setNumber] = useState('');
  const given = number.trim();
  return (
    <section className={styles['group']} aria-label={words.patients}>
      <h2>{words.patients}</h2>
      <form className={styles['number']} onSubmit={(event) => { event.preventDefault(); if (given !== '') onNumber(given); }}>
        <TextInput aria-label={words.number} placeholder={words.number} value={number} maxLength={60} autoComplete="off" spellCheck={false} onChange={(event) => { setNumber(event.currentTarget.value); }} />
        <Button type="submit" kind="secondary" disabled={given === ''}>{words.next}</Button>
      </form>
    </section>
  );
}
