import { problemList, type ProblemRow } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Card, Faint } from '../../../ui/Layout.tsx';
import { dateColumn, sourceColumn } from '../chart-columns.tsx';
import { NoneKnown, NotRecorded } from '../NotRecorded.tsx';
import { useRecord } from '../record.ts';
import { WriteButton } from '../writing/WriteButton.tsx';

const words = strings.chart;
const columns: readonly Column<ProblemRow>[] = [
  { id: 'title', header: words.columns.title, cell: (row) => <>{row.title} {row.verification !== null && row.verification !== 'confirmed' && <Faint small>{words.verification[row.verification]}</Faint>}</>, sort: (row) => row.title },
  { id: 'status', header: words.columns.status, cell: (row) => words.problemStatus[row.status], sort: (row) => row.status },
  { id: 'severity', header: words.columns.severity, cell: (row) => row.severity ?? strings.states.none, sort: (row) => row.severity ?? '' },
  dateColumn('onset', words.columns.onset, (row) => row.onset ?? row.recorded), dateColumn('end', words.columns.end, (row) => row.abatement),
  sourceColumn(),
];

export function ProblemsPage() {
  const { model, open, selected } = useRecord();
  const { state, rows } = problemList(model);
  if (state !== 'recorded') return <Card title={words.nav.problems} actions={<WriteButton kind="problem" />}>{state === 'none-known' ? <NoneKnown title={words.noneKnown.problems} /> : <NotRecorded ask title={words.notRecorded.problems} />}</Card>;
  const groups = [[words.show.current, rows.filter(({ current }) => current)], [words.show.past, rows.filter(({ current }) => !current)]] as const;
  const first = groups.find(([, members]) => members.length > 0)?.[0];
  return <>{groups.map(([label, members]) => members.length > 0 && <Card key={label} actions={label === first && <WriteButton kind="problem" />} title={`${words.nav.problems}: ${label.toLowerCase()}`} count={members.length} flush><DataTable label={label} columns={columns} rows={members} rowKey={({ key }) => key} onOpen={(row) => { open(row, row.title); }} selected={selected} /></Card>)}</>;
}
