import { Select, TextInput } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BreachRow } from '../../../core/contract/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantOfWall, instantText, wallTime } from '../../lib/dates.ts';
import { download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import styles from '../../ui/form.module.css';
import { Faint, Stack, TwoLines } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { Empty } from '../../ui/States.tsx';

const words = strings.audit.breach;
const everybody = 'everybody';
const minuteMs = 60_000;
const dayMs = 86_400_000;

const columns: readonly Column<BreachRow>[] = [
  { id: 'patient', header: words.columns.patient, cell: ({ name, mrn }) => <TwoLines first={name} second={mrn} />, sort: ({ name }) => name },
  { id: 'looks', header: words.columns.looks, right: true, cell: ({ looks }) => looks, sort: ({ looks }) => looks },
  { id: 'time', header: words.columns.time, cell: ({ first, last }) => <TwoLines first={instantText(last)} second={first === last ? '' : words.since(instantText(first))} />, sort: ({ last }) => last },
  { id: 'people', header: words.columns.people, cell: ({ people }) => people.join(', ') },
  { id: 'taken', header: words.columns.taken, cell: ({ taken }) => taken && <Chip tone="amber">{words.taken}</Chip> },
];

/** Whose records were seen in a time that is in question: for who has to tell them. */
export function BreachScope({ account, onClose }: { account: AccountId | null; onClose: () => void }) {
  const [who, setWho] = useState<AccountId | null>(account);
  const [from, setFrom] = useState(() => wallTime(Date.now() - dayMs));
  const [to, setTo] = useState(() => wallTime(Date.now() + minuteMs));
  const [tried, setTried] = useState(false);
  const staff = useQuery(api.admin.staff.queryOptions());
  const look = useMutation(api.audit.breachScope.mutationOptions());
  const save = useMutation(api.audit.breachScopeCsv.mutationOptions({ onSuccess: ({ name, csv }) => { download(name, 'text/csv;charset=utf-8', csv); } }));
  const [start, end] = [instantOfWall(from), instantOfWall(to)];
  const question = start !== null && end !== null && start < end ? { account: who, from: start, to: end } : null;
  const people = [{ value: everybody, label: words.everybody }, ...(staff.data ?? []).map(({ account: value, name: label }) => ({ value, label }))];
  return (
    <Dialog opened onClose={onClose} title={words.title} wide>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (question !== null) look.mutate(question); }}>
        <p>{words.about}</p>
        <Select label={words.who} data={people} value={who ?? everybody} allowDeselect={false} onChange={(value) => { setWho(value === null || value === everybody ? null : value as AccountId); }} />
        <TextInput type="datetime-local" label={words.from} value={from} onChange={(event) => { setFrom(event.currentTarget.value); }} error={tried && start === null ? words.timeError : undefined} />
        <TextInput type="datetime-local" label={words.to} value={to} onChange={(event) => { setTo(event.currentTarget.value); }} error={tried && question === null && start !== null ? words.toError : undefined} />
        <FailureNotice error={look.error ?? save.error} />
        {look.data !== undefined && (
          <Stack>
            {look.data.rows.length === 0 ? <Empty compact title={words.nobody} sentence={words.nobodySentence} /> : <DataTable label={words.title} columns={columns} rows={look.data.rows} rowKey={({ patient }) => patient} newestFirst="time" />}
            {look.data.searches > 0 && <Faint>{words.searches(look.data.searches)}</Faint>}
            {!look.data.complete && <Faint>{words.more}</Faint>}
          </Stack>
        )}
        <DialogFoot>
          <Button onClick={onClose}>{strings.states.close}</Button>
          {look.data !== undefined && look.data.rows.length > 0 && <Button icon={<IconFileDownload size={16} aria-hidden />} busy={save.isPending} onClick={() => { if (look.variables !== undefined) save.mutate(look.variables); }}>{words.save}</Button>}
          <Button kind="primary" type="submit" busy={look.isPending}>{words.act}</Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
