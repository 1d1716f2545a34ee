import { strings } from '../../app/strings/index.ts';
import { BarChart } from '../../ui/charts/BarChart.tsx';
import { TrendChart } from '../../ui/charts/TrendChart.tsx';
import { Card, Columns } from '../../ui/Layout.tsx';

const day = 86_400_000;
const values = [5.1, 5.4, 6.2, 7.8, 6.9, 5.6];
const points = values.map((value, index) => ({ at: Date.UTC(2026, 0, 1) + index * 30 * day, value, flagged: value > 6, label: String(value) }));

export const SampleCharts = () => (
  <Columns>
    <Card title={strings.gallery.charts}><TrendChart title={strings.gallery.charts} unit="mmol/L" series={[{ name: strings.gallery.field, points }]} band={{ low: 3.9, high: 6, label: strings.chart.labs.range('3.9 to 6') }} /></Card>
    <Card title={strings.gallery.charts}><BarChart title={strings.gallery.charts} data={values.map((value, index) => ({ key: String(index + 1), value, label: String(value) }))} format={(value) => value.toFixed(0)} /></Card>
  </Columns>
);
