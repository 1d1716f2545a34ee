import type { LabResult } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Faint } from '../../ui/Layout.tsx';
import styles from './chart.module.css';
import { FlagMark } from './FlagMark.tsx';

const words = strings.chart;
const isFlagged = ({ flag }: LabResult) => flag !== null && flag.direction !== 'normal';
const remark = (row: LabResult) => [row.preliminary ? words.labs.preliminary : '', row.corrected ? words.labs.corrected : ''].filter((part) => part !== '').join(', ');

/** Values align on the right; the range is what the laboratory sent, never one of ours. */
export const resultColumns: readonly Column<LabResult>[] = [
  { id: 'title', header: words.columns.title, cell: (row) => <>{row.title} <Faint small>{remark(row)}</Faint></> },
  { id: 'value', header: words.columns.value, cell: (row) => <span className={isFlagged(row) ? styles['strong'] : undefined}>{row.text ?? (row.components.map((part) => `${part.title} ${part.text ?? ''}`).join(', ') || row.absent || words.labs.none)}</span>, right: true },
  { id: 'flag', header: words.columns.flag, cell: (row) => <FlagMark flag={row.flag} /> },
  { id: 'range', header: words.columns.range, cell: (row) => <Faint>{row.range?.text ?? strings.states.none}</Faint>, right: true },
];

export const ResultTable = ({ label, rows, onOpen, selected }: { label: string; rows: readonly LabResult[]; onOpen: (row: LabResult) => void; selected: string | null }) => <DataTable label={label} columns={resultColumns} rows={rows} rowKey={({ key }) => key} onOpen={onOpen} selected={selected} />;
