import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { dayText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, TwoLines } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { StageChip } from '../../ui/StageChip.tsx';
import { Empty } from '../../ui/States.tsx';
import { EndMandate } from './EndMandate.tsx';
import { speakerOf } from './evidence.ts';
import { type Delegate, stands } from './mandate.ts';
import { NameDelegateDialog } from './NameDelegateDialog.tsx';
import { sectionsText } from './sections.ts';

const words = strings.consents.delegates;

/** Who may decide for a patient, what for and until when; shown apart from what the patient agreed to in person. */
export function Delegates({ patient, self }: { patient: PatientId; self: boolean }) {
  const query = useQuery(api.delegates.list.queryOptions({ input: { patient }, staleTime: 10_000 }));
  const [dialog, setDialog] = useState<'name' | Delegate | null>(null);
  const close = () => { setDialog(null); };
  const columns: readonly Column<Delegate>[] = [
    { id: 'who', header: words.columns.who, cell: (row) => <TwoLines first={row.name ?? row.delegate.slice(0, 8)} second={words.relations[row.relation]} />, sort: (row) => row.name ?? '' },
    { id: 'what', header: words.columns.what, cell: (row) => <span title={sectionsText(row.sections, true)}><TwoLines first={sectionsText(row.sections)} second={row.powers.map((power) => words.powerNames[power]).join(', ')} /></span> },
    { id: 'until', header: words.columns.until, cell: (row) => <TwoLines first={words.until(dayText(row.endedAt ?? row.ends))} second={row.endedAt !== null ? words.ended : words.endsBy[row.endsBy]} />, nowrap: true },
    { id: 'state', header: words.columns.state, cell: (row) => (row.stage !== 'confirmed' ? <StageChip stage={row.stage} /> : stands(row) && <Button kind="quiet" onClick={() => { setDialog(row); }} aria-label={`${words.end}: ${row.name ?? ''}`}>{words.end}</Button>), right: true },
  ];
  return (
    <Card title={self ? words.mine : words.title} flush foot={words.sentence} actions={<Button icon={<IconPlus size={16} aria-hidden />} onClick={() => { setDialog('name'); }}>{words.add}</Button>} testId="delegates">
      <QueryView query={query}>{(rows) => (rows.length === 0
        ? <Empty icon={<IconUsers size={28} aria-hidden />} title={self ? words.noneMine : words.none} />
        : <DataTable label={words.title} columns={columns} rows={rows} rowKey={(row) => row.delegate} />)}</QueryView>
      {dialog === 'name' && <NameDelegateDialog patient={patient} self={self} onClose={close} />}
      {dialog !== null && dialog !== 'name' && <EndMandate mandate={dialog} sentence={words.endSentence(dialog.name ?? '')} speaker={speakerOf(self)} onClose={close} />}
    </Card>
  );
}
