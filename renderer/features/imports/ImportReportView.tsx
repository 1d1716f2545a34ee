import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { ImportReport } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts, Faint, Row } from '../../ui/Layout.tsx';
import styles from './imports.module.css';

type Report = z.infer<typeof ImportReport>;
type Reject = Report['rejected'][number];
const words = strings.patients.imports;
const rejectColumns: readonly Column<Reject>[] = [
  { id: 'index', header: words.rejectColumns.index, cell: (row) => row.index + 1, sort: (row) => row.index, right: true },
  { id: 'type', header: words.rejectColumns.type, cell: (row) => row.type ?? strings.states.none, sort: (row) => row.type ?? '' },
  { id: 'path', header: words.rejectColumns.path, cell: (row) => row.path },
  { id: 'reason', header: words.rejectColumns.reason, cell: (row) => row.reason },
];

export function ImportReportView({ report }: { report: Report }) {
  const { milliseconds: time } = report;
  const counts = [[words.entries, report.entries], [words.stored, report.stored], [words.unchanged, report.unchanged], [words.rejected, report.rejectedTotal]] as const;
  return (
    <>
      <div className={styles['counts']} data-testid="import-counts">{counts.map(([label, value]) => <div key={label}><Faint small>{label}</Faint><b>{value}</b></div>)}</div>
      <div className={styles['types']}>{Object.entries(report.byType).sort(([, left], [, right]) => right - left).map(([type, count]) => <Chip key={type}>{type} {count}</Chip>)}</div>
      {report.patients.length > 0 && <Row>{report.patients.slice(0, 5).map(({ patient }) => <Link key={patient} to="/patients/$patient" params={{ patient }} className={buttonClass('secondary')}>{words.open}</Link>)}</Row>}
      {report.rejected.length > 0 && <div><h3>{words.rejects}</h3><DataTable label={words.rejects} columns={rejectColumns} rows={report.rejected} rowKey={(row) => `${String(row.index)} ${row.path} ${row.reason}`} />{report.rejectedTotal > report.rejected.length && <Faint small>{words.moreRejects(report.rejected.length, report.rejectedTotal)}</Faint>}</div>}
      <Disclosure label={strings.states.details}>
        <Facts rows={[[words.documents, report.documents.length], [words.extrinsics, report.extrinsics], [words.times, words.timesText(words.seconds(time.parse), words.seconds(time.seal), words.seconds(time.pin), words.seconds(time.register))]]} />
      </Disclosure>
    </>
  );
}
