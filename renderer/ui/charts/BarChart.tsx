import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import styles from './chart.module.css';
import { useFrame } from './frame.ts';

export interface BarDatum { readonly key: string; readonly value: number; readonly label: string }
const mostLabels = 12;
const widest = 48;

export function BarChart({ title, data, format }: { title: string; data: readonly BarDatum[]; format: (value: number) => string }) {
  const frame = useFrame();
  const { inner } = frame;
  const x = scaleBand({ domain: data.map(({ key }) => key), range: [0, inner.width], padding: 0.25 });
  const y = scaleLinear({ domain: [0, Math.max(...data.map(({ value }) => value), Number.EPSILON)], range: [inner.height, 0], nice: true });
  const every = Math.ceil(data.length / mostLabels);
  return (
    <svg ref={frame.ref} className={styles['chart']} height={frame.height} role="img" aria-label={title}>
      <Group left={frame.left} top={frame.top}>
        {y.ticks(4).map((tick) => <line key={tick} className={styles['grid']} x1={0} x2={inner.width} y1={y(tick)} y2={y(tick)} />)}
        {data.map((datum) => <Bar key={datum.key} className={styles['bar'] ?? ''} x={(x(datum.key) ?? 0) + (x.bandwidth() - Math.min(x.bandwidth(), widest)) / 2} width={Math.min(x.bandwidth(), widest)} y={y(datum.value)} height={Math.max(0, inner.height - y(datum.value))} rx={2}><title>{datum.label}</title></Bar>)}
        <AxisLeft scale={y} numTicks={4} hideTicks axisLineClassName={styles['axis'] ?? ''} tickFormat={(value) => format(Number(value))} tickLabelProps={{ className: styles['tick'] ?? '', dx: -4, dy: 4, textAnchor: 'end' }} />
        <AxisBottom scale={x} top={inner.height} hideTicks axisLineClassName={styles['axis'] ?? ''} tickValues={data.filter((_, index) => index % every === 0).map(({ key }) => key)} tickLabelProps={{ className: styles['tick'] ?? '', textAnchor: 'middle', dy: 4 }} />
      </Group>
    </svg>
  );
}
