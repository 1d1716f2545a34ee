import { Progress } from '@mantine/core';
import type { Job } from '../../core/contract/index.ts';
import type { z } from 'zod';
import { strings } from '../app/strings/index.ts';
import { Faint, Row } from './Layout.tsx';

export function JobProgress({ job }: { job: Pick<z.infer<typeof Job>, 'step' | 'done' | 'total'> }) {
  const percent = job.total === 0 ? 0 : Math.min(100, Math.round((job.done / job.total) * 100));
  return (
    <>
      <Progress.Root size="md"><Progress.Section value={job.total === 0 ? 100 : percent} animated={job.total === 0} striped={job.total === 0} aria-label={job.step} /></Progress.Root>
      <Row align="between"><span>{job.step}</span>{job.total > 0 && <Faint>{strings.states.of(job.done, job.total)}</Faint>}</Row>
    </>
  );
}
