import { IconAlertOctagon } from '@tabler/icons-react';
import { allergyList, type AllergyRow } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Card } from '../../../ui/Layout.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { dateColumn, sourceColumn } from '../chart-columns.tsx';
import { NoneKnown, NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';
import { WriteButton } from '../writing/WriteButton.tsx';

const words = strings.chart;
const columns: readonly Column<AllergyRow>[] = [
  { id: 'title', header: words.columns.title, cell: (row) => row.title, sort: (row) => row.title },
  { id: 'criticality', header: words.columns.criticality, cell: (row) => (row.criticality === 'high' ? <Chip tone="red" icon={<IconAlertOctagon size={14} aria-hidden />}>{words.criticality.high}</Chip> : row.criticality === null ? strings.states.none : words.criticality[row.criticality]) },
  { id: 'reaction', header: words.columns.reaction, cell: (row) => row.reactions.join(', ') || strings.states.none },
  { id: 'severity', header: words.columns.severity, cell: (row) => (row.severity === null ? strings.states.none : words.severity[row.severity]) },
  { id: 'status', header: words.columns.status, cell: (row) => words.allergyStatus[row.status], sort: (row) => row.status },
  dateColumn('onset', words.columns.onset, (row) => row.onset ?? row.recorded), sourceColumn(),
];

export function AllergiesPage() {
  const { model, open, selected } = useRecord();
  const { state, rows, noneKnown, contradicts } = allergyList(model);
  return (
    <>
      {contradicts && <Notice tone="amber"><p>{words.noneKnown.contradicts}</p></Notice>}
      <Card title={words.nav.allergies} count={rows.length === 0 ? '' : rows.length} flush actions={<WriteButton kind="allergy" />}>
        {state === 'not-recorded' ? <NotRecorded ask title={words.notRecorded.allergies} />
          : <>{state === 'none-known' && <NoneKnown title={noneKnown.join(', ')} />}{rows.length > 0 && <DataTable label={words.nav.allergies} columns={columns} rows={rows} rowKey={({ key }) => key} onOpen={(row) => { open(row, row.title); }} selected={selected} />}</>}
      </Card>
    </>
  );
}
