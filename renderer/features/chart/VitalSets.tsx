import { useState } from 'react';
import type { Vitals, VitalSet } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { fhirDateText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint } from '../../ui/Layout.tsx';
import styles from './chart.module.css';

const words = strings.chart;
const most = 7;
const step = 20;

/** A line a moment, a column a measure: the ones measured most; the rest stand in their own trend. */
export function VitalSets({ vitals }: { vitals: Vitals }) {
  const [shown, setShown] = useState(step);
  const measures = vitals.series.slice(0, most);
  const keyOf = (set: VitalSet) => `${set.date ?? ''} ${set.source ?? ''}`;
  const columns: Column<VitalSet>[] = [
    { id: 'when', header: words.vitals.when, cell: (set) => fhirDateText(set.date), sort: (set) => set.date ?? '', nowrap: true },
    ...measures.map((measure): Column<VitalSet> => ({ id: measure.series, header: measure.title, cell: (set) => set.readings.find(({ series }) => series === measure.series)?.text ?? '', right: true, nowrap: true })),
    { id: 'source', header: words.columns.source, cell: (set) => <Faint small>{set.source}</Faint> },
  ];
  return (
    <>
      <DataTable label={words.vitals.table} columns={columns} rows={vitals.sets.slice(0, shown)} rowKey={keyOf} newestFirst="when" />
      {vitals.sets.length > shown && <div className={styles['tableFoot']}><Button onClick={() => { setShown(shown + step); }}>{strings.states.more}</Button></div>}
    </>
  );
}
