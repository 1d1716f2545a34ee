import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Row } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Card, Faint } from '../../ui/Layout.tsx';
import table from '../../ui/table.module.css';
import styles from './chart.module.css';
import { useRecord } from './record.ts';

export interface SummaryLine { readonly row: Row; readonly title: string; readonly aside: ReactNode }

export function SummaryList({ title, count, rows, empty, to }: { title: string; count: number; rows: readonly SummaryLine[]; empty: ReactNode; to?: 'immunizations' | 'problems' | 'medications' | 'allergies' | 'labs' | 'vitals' | 'encounters' | undefined }) {
  const { open, chart } = useRecord();
  return (
    <Card title={title} count={count === 0 ? '' : count} flush actions={to !== undefined && <Link to={`/patients/$patient/${to}`} params={{ patient: chart.patient.patient }} aria-label={`${strings.chart.show.all}: ${title}`}>{strings.chart.show.all}</Link>}>
      {rows.length === 0 ? empty : <ul className={styles['list']}>{rows.map(({ row, title: name, aside }) => <li key={row.key} className={styles['item']}><span><button type="button" className={table['link']} onClick={() => { open(row, name); }}>{name}</button></span><Faint>{aside}</Faint></li>)}</ul>}
    </Card>
  );
}
