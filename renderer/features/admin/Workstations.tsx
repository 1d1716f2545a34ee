import { IconCircleCheck, IconCircleOff, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeviceRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText, instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Card, Faint, Mono, Row, Stack, TwoLines } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { LostCopyDialog } from './LostCopyDialog.tsx';
import { RetireDialog } from './RetireDialog.tsx';

const words = strings.admin.devices;
const icons = { enrolled: IconCircleCheck, retiring: IconClock, retired: IconCircleOff } as const;
const shortened = (account: string) => `${account.slice(0, 6)}…${account.slice(-4)}`;

export function Workstations({ mayRetire }: { mayRetire: boolean }) {
  const query = useQuery(api.devices.list.queryOptions({ staleTime: 5_000 }));
  const [asked, setAsked] = useState<DeviceRow | null>(null);
  const [isLost, setIsLost] = useState(false);
  return (
    <Card title={words.title} {...(query.data === undefined ? {} : { count: query.data.rows.length })} foot={words.foot} testId="workstations">
      <QueryView query={query}>{({ rows, online, renewing, here, enrolling, restoredAt }) => (
        <Stack>
          {!online && <Notice role="status"><p>{words.offline}</p></Notice>}
          {enrolling && <Notice tone="accent" role="status"><p>{words.enrolling}</p></Notice>}
          {renewing && <Renewing />}
          {restoredAt !== null && <Notice role="status"><p>{words.restored(dayText(restoredAt))}</p></Notice>}
          {rows.length === 0 ? <Empty title={words.empty} sentence={words.emptySentence} /> : <DataTable label={words.title} columns={columnsFor(mayRetire ? setAsked : null)} rows={rows} rowKey={({ device }) => device} />}
          {mayRetire && here !== null && <Row><Button kind="quiet" onClick={() => { setIsLost(true); }}>{words.lost}</Button></Row>}
          {isLost && here !== null && <LostCopyDialog device={here} onClose={() => { setIsLost(false); }} />}
        </Stack>
      )}</QueryView>
      {asked !== null && <RetireDialog row={asked} name={nameOf(asked)} onClose={() => { setAsked(null); }} />}
    </Card>
  );
}

const nameOf = ({ device, here }: DeviceRow) => (here ? words.here : words.other(shortened(device)));

function columnsFor(onRetire: ((row: DeviceRow) => void) | null): Column<DeviceRow>[] {
  const columns: Column<DeviceRow>[] = [
    { id: 'name', header: words.columns.name, cell: (row) => (row.here ? <TwoLines first={words.here} second={<Mono>{shortened(row.device)}</Mono>} /> : <Mono>{shortened(row.device)}</Mono>), sort: (row) => (row.here ? 0 : 1) },
    { id: 'enrolled', header: words.columns.enrolled, cell: (row) => (row.enrolledAt === null ? words.block(row.enrolledBlock) : dayText(row.enrolledAt)), sort: (row) => row.enrolledBlock },
    { id: 'seen', header: words.columns.seen, cell: (row) => (row.anchoredAt !== null ? instantText(row.anchoredAt) : <Faint>{row.anchors === null ? words.unknown : words.never}</Faint>), sort: (row) => row.anchoredAt ?? '' },
    { id: 'state', header: words.columns.state, cell: (row) => {
      const Icon = icons[row.state];
      return <Row><Chip tone={row.state === 'retiring' ? 'amber' : 'neutral'} icon={<Icon size={14} aria-hidden />}>{words.states[row.state]}</Chip>{row.retiredAt !== null && <Faint small>{words.retiredOn(dayText(row.retiredAt))}</Faint>}</Row>;
    } },
  ];
  if (onRetire !== null) columns.push({ id: 'act', header: words.columns.act, right: true, cell: (row) => row.state === 'enrolled' && <Button kind="quiet" aria-label={`${words.retire}: ${nameOf(row)}`} onClick={() => { onRetire(row); }}>{words.retire}</Button> });
  return columns;
}

/** How far it is, or what it waits for. */
function Renewing() {
  const { data = [] } = useQuery(api.jobs.list.queryOptions());
  const job = data.find(({ kind, state }) => kind === 'renew-keys' && state === 'running');
  return <Notice tone="accent" role="status" title={words.renewing}>{job !== undefined && <JobProgress job={job} />}</Notice>;
}
