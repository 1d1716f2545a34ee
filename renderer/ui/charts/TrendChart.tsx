import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear, scaleUtc } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { strings } from '../../app/strings/index.ts';
import { dayText } from '../../lib/dates.ts';
import styles from './chart.module.css';
import { useFrame } from './frame.ts';

export interface TrendPoint { readonly at: number; readonly value: number; readonly flagged: boolean; readonly label: string }
export interface TrendSeries { readonly name: string; readonly points: readonly TrendPoint[] }
export interface TrendBand { readonly low: number | null; readonly high: number | null; readonly label: string }

const margin = 0.12;

/** Values over time with their reference band. What it shows stands in the table beside it, so it is one picture to a screen reader. */
export function TrendChart({ title, unit, series, band, ages = false }: { title: string; unit: string; series: readonly TrendSeries[]; band: TrendBand | null; /** `at` is an age in years and not a time. */ ages?: boolean }) {
  const frame = useFrame();
  const { inner } = frame;
  const points = series.flatMap((one) => one.points);
  const values = [...points.map(({ value }) => value), ...[band?.low, band?.high].filter((value) => value !== null && value !== undefined)];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low || Math.abs(high) || 1) * margin;
  const times = points.map(({ at }) => at);
  const day = 86_400_000;
  const start = Math.min(...times);
  const end = Math.max(...times);
  const span = ages ? [Math.max(0, start - 0.1), end + 0.1] : start === end ? [start - day, end + day] : [start, end];
  const x = ages ? scaleLinear({ domain: span, range: [8, inner.width - 8] }) : scaleUtc({ domain: span, range: [8, inner.width - 8] });
  const y = scaleLinear({ domain: [low - pad, high + pad], range: [inner.height, 0], nice: true });
  const [floor = 0, ceiling = 0] = y.domain();
  const bandTop = y(Math.min(band?.high ?? ceiling, ceiling));
  const bandBottom = y(Math.max(band?.low ?? floor, floor));
  return (
    <figure className={styles['figure']}>
      <svg ref={frame.ref} className={styles['chart']} height={frame.height} role="img" aria-label={`${title}${unit === '' ? '' : `, ${unit}`}`}>
        <Group left={frame.left} top={frame.top}>
          {band !== null && <rect className={styles['band']} x={0} width={inner.width} y={bandTop} height={Math.max(0, bandBottom - bandTop)} />}
          {y.ticks(5).map((tick) => <line key={tick} className={styles['grid']} x1={0} x2={inner.width} y1={y(tick)} y2={y(tick)} />)}
          <AxisLeft scale={y} numTicks={5} hideTicks axisLineClassName={styles['axis'] ?? ''} tickLabelProps={{ className: styles['tick'] ?? '', dx: -4, dy: 4, textAnchor: 'end' }} />
          <AxisBottom scale={x} top={inner.height} numTicks={5} hideTicks axisLineClassName={styles['axis'] ?? ''} tickFormat={(value) => (ages ? strings.chart.growth.years(Number(value)) : dayText(Number(value)))} tickLabelProps={{ className: styles['tick'] ?? '', textAnchor: 'middle', dy: 4 }} />
          {series.map((one, index) => <LinePath key={one.name} className={styles['line'] ?? ''} data-series={index} data={[...one.points]} x={({ at }) => x(at)} y={({ value }) => y(value)} />)}
          {series.map((one, index) => one.points.map((point) => <circle key={`${one.name} ${String(point.at)} ${point.label}`} className={styles['dot']} data-series={index} data-flagged={point.flagged} cx={x(point.at)} cy={y(point.value)} r={point.flagged ? 5 : 3.5}><title>{point.label}</title></circle>))}
        </Group>
      </svg>
      <figcaption className={styles['legend']}>
        {series.length > 1 && series.map((one, index) => <span key={one.name} className={styles['key']}><i className={styles['swatch']} data-series={index} />{one.name}</span>)}
        {band !== null && <span className={styles['key']}><i className={styles['patch']} />{band.label}</span>}
      </figcaption>
    </figure>
  );
}
