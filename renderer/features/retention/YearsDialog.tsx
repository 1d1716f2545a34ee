import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RetentionRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { readYears } from './years.ts';

const words = strings.retention.policy;

export function YearsDialog({ row, onClose }: { row: RetentionRow; onClose: () => void }) {
  const [text, setText] = useState(row.years === null ? '' : String(row.years));
  const queries = useQueryClient();
  const set = useMutation(api.retention.setYears.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.retention.policy.key() }); onClose(); } }));
  const years = readYears(text);
  return (
    <Dialog opened onClose={onClose} title={words.changeTitle(row.name)}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); if (years !== undefined) set.mutate({ class: row.id, years }); }}>
        <TextInput label={words.label} description={words.hint(row.usualYears)} inputMode="numeric" value={text} maxLength={3} data-autofocus onChange={(event) => { setText(event.currentTarget.value); }} error={years === undefined ? words.error : undefined} />
        <WhatIsSigned ask={years === undefined ? null : api.retention.willSign.queryOptions({ input: { act: 'years', class: row.id, years } })} />
        <FailureNotice error={set.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={set.isPending} disabled={years === undefined}>{words.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
