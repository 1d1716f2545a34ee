import { type Icon, IconAlertOctagon, IconCalendarEvent, IconClipboardList, IconDots, IconFileText, IconFlag, IconHeartbeat, IconNotes, IconPhoto, IconPill, IconReportMedical, IconScissors, IconTestPipe, IconTargetArrow, IconVaccine } from '@tabler/icons-react';
import type { TimelineEntry, TimelineKind } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { fhirDayText } from '../../lib/dates.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './chart.module.css';
import { useRecord } from './record.ts';

const icons: Readonly<Record<TimelineKind, Icon>> = {
  encounter: IconCalendarEvent, problem: IconClipboardList, medication: IconPill, result: IconTestPipe, vitals: IconHeartbeat, procedure: IconScissors, immunization: IconVaccine, allergy: IconAlertOctagon, note: IconNotes, document: IconFileText, imaging: IconPhoto, plan: IconTargetArrow, alert: IconFlag, other: IconDots,
};

export function TimelineYears({ entries }: { entries: readonly TimelineEntry[] }) {
  const years = [...Map.groupBy(entries, ({ date }) => date?.slice(0, 4) ?? '')];
  return <div className={styles['years']}>{years.map(([year, members]) => <section key={year} aria-label={year}><h2 className={styles['year']}>{year}</h2><ul className={styles['entries']}>{members.map((entry, index) => <li key={`${entry.key} ${String(index)}`}><Entry entry={entry} /></li>)}</ul></section>)}</div>;
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { open, selected } = useRecord();
  const EntryIcon = icons[entry.kind];
  const kind = strings.chart.kinds[entry.kind];
  return (
    <button type="button" className={styles['entry']} data-selected={selected === entry.key} onClick={() => { open(entry, entry.title); }}>
      <span className={styles['entryDate']}>{fhirDayText(entry.date)}</span>
      <EntryIcon size={16} stroke={1.75} aria-label={kind} role="img" />
      <span className={styles['entryWhat']}>{entry.title} {entry.critical && <Chip tone="red" icon={<IconReportMedical size={14} aria-hidden />}>{strings.chart.timeline.critical}</Chip>}{entry.detail !== null && <small>{entry.detail}</small>}</span>
      <span className={styles['entrySource']}>{entry.source}</span>
    </button>
  );
}
