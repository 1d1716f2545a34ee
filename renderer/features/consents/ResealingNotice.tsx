import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** After a withdrawal: how far the documents of before are sealed again, or what that waits for. The clinic's work, shown to its staff and to the patient. */
export function ResealingNotice() {
  const { data = [] } = useQuery(api.jobs.list.queryOptions());
  const job = data.find((one) => one.kind === 'reseal' && one.state === 'running');
  return job === undefined ? null : <Notice role="status" title={strings.consents.resealingTitle}><p>{strings.consents.resealingSentence}</p><JobProgress job={job} /></Notice>;
}
