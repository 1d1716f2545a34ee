import { Outlet, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { strings } from '../../app/strings/index.ts';
import { Empty } from '../../ui/States.tsx';
import type { Line } from '../../lib/identity.ts';
import { ChartBanner } from './ChartBanner.tsx';
import { ChartNav } from './ChartNav.tsx';
import styles from './chart.module.css';
import { Gate } from './Gate.tsx';
import type { GateSource, OpenChart } from './record.ts';

/** Pages that stand without an open record: consents and who looked. */
const openToAll = /\/(consents|looked)$/;

export function ChartFrame({ line, sources, reason, record, panel, above, onReason = null, children }: { line: Line; sources: readonly GateSource[]; reason: string | null; record: OpenChart | null; panel?: ReactNode; /** Between the gate and the page. */ above?: ReactNode; onReason?: ((reason: string) => void) | null; children?: ReactNode }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const alone = openToAll.test(path);
  return (
    <div className={styles['chart']}>
      <ChartBanner line={line} />
      <div className={styles['ground']}>
        <ChartNav patient={line.patient} />
        <div className={styles['column']}>
          <Gate line={line} sources={sources} withheld={record?.withheld ?? 0} reason={reason} onReason={onReason} />
          {above}
          {record !== null || alone ? <Outlet /> : children || <Empty title={strings.chart.closed.title} sentence={strings.chart.closed.sentence} />}
        </div>
        {panel}
      </div>
    </div>
  );
}
