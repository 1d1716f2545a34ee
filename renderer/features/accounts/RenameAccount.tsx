import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';

const words = strings.accounts.managing;

export function RenameAccount({ row }: { row: AccountRow }) {
  const [name, setName] = useState(row.name);
  const queries = useQueryClient();
  const rename = useMutation(api.accounts.rename.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.accounts.key() }); } }));
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') rename.mutate({ account: row.account, name: name.trim() }); }}>
      <TextInput label={strings.accounts.fields.name} value={name} onChange={(event) => { setName(event.currentTarget.value); rename.reset(); }} error={name.trim() === '' ? strings.accounts.errors.name : undefined} maxLength={120} autoComplete="off" />
      {rename.isSuccess && <Notice role="status"><p>{words.renamed}</p></Notice>}
      <FailureNotice error={rename.error} />
      <Row align="end"><Button type="submit" busy={rename.isPending}>{words.rename}</Button></Row>
    </form>
  );
}
