import { Select } from '@mantine/core';
import { useState } from 'react';
import { growthOf, type GrowthPoint, type Vitals } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { fhirDayText } from '../../lib/dates.ts';
import { TrendChart } from '../../ui/charts/TrendChart.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Card, Faint, Stack } from '../../ui/Layout.tsx';

const words = strings.chart.growth;
const columns: readonly Column<GrowthPoint>[] = [
  { id: 'age', header: words.age, cell: (row) => row.age, sort: (row) => row.years, nowrap: true },
  { id: 'date', header: strings.chart.columns.date, cell: (row) => fhirDayText(row.date), nowrap: true },
  { id: 'value', header: strings.chart.columns.value, cell: (row) => row.reading.text ?? strings.states.none, right: true },
  { id: 'source', header: strings.chart.columns.source, cell: (row) => <Faint small>{row.reading.source}</Faint> },
];

/** How a child grew: by age, in the units it was measured in, and always with its table. */
export function GrowthCard({ vitals, birthDate }: { vitals: Vitals; birthDate: string | null }) {
  const { series } = growthOf(vitals, birthDate);
  const [chosen, setChosen] = useState<string | null>(null);
  const names = series.map(({ measure, unit }) => ({ value: `${measure} ${unit ?? ''}`, label: `${words.measures[measure]}${unit === null ? '' : `, ${unit}`}` }));
  const index = Math.max(0, names.findIndex(({ value }) => value === chosen));
  const shown = series[index];
  if (shown === undefined) return null;
  const title = words.of(words.measures[shown.measure]);
  return (
    <Card title={title} testId="growth" actions={<Select aria-label={words.pick} allowDeselect={false} data={names} value={names[index]?.value ?? null} onChange={setChosen} />}>
      <Stack>
        <TrendChart title={title} unit={shown.unit ?? ''} band={null} series={[{ name: words.measures[shown.measure], points: shown.points.map(({ years, age, reading }) => ({ at: years, value: reading.number ?? 0, flagged: false, label: `${age}: ${reading.text ?? ''}` })) }]} ages />
        <Faint small>{words.noReference}</Faint>
        <DataTable label={title} columns={columns} rows={shown.points.toReversed()} rowKey={({ reading }) => reading.key} />
      </Stack>
    </Card>
  );
}
