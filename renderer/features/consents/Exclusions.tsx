import { Checkbox } from '@mantine/core';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { ExclusionRow } from '../../../core/contract/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, TwoLines } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { speakerOf } from './evidence.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { SectionPicker } from './SectionPicker.tsx';
import { type Choice, sectionsOf, sectionsText } from './sections.ts';

const words = strings.consents.exclusions;
type Exclusion = z.infer<typeof ExclusionRow>;

/** A patient's no goes before every consent, and before what their own clinic may read. */
export function Exclusions({ patient, self }: { patient: PatientId; self: boolean }) {
  const query = useQuery(api.exclusions.list.queryOptions({ input: { patient }, staleTime: 10_000 }));
  const [dialog, setDialog] = useState<'add' | Exclusion | null>(null);
  const close = () => { setDialog(null); };
  const columns: readonly Column<Exclusion>[] = [
    { id: 'what', header: words.sections, cell: (row) => <TwoLines first={row.sections === null ? words.everything : sectionsText(row.sections, true)} second={row.inEmergency ? words.alsoInEmergency : words.notInEmergency} /> },
    { id: 'since', header: strings.consents.form.from, cell: (row) => words.since(dayText(row.since)), nowrap: true },
    { id: 'act', header: '', cell: (row) => <Button kind="quiet" onClick={() => { setDialog(row); }}>{words.end}</Button>, right: true },
  ];
  return (
    <Card title={self ? words.mine : words.title} flush foot={words.sentence} actions={<Button icon={<IconPlus size={16} aria-hidden />} onClick={() => { setDialog('add'); }}>{words.add}</Button>} testId="exclusions">
      <QueryView query={query}>{(rows) => (rows.length === 0
        ? <Empty icon={<IconLock size={28} aria-hidden />} title={words.none} />
        : <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.id} />)}</QueryView>
      {dialog === 'add' && <AddExclusion patient={patient} self={self} onClose={close} />}
      {dialog !== null && dialog !== 'add' && <EndExclusion patient={patient} exclusion={dialog} self={self} onClose={close} />}
    </Card>
  );
}

/** What was closed or opened again shows in charts at once. */
function useRefresh(onClose: () => void): () => void {
  const queries = useQueryClient();
  return () => { void queries.invalidateQueries({ queryKey: api.exclusions.key() }); void queries.invalidateQueries({ queryKey: api.chart.key() }); onClose(); };
}

function AddExclusion({ patient, self, onClose }: { patient: PatientId; self: boolean; onClose: () => void }) {
  const [choice, setChoice] = useState<Choice>({ categories: [], sensitivities: [] });
  const [inEmergency, setInEmergency] = useState(false);
  const [tried, setTried] = useState(false);
  const onSuccess = useRefresh(onClose);
  const add = useMutation(api.exclusions.add.mutationOptions({ onSuccess }));
  const sections = sectionsOf(choice);
  return (
    <EvidenceDialog title={words.addTitle} act={words.act} wide danger speaker={speakerOf(self)} busy={add.isPending} error={add.error} onClose={onClose} onSubmit={(evidence) => { setTried(true); if (sections.length > 0) add.mutate({ patient, sections, purposes: null, inEmergency, evidence }); }}>
      <p>{words.sentence}</p>
      <SectionPicker choice={choice} onChange={setChoice} error={tried && sections.length === 0 ? strings.consents.form.errors.sections : undefined} />
      <Checkbox label={words.emergency} description={words.emergencyHint} checked={inEmergency} onChange={(event) => { setInEmergency(event.currentTarget.checked); }} />
    </EvidenceDialog>
  );
}

function EndExclusion({ patient, exclusion, self, onClose }: { patient: PatientId; exclusion: Exclusion; self: boolean; onClose: () => void }) {
  const onSuccess = useRefresh(onClose);
  const end = useMutation(api.exclusions.end.mutationOptions({ onSuccess }));
  return (
    <EvidenceDialog title={words.endTitle} act={words.end} speaker={speakerOf(self)} busy={end.isPending} error={end.error} onClose={onClose} onSubmit={(evidence) => { end.mutate({ patient, id: exclusion.id, evidence }); }}>
      <p>{words.endSentence}</p>
    </EvidenceDialog>
  );
}
