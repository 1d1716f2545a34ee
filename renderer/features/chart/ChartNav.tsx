import { IconActivity, IconAlertOctagon, IconCalendarEvent, IconClipboardList, IconEye, IconFileText, IconHeartbeat, IconLayoutDashboard, IconPill, IconShieldCheck, IconStethoscope, IconTargetArrow, IconTestPipe, IconVaccine } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import styles from './chart.module.css';

const words = strings.chart.nav;
const pages = [
  ['/patients/$patient', words.summary, IconLayoutDashboard], ['/patients/$patient/timeline', words.timeline, IconActivity], ['/patients/$patient/problems', words.problems, IconClipboardList], ['/patients/$patient/medications', words.medications, IconPill], ['/patients/$patient/allergies', words.allergies, IconAlertOctagon],
  ['/patients/$patient/labs', words.labs, IconTestPipe], ['/patients/$patient/vitals', words.vitals, IconHeartbeat], ['/patients/$patient/immunizations', words.immunizations, IconVaccine], ['/patients/$patient/procedures', words.procedures, IconStethoscope], ['/patients/$patient/encounters', words.encounters, IconCalendarEvent],
  ['/patients/$patient/documents', words.documents, IconFileText], ['/patients/$patient/plans', words.plans, IconTargetArrow],
] as const;
const about = [['/patients/$patient/consents', words.consents, IconShieldCheck], ['/patients/$patient/looked', words.looked, IconEye]] as const;

export const ChartNav = ({ patient }: { patient: PatientId }) => (
  <nav className={styles['nav']} aria-label={words.label}>
    {pages.map(([to, label, Icon]) => <Link key={to} to={to} params={{ patient }} activeOptions={{ exact: true }}><Icon size={16} stroke={1.75} aria-hidden />{label}</Link>)}
    <hr />
    {about.map(([to, label, Icon]) => <Link key={to} to={to} params={{ patient }} activeOptions={{ exact: true }}><Icon size={16} stroke={1.75} aria-hidden />{label}</Link>)}
  </nav>
);
