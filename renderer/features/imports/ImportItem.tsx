import { IconAlertTriangle, IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { JobId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { bytesText } from '../../lib/amounts.ts';
import { sentenceOf } from '../../lib/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Card, Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { ImportReportView } from './ImportReportView.tsx';
import type { Item } from './queue.ts';

const words = strings.patients.imports;
const waiting = <Chip icon={<IconClock size={14} aria-hidden />}>{words.queued}</Chip>;
const stopped = <Chip icon={<IconX size={14} aria-hidden />}>{words.cancelled}</Chip>;
const notDone = <Chip tone="amber" icon={<IconAlertTriangle size={14} aria-hidden />}>{words.failed}</Chip>;
const imported = <Chip tone="accent" icon={<IconCheck size={14} aria-hidden />}>{words.done}</Chip>;

export function ImportItem({ item, onCancel }: { item: Item; onCancel: () => void }) {
  if (item.job !== null) return <ImportJob name={item.name} job={item.job} onCancel={onCancel} />;
  const chip = item.state === 'queued' ? waiting : item.state === 'cancelled' ? stopped : item.state === 'sending' ? null : notDone;
  return (
    <Card title={item.name} count={bytesText(item.size)} actions={<Row>{chip}{(item.state === 'queued' || item.state === 'sending') && <Button onClick={onCancel}>{words.cancel}</Button>}</Row>}>
      {item.state === 'sending' && <JobProgress job={{ step: words.sending, done: Math.round((item.sent / Math.max(1, item.size)) * 100), total: 100 }} />}
      {item.state === 'too-large' && <Notice tone="amber" role="alert"><p>{words.tooLarge}</p></Notice>}
      <FailureNotice error={item.error} />
    </Card>
  );
}

function ImportJob({ name, job, onCancel }: { name: string; job: JobId; onCancel: () => void }) {
  const query = useQuery(api.jobs.get.queryOptions({ input: { job }, staleTime: 0, refetchInterval: ({ state }) => (state.data?.state === 'running' || state.data === undefined ? 500 : false) }));
  const state = query.data?.state;
  const chip = state === 'done' ? imported : state === 'failed' ? notDone : state === 'cancelled' ? stopped : <Button onClick={onCancel}>{words.cancel}</Button>;
  return (
    <Card title={name} actions={chip} testId="import-item">
      <QueryView query={query}>{(data) => (
        <Stack>
          {data.state === 'running' && <JobProgress job={data} />}
          {data.state === 'failed' && <Notice tone="amber" role="alert"><p>{sentenceOf(data.error ?? '')} {data.reference !== null && strings.states.reference(data.reference)}</p></Notice>}
          {data.state === 'done' && <ImportOutcome job={job} />}
        </Stack>
      )}</QueryView>
    </Card>
  );
}

function ImportOutcome({ job }: { job: JobId }) {
  const query = useQuery(api.imports.report.queryOptions({ input: { job } }));
  return <QueryView query={query}>{(report) => (report === null ? null : <ImportReportView report={report} />)}</QueryView>;
}
