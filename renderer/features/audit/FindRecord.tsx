import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientLine } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';

const words = strings.audit.find;

/** By the exact number: these people look nobody up by name. */
export function FindRecord({ onFound }: { onFound: (patient: PatientLine) => void }) {
  const [number, setNumber] = useState('');
  const find = useMutation(api.retention.find.mutationOptions({ onSuccess: ({ patient }) => { if (patient !== null) onFound(patient); } }));
  const none = find.data?.patient === null && find.variables?.number === number.trim();
  return (
    <Card title={words.title} testId="find-record">
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); if (number.trim() !== '') find.mutate({ number: number.trim() }); }}>
        <TextInput label={words.label} description={words.hint} value={number} maxLength={60} onChange={(event) => { setNumber(event.currentTarget.value); }} error={none ? words.none : undefined} autoComplete="off" />
        <FailureNotice error={find.error} />
        <Row><Button type="submit" icon={<IconSearch size={16} aria-hidden />} busy={find.isPending}>{words.act}</Button></Row>
      </form>
    </Card>
  );
}
