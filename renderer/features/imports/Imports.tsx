import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Page } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { DropArea } from './DropArea.tsx';
import { ImportItem } from './ImportItem.tsx';
import { useImportQueue } from './queue.ts';

const words = strings.patients.imports;

/** Begun before this window, and not on its list. */
function Resumed({ shown }: { shown: ReadonlySet<string | null> }) {
  const { data = [] } = useQuery(api.jobs.list.queryOptions());
  return <>{data.filter((job) => job.kind === 'import' && job.state === 'running' && !shown.has(job.id)).map((job) => <Notice key={job.id} role="status" title={words.goesOn}><p>{words.goesOnSentence}</p><JobProgress job={job} /></Notice>)}</>;
}

export function Imports() {
  const { patient } = useSearch({ from: '/shell/import' });
  const { items, add, cancel, clear } = useImportQueue(patient ?? null);
  return (
    <Page title={words.title} subtitle={words.subtitle} narrow actions={items.length > 0 && <Button kind="quiet" onClick={clear}>{words.clear}</Button>}>
      {patient !== undefined && <Notice tone="accent"><p>{words.intoOne}</p></Notice>}
      <Resumed shown={new Set(items.map(({ job }) => job))} />
      <DropArea onFiles={add} />
      {items.map((item) => <ImportItem key={item.key} item={item} onCancel={() => { cancel(item); }} />)}
    </Page>
  );
}
