import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { capitalized } from '../../lib/capital.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Consent } from './consent.ts';
import type { Speaker } from './evidence.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';

const words = strings.consents;

export function RevokeDialog({ patient, consent, speaker, onClose }: { patient: PatientId; consent: Consent; speaker: Speaker; onClose: () => void }) {
  const queries = useQueryClient();
  const revoke = useMutation(api.consents.revoke.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.consents.key() }); void queries.invalidateQueries({ queryKey: api.chart.key() }); onClose(); } }));
  return (
    <EvidenceDialog title={words.revokeTitle} act={words.revoke} danger speaker={speaker} busy={revoke.isPending} error={revoke.error} onClose={onClose} signed={(evidence) => api.consents.willSign.queryOptions({ input: { act: 'revoke', patient, consent: consent.consent, evidence } })} onSubmit={(evidence) => { revoke.mutate({ patient, consent: consent.consent, evidence }); }}>
      <p>{words.revokeSentence(capitalized(consent.granteeName))}</p>
      <Notice tone="neutral"><p>{words.copies}</p></Notice>
    </EvidenceDialog>
  );
}
