import { Select, TextInput } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type BreachCause, type BreachQuestion, type BreachRow, RoleName } from '../../../core/contract/index.ts';
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
const kinds = ['person', 'personal-key', 'role-key', 'organization-key', 'workstation'] as const satisfies readonly BreachCause['kind'][];

const sectionText = ({ section, documents }: BreachRow['sections'][number]): string =>
  words.section(section === null ? words.unknownSection : strings.terms.sectionName(strings.terms.sections[section.category], section.sensitivity === 'general' ? 'general' : strings.terms.sensitivities[section.sensitivity]), documents);

const patient: Column<BreachRow> = { id: 'patient', header: words.columns.patient, cell: ({ name, mrn }) => <TwoLines first={name} second={mrn} />, sort: ({ name }) => name };
const sections: Column<BreachRow> = { id: 'sections', header: words.columns.sections, cell: (row) => row.sections.map(sectionText).join(', ') };
/** A key and a disk leave no look behind. */
const columnsOf = (kind: BreachCause['kind']): readonly Column<BreachRow>[] => (kind !== 'person' ? [patient, sections] : [
  patient, sections,
  { id: 'looks', header: words.columns.looks, right: true, cell: ({ looks }) => looks, sort: ({ looks }) => looks },
  { id: 'time', header: words.columns.time, cell: ({ first, last }) => <TwoLines first={instantText(last ?? '')} second={first === null || first === last ? '' : words.since(instantText(first))} />, sort: ({ last }) => last ?? '' },
  { id: 'people', header: words.columns.people, cell: ({ people, taken }) => <>{people.join(', ')} {taken && <Chip tone="amber">{words.taken}</Chip>}</> },
]);

/** Whose records were seen, or could be, in a time that is in question; and from there the clocks for who has to tell them. */
export function BreachScope({ account, onClose }: { account: AccountId | null; onClose: () => void }) {
  const [kind, setKind] = useState<BreachCause['kind']>('person');
  const [who, setWho] = useState<AccountId | null>(account);
  const [role, setRole] = useState<RoleName>('Clinician');
  const [from, setFrom] = useState(() => wallTime(Date.now() - dayMs));
  const [to, setTo] = useState(() => wallTime(Date.now() + minuteMs));
  const [noticed, setNoticed] = useState(() => wallTime(Date.now()));
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const staff = useQuery(api.admin.staff.queryOptions());
  const look = useMutation(api.audit.breachScope.mutationOptions());
  const save = useMutation(api.audit.breachScopeCsv.mutationOptions({ onSuccess: ({ name, csv }) => { download(name, 'text/csv;charset=utf-8', csv); } }));
  const start = useMutation(api.audit.openBreach.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.audit.breaches.key() }); onClose(); } }));

  const people = (staff.data ?? []).map(({ account: value, name: label }) => ({ value: value as string, label }));
  const cause = causeOf(kind, who, role);
  const [first, end, known] = [instantOfWall(from), instantOfWall(to), instantOfWall(noticed)];
  const span = first !== null && end !== null && first < end ? { from: first, to: end } : null;
  const question: BreachQuestion | null = span !== null && cause !== null ? { cause, ...span } : null;
  const inTime = known !== null && first !== null && known >= first && Date.parse(known) <= Date.now();
  const asked = look.data === undefined ? undefined : look.variables;
  return (
    <Dialog opened onClose={onClose} title={words.title} wide>
      <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (question !== null) look.mutate(question); }}>
        <p>{words.about}</p>
        <Select label={words.kind} description={words.kindHints[kind]} data={kinds.map((value) => ({ value, label: words.kinds[value] }))} value={kind} allowDeselect={false} onChange={(value) => { setKind(value ?? 'person'); look.reset(); }} data-autofocus />
        {kind === 'person' && <Select label={words.who} data={[{ value: everybody, label: words.everybody }, ...people]} value={who ?? everybody} allowDeselect={false} onChange={(value) => { setWho(value === null || value === everybody ? null : value as AccountId); }} />}
        {kind === 'personal-key' && <Select label={words.whose} data={people} value={who} onChange={(value) => { setWho(value as AccountId | null); }} error={tried && who === null ? words.whoseError : undefined} />}
        {kind === 'role-key' && <Select label={words.role} data={RoleName.options.map((value) => ({ value, label: strings.terms.roles[value] }))} value={role} allowDeselect={false} onChange={(value) => { if (value !== null) setRole(value); }} />}
        <TextInput type="datetime-local" label={words.from} value={from} onChange={(event) => { setFrom(event.currentTarget.value); }} error={tried && first === null ? words.timeError : undefined} />
        <TextInput type="datetime-local" label={words.to} value={to} onChange={(event) => { setTo(event.currentTarget.value); }} error={tried && span === null && first !== null ? words.toError : undefined} />
        <FailureNotice error={look.error ?? save.error ?? start.error} />
        {look.data !== undefined && asked !== undefined && (
          <Stack>
            {look.data.rows.length === 0 ? <Empty compact title={words.nobody[asked.cause.kind === 'person' ? 'seen' : 'openable']} sentence={words.nobodySentence[asked.cause.kind === 'person' ? 'seen' : 'openable']} />
              : <DataTable label={words.title} columns={columnsOf(asked.cause.kind)} rows={look.data.rows} rowKey={(row) => row.patient} {...(asked.cause.kind === 'person' ? { newestFirst: 'time' } : {})} />}
            {asked.cause.kind !== 'person' && <Faint>{words.atMost}</Faint>}
            {look.data.searches > 0 && <Faint>{words.searches(look.data.searches)}</Faint>}
            {look.data.elsewhere > 0 && <Faint>{words.elsewhere(look.data.elsewhere)}</Faint>}
            {look.data.patients > look.data.rows.length && <Faint>{words.more(look.data.patients)}</Faint>}
            <TextInput type="datetime-local" label={words.noticed} description={words.noticedHint} value={noticed} onChange={(event) => { setNoticed(event.currentTarget.value); }} error={inTime ? undefined : words.noticedError} />
          </Stack>
        )}
        <DialogFoot>
          <Button onClick={onClose}>{strings.states.close}</Button>
          {asked !== undefined && look.data !== undefined && look.data.rows.length > 0 && <Button icon={<IconFileDownload size={16} aria-hidden />} busy={save.isPending} onClick={() => { save.mutate(asked); }}>{words.save}</Button>}
          {asked !== undefined && <Button busy={start.isPending} disabled={!inTime} onClick={() => { if (known !== null) start.mutate({ ...asked, noticed: known }); }}>{words.start}</Button>}
          <Button kind="primary" type="submit" busy={look.isPending}>{words.act}</Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** Null where a person is still to be named. */
function causeOf(kind: BreachCause['kind'], account: AccountId | null, role: RoleName): BreachCause | null {
  if (kind === 'person') return { kind, account };
  if (kind === 'personal-key') return account === null ? null : { kind, account };
  return kind === 'role-key' ? { kind, role } : { kind };
}
