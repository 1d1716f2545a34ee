import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Mono, Row } from '../../ui/Layout.tsx';
import { Front } from '../../ui/Front.tsx';

const words = strings.session.application;

/** A workstation that joined a network waits until its institutions admit it by this line. */
export function Application({ application, job }: { application: string; job: JobId | null }) {
  const [copied, setCopied] = useState(false);
  const { data = [] } = useQuery(api.jobs.list.queryOptions({ refetchInterval: 2_000 }));
  const running = data.find(({ id }) => id === job);
  return (
    <Front title={words.title} sentence={words.sentence} wide>
      <div data-testid="application"><Mono>{application}</Mono></div>
      <Row><Button kind="primary" icon={<IconCopy size={16} aria-hidden />} onClick={() => { void navigator.clipboard.writeText(application).then(() => { setCopied(true); }); }}>{copied ? strings.states.copied : strings.states.copy}</Button></Row>
      {running !== undefined && <div><JobProgress job={running} /></div>}
    </Front>
  );
}
