import { medicationList, type MedicationRow } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { todayText } from '../../../lib/dates.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Card, TwoLines } from '../../../ui/Layout.tsx';
import { dateColumn } from '../chart-columns.tsx';
import { NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';
import { WriteButton } from '../writing/WriteButton.tsx';

const words = strings.chart;
const title: Column<MedicationRow> = { id: 'title', header: words.columns.title, cell: (row) => <TwoLines first={row.title} second={row.dosage} />, sort: (row) => row.title };
const state: Column<MedicationRow> = { id: 'state', header: words.columns.status, cell: (row) => <TwoLines first={words.medicationState[row.state]} second={row.stateReason} />, sort: (row) => row.state };
const by: Column<MedicationRow> = { id: 'by', header: words.columns.by, cell: (row) => <TwoLines first={row.by ?? words.medicationKind[row.kind]} second={row.source} />, sort: (row) => row.by ?? '' };
const started = dateColumn<MedicationRow>('started', words.columns.started, (row) => row.started);
const ended = dateColumn<MedicationRow>('ended', words.columns.end, (row) => row.ended);
const activeColumns = [title, state, started, by];
const pastColumns = [title, state, started, ended, by];

/** Ended ran its course; discontinued was stopped. The word says which. */
export function MedicationsPage() {
  const { model, open, selected } = useRecord();
  const { active, past } = medicationList(model, todayText());
  if (active.length + past.length === 0) return <Card title={words.nav.medications} actions={<WriteButton kind="order" />}><NotRecorded ask title={words.notRecorded.medications} /></Card>;
  const groups = [[words.show.active, active, activeColumns], [words.show.past, past, pastColumns]] as const;
  const first = groups.find(([, rows]) => rows.length > 0)?.[0];
  return <>{groups.map(([label, rows, columns]) => rows.length > 0 && <Card key={label} actions={label === first && <WriteButton kind="order" />} title={`${words.nav.medications}: ${label.toLowerCase()}`} count={rows.length} flush><DataTable label={label} columns={columns} rows={rows} rowKey={({ key }) => key} onOpen={(row) => { open(row, row.title); }} selected={selected} /></Card>)}</>;
}
