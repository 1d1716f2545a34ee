import { IconCloudCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DocumentId } from '../../../../core/ids/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { api } from '../../../lib/api.ts';
import { sentenceOf } from '../../../lib/failure.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { StageChip } from '../../../ui/StageChip.tsx';
import styles from './writing.module.css';

const words = strings.writing.save;
const lookAgain = 1_500;

/** How far a signed entry has come: Saved, Stored 2 of 3, Recorded, Confirmed; why it goes no further, and what can be tried. */
export function SaveChip({ document }: { document: DocumentId }) {
  const queries = useQueryClient();
  const query = useQuery(api.writing.progress.queryOptions({ input: { document }, staleTime: 0, refetchInterval: ({ state }) => (state.data?.stage === 'confirmed' ? false : lookAgain) }));
  const retry = useMutation(api.network.retry.mutationOptions({ onSettled: () => { void queries.invalidateQueries({ queryKey: api.writing.progress.key() }); } }));
  if (query.data === undefined) return <StageChip stage="saved" />;
  const { stage, copies, wanted, cause, outbox } = query.data;
  return (
    <>
      <span data-testid="save-chip" data-stage={stage}>
        {stage === 'stored' && copies !== null && wanted !== null && wanted > 0 ? <Chip icon={<IconCloudCheck size={14} aria-hidden />} title={strings.terms.stageMeaning.stored}>{words.stored(Math.min(copies, wanted), wanted)}</Chip> : <StageChip stage={stage} />}
      </span>
      {cause !== null && (
        <span className={styles['cause']} role="status" data-testid="save-cause">
          {sentenceOf(cause.code, cause.detail)}{stage === 'failed' ? '' : ` ${words.waiting}`}
        </span>
      )}
      {cause !== null && outbox !== null && <Button busy={retry.isPending} onClick={() => { retry.mutate({ id: outbox }); }}>{words.retry}</Button>}
    </>
  );
}
