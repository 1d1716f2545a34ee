import { TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RetentionRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { CouncilNotice, ProposedNotice } from '../../ui/CouncilNotice.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import styles from '../../ui/form.module.css';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { readYears } from './years.ts';

const words = strings.retention.policy;

export function YearsDialog({ row, onClose }: { row: RetentionRow; onClose: () => void }) {
  const [text, setText] = useState(row.years === null ? '' : String(row.years));
  const queries = useQueryClient();
  const council = useQuery(api.admin.council.queryOptions({ staleTime: 30_000 }));
  const set = useMutation(api.retention.setYears.mutationOptions({ onSuccess: ({ proposed }) => { void queries.invalidateQueries({ queryKey: api.retention.policy.key() }); if (proposed === null) onClose(); } }));
  const years = readYears(text);
  if (set.data?.proposed != null) return <Dialog opened onClose={onClose} title={words.changeTitle(row.name)}><ProposedNotice proposed={set.data.proposed} how={`--retention ${String(row.id)}=${String(set.variables?.years ?? 'none')}`} /><DialogFoot><Button kind="primary" onClick={onClose} data-autofocus>{strings.states.close}</Button></DialogFoot></Dialog>;
  const isOneOfSeveral = council.data?.mine === true && council.data.members > 1;
  return (
    <Dialog opened onClose={onClose} title={words.changeTitle(row.name)}>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); if (years !== undefined) set.mutate({ class: row.id, years }); }}>
        {council.data !== undefined && <CouncilNotice council={council.data} without="" />}
        <TextInput label={words.label} description={words.hint(row.usualYears)} inputMode="numeric" value={text} maxLength={3} data-autofocus onChange={(event) => { setText(event.currentTarget.value); }} error={years === undefined ? words.error : undefined} />
        <WhatIsSigned ask={years === undefined ? null : api.retention.willSign.queryOptions({ input: { act: 'years', class: row.id, years } })} />
        <FailureNotice error={set.error} />
        <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="primary" type="submit" busy={set.isPending} disabled={years === undefined || council.data?.mine === false}>{isOneOfSeveral ? strings.admin.admit.propose : words.act}</Button></DialogFoot>
      </form>
    </Dialog>
  );
}
