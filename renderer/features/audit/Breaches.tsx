import { IconAlertTriangle, IconCircleCheck, IconClockHour4 } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BreachCase } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { useNow } from '../../lib/clock.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Stack, TwoLines } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { causeText, clockOf, leftText } from './breach.ts';

const words = strings.audit.breach;
const aMinute = 60_000;

/** Of whom somebody has to be told, and how long there is. Nothing where there is no case. */
export function Breaches() {
  const query = useQuery(api.audit.breaches.queryOptions());
  const rows = query.data ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={words.cases.title} count={rows.length} flush foot={words.cases.foot} testId="breaches">
      <DataTable label={words.cases.title} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Card>
  );
}

const columns: readonly Column<BreachCase>[] = [
  { id: 'what', header: words.cases.columns.what, cell: ({ cause, accountName, from, to }) => <TwoLines first={causeText(cause, accountName)} second={words.cases.span(instantText(from), instantText(to))} /> },
  { id: 'noticed', header: words.cases.columns.noticed, nowrap: true, cell: ({ noticed, openedByName }) => <TwoLines first={instantText(noticed)} second={openedByName} />, sort: ({ noticed }) => noticed },
  { id: 'patients', header: words.cases.columns.patients, right: true, cell: ({ patients }) => patients, sort: ({ patients }) => patients },
  { id: 'authority', header: words.cases.columns.authority, cell: (row) => <ToTell row={row} whom="authority" />, sort: ({ authorityBy }) => authorityBy },
  { id: 'people', header: words.cases.columns.people, cell: (row) => <ToTell row={row} whom="people" />, sort: ({ peopleBy }) => peopleBy },
];

function ToTell({ row, whom }: { row: BreachCase; whom: 'authority' | 'people' }) {
  const now = useNow(aMinute);
  const queries = useQueryClient();
  const tell = useMutation(api.audit.breachTold.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.audit.breaches.key() }); } }));
  const [told, by] = whom === 'authority' ? [row.authorityTold, Date.parse(row.authorityBy)] : [row.peopleTold, Date.parse(row.peopleBy)];
  const clock = clockOf(told, by, now);
  const mark = (done: boolean) => { tell.mutate({ id: row.id, whom, told: done }); };
  return (
    <Stack tight>
      {told !== null ? <TwoLines first={<span><Chip tone="green" icon={<IconCircleCheck size={14} aria-hidden />}>{words.cases.told}</Chip></span>} second={words.cases.toldBy(instantText(told.at), told.byName)} />
        : <TwoLines first={<span><Chip tone={clock === 'over' ? 'red' : clock === 'soon' ? 'amber' : 'neutral'} icon={clock === 'running' ? <IconClockHour4 size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}>{clock === 'over' ? words.cases.over : words.cases.left(leftText(by - now))}</Chip></span>} second={words.cases.by(instantText(by))} />}
      <span>{told === null ? <Button onClick={() => { mark(true); }} busy={tell.isPending}>{words.cases.tell[whom]}</Button> : <Button kind="quiet" onClick={() => { mark(false); }} busy={tell.isPending}>{words.cases.undo}</Button>}</span>
      <FailureNotice error={tell.error} />
    </Stack>
  );
}
