import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StaffRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Faint, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import styles from '../../ui/form.module.css';
import { AssignmentTable } from './AssignmentTable.tsx';
import { emptyTerm, readTerm } from './role-form.ts';
import { TermFields } from './TermFields.tsx';

const words = strings.admin.form;

export function RolesDialog({ row, own, second, onClose }: { row: StaffRow; own: boolean; /** Another administrator has to approve one. */ second: boolean; onClose: () => void }) {
  const [term, setTerm] = useState(emptyTerm);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const refresh = { onSuccess: () => { setTried(false); setTerm(emptyTerm); void queries.invalidateQueries({ queryKey: api.admin.key() }); } };
  const assign = useMutation(api.admin.assign.mutationOptions(refresh));
  const end = useMutation(api.admin.endRole.mutationOptions(refresh));
  const { value, mistakes } = readTerm(term);
  return (
    <Dialog opened onClose={onClose} title={words.assignTitle(row.name)} wide>
      <Stack>
        {row.assignments.length === 0 ? <Faint>{strings.admin.staff.none}</Faint> : <AssignmentTable assignments={row.assignments} account={row.account} busy={end.isPending} onEnd={({ role }) => { end.mutate({ account: row.account, role }); }} />}
        <FailureNotice error={end.error} />
        <h3>{words.give}</h3>
        {own ? <Notice><p>{words.ownElevation}</p></Notice> : (
          <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (value !== null) assign.mutate({ account: row.account, ...value }); }}>
            <TermFields term={term} onChange={setTerm} mistakes={tried ? mistakes : {}} />
            {second && term.role === 'Admin' && <Notice><p>{words.secondNeeded}</p></Notice>}
            <WhatIsSigned ask={value === null ? null : api.admin.willSign.queryOptions({ input: { act: 'assign', account: row.account, ...value } })} />
            <FailureNotice error={assign.error} />
            <DialogFoot><Button onClick={onClose}>{strings.states.close}</Button><Button kind="primary" type="submit" busy={assign.isPending}>{words.assign}</Button></DialogFoot>
          </form>
        )}
      </Stack>
    </Dialog>
  );
}
