import { useQuery } from '@tanstack/react-query';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Mono } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';

const words = strings.chart.cardDialog;

export function CardDialog({ patient, onClose }: { patient: PatientId; onClose: () => void }) {
  const query = useQuery(api.patients.card.queryOptions({ input: { patient } }));
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <p>{words.sentence}</p>
      <QueryView query={query}>{({ card }) => <><Mono>{card}</Mono><DialogFoot><Button kind="primary" onClick={() => { void navigator.clipboard.writeText(card).then(onClose); }}>{words.copy}</Button></DialogFoot></>}</QueryView>
    </Dialog>
  );
}
