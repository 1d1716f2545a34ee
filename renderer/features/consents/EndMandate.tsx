import { useMutation, useQueryClient } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import type { Speaker } from './evidence.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import type { Delegate } from './mandate.ts';

const words = strings.consents.delegates;

/** By the patient, at the desk, or by the delegate themself. */
export function EndMandate({ mandate: { patient, delegate }, sentence, speaker, onClose }: { mandate: Delegate; sentence: string; speaker: Speaker; onClose: () => void }) {
  const queries = useQueryClient();
  const end = useMutation(api.delegates.end.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.delegates.key() }); void queries.invalidateQueries({ queryKey: api.consents.requests.key() }); onClose(); } }));
  return (
    <EvidenceDialog title={words.endTitle} act={words.end} danger speaker={speaker} busy={end.isPending} error={end.error} onClose={onClose} signed={(evidence) => api.delegates.willSign.queryOptions({ input: { act: 'end', patient, delegate, evidence } })} onSubmit={(evidence) => { end.mutate({ patient, delegate, evidence }); }}>
      <p>{sentence}</p>
    </EvidenceDialog>
  );
}
