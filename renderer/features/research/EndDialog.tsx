import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Hash } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';

const words = strings.research;

export function EndDialog({ programme, onClose }: { programme: Hash; onClose: () => void }) {
  const queries = useQueryClient();
  const end = useMutation(api.research.end.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.research.key() }); onClose(); } }));
  return (
    <Dialog opened onClose={onClose} title={words.endTitle}>
      <p>{words.endSentence}</p>
      <FailureNotice error={end.error} />
      <DialogFoot><Button onClick={onClose}>{strings.states.cancel}</Button><Button kind="danger" busy={end.isPending} onClick={() => { end.mutate({ programme }); }}>{words.end}</Button></DialogFoot>
    </Dialog>
  );
}
