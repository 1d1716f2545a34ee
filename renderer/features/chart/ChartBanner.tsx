import { IconAlertTriangle, IconRibbonHealth } from '@tabler/icons-react';
import { useContext } from 'react';
import { strings } from '../../app/strings/index.ts';
import { fhirDayText } from '../../lib/dates.ts';
import { Chip } from '../../ui/Chip.tsx';
import { ageOf, bornText, genderOf, type Line, mrnText } from '../../lib/identity.ts';
import { AllergyMark } from './AllergyMark.tsx';
import { AlertMarks } from './AlertMarks.tsx';
import styles from './chart.module.css';
import { PatientMenu } from './PatientMenu.tsx';
import { RecordContext } from './record.ts';

const words = strings.chart.banner;

/** Who this is, always in sight: two identifiers, what endangers, whether they live. */
export function ChartBanner({ line }: { line: Line }) {
  const record = useContext(RecordContext);
  return (
    <section className={styles['banner']} aria-label={words.label} data-testid="banner">
      <div className={styles['who']}>
        <h1 className={styles['name']}>
          <span>{line.name}</span>
          {line.deceased && <Chip icon={<IconRibbonHealth size={14} aria-hidden />}>{line.deceasedDate === null ? words.deceased : words.deceasedOn(fhirDayText(line.deceasedDate))}</Chip>}
          {line.alike && <Chip tone="amber" icon={<IconAlertTriangle size={14} aria-hidden />} title={strings.patients.alikeMeaning}>{words.alike}</Chip>}
        </h1>
        <span className={styles['identity']}>{[ageOf(line), genderOf(line), bornText(line), mrnText(line)].filter((part) => part !== '').join(' · ')}</span>
      </div>
      <div className={styles['marks']}>
        {record !== null && <><AlertMarks model={record.model} /><AllergyMark model={record.model} partly={record.chart.sources.some(({ light }) => light === 'red')} /></>}
      </div>
      <PatientMenu patient={line.patient} />
    </section>
  );
}
