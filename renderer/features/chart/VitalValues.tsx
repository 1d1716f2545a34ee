import type { VitalReading } from '../../../core/records/views/index.ts';
import { fhirDayText } from '../../lib/dates.ts';
import { Faint } from '../../ui/Layout.tsx';
import styles from './chart.module.css';
import { FlagMark } from './FlagMark.tsx';

export const VitalValues = ({ readings }: { readings: readonly VitalReading[] }) => (
  <div className={styles['values']}>{readings.map((reading) => (
    <div key={reading.key} className={styles['value']}><Faint small>{reading.title}</Faint><b>{reading.text}</b><span><FlagMark flag={reading.flag} /> <Faint small>{fhirDayText(reading.date)}</Faint></span></div>
  ))}</div>
);
