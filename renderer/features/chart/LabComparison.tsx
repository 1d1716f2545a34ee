import { Select } from '@mantine/core';
import { useState } from 'react';
import { compareDays, type ComparedResult, labDays, type Labs, type LabResult } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { fhirDayText } from '../../lib/dates.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Faint, Row } from '../../ui/Layout.tsx';
import { FlagMark } from './FlagMark.tsx';

const words = strings.chart;
const valueOf = (result: LabResult | null) => (result === null ? <Faint>{strings.states.none}</Faint> : <Row align="end"><FlagMark flag={result.flag} />{result.text ?? result.absent ?? words.labs.none}</Row>);
const changeText = ({ change }: ComparedResult): string => (change === null ? '' : `${change > 0 ? '+' : change < 0 ? '−' : '±'}${String(Math.abs(change))}`);

/** Two days beside each other. A test of one of them stands there too: what was not measured again is worth knowing. */
export function LabComparison({ labs }: { labs: Labs }) {
  const days = labDays(labs);
  const [later, setLater] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<string | null>(null);
  const [first, second] = [later ?? days[0], earlier ?? days[1]];
  if (first === undefined || second === undefined) return null;
  const data = days.map((day) => ({ value: day, label: fhirDayText(day) }));
  const columns: readonly Column<ComparedResult>[] = [
    { id: 'title', header: words.columns.title, cell: (row) => row.title, sort: (row) => row.title },
    { id: 'earlier', header: fhirDayText(second), cell: (row) => valueOf(row.earlier), right: true },
    { id: 'later', header: fhirDayText(first), cell: (row) => valueOf(row.later), right: true },
    { id: 'change', header: words.labs.compare, cell: (row) => <Faint>{changeText(row)}</Faint>, right: true },
    { id: 'range', header: words.columns.range, cell: (row) => <Faint>{(row.later ?? row.earlier)?.range?.text ?? strings.states.none}</Faint>, right: true },
  ];
  return (
    <Card title={words.labs.comparison} testId="comparison" flush actions={<Row><Select aria-label={words.labs.earlier} allowDeselect={false} searchable data={data} value={second} onChange={setEarlier} /><Select aria-label={words.labs.later} allowDeselect={false} searchable data={data} value={first} onChange={setLater} /></Row>}>
      <DataTable label={words.labs.comparison} columns={columns} rows={compareDays(labs, second, first)} rowKey={({ series }) => series} />
    </Card>
  );
}
