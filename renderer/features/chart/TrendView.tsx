import type { LabResult } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { fhirDateText } from '../../lib/dates.ts';
import { TrendChart, type TrendSeries } from '../../ui/charts/TrendChart.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint, Stack } from '../../ui/Layout.tsx';
import { FlagMark } from './FlagMark.tsx';

const words = strings.chart;
export interface TrendOf { readonly title: string; readonly unit: string | null; readonly range: LabResult['range']; readonly points: readonly (LabResult & { readonly diastolic?: number | null })[] }
type Point = TrendOf['points'][number];

const isFlagged = ({ flag }: Point) => flag !== null && flag.direction !== 'normal';
const plotted = (points: readonly Point[], value: (point: Point) => number | null | undefined) => points.flatMap((point) => {
  const number = value(point);
  return number === null || number === undefined || point.date === null ? [] : [{ at: Date.parse(point.date), value: number, flagged: isFlagged(point), label: `${fhirDateText(point.date)}: ${point.text ?? ''}` }];
});
const columns: readonly Column<Point & { change: string }>[] = [
  { id: 'date', header: words.columns.date, cell: (row) => fhirDateText(row.date), sort: (row) => row.date ?? '', nowrap: true },
  { id: 'value', header: words.columns.value, cell: (row) => row.text ?? words.labs.none, right: true },
  { id: 'change', header: words.labs.compare, cell: (row) => <Faint>{row.change}</Faint>, right: true },
  { id: 'flag', header: words.columns.flag, cell: (row) => <FlagMark flag={row.flag} /> },
  { id: 'range', header: words.columns.range, cell: (row) => <Faint>{row.range?.text ?? strings.states.none}</Faint>, right: true },
];

function withChange(points: readonly Point[]): (Point & { change: string })[] {
  return points.map((point, index) => {
    const before = points[index - 1]?.number ?? null;
    const difference = point.number === null || before === null ? null : Number((point.number - before).toPrecision(3));
    return { ...point, change: difference === null ? '' : `${difference > 0 ? '+' : difference < 0 ? '−' : '±'}${String(Math.abs(difference))}` };
  });
}

/** The picture and, always, its table. */
export function TrendView({ trend }: { trend: TrendOf }) {
  const upper = plotted(trend.points, ({ number }) => number);
  const lower = plotted(trend.points, ({ diastolic }) => diastolic);
  const series: TrendSeries[] = lower.length > 0 ? [{ name: words.vitals.systolic, points: upper }, { name: words.vitals.diastolic, points: lower }] : [{ name: trend.title, points: upper }];
  const missing = trend.points.length - upper.length;
  const band = trend.range !== null && (trend.range.low !== null || trend.range.high !== null) ? { low: trend.range.low, high: trend.range.high, label: words.labs.range(trend.range.text) } : null;
  return (
    <Stack>
      {upper.length > 0 && <TrendChart title={words.labs.trendOf(trend.title)} unit={trend.unit ?? ''} series={series} band={band} />}
      <Faint small>{[trend.unit ?? '', band === null ? words.labs.noRange : '', upper.length === 1 ? words.labs.single : '', missing > 0 ? words.labs.notPlotted(missing) : ''].filter((part) => part !== '').join(' · ')}</Faint>
      <DataTable label={words.labs.trendOf(trend.title)} columns={columns} rows={withChange(trend.points)} rowKey={({ key }) => key} newestFirst="date" />
    </Stack>
  );
}
