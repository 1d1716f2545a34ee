import type { EmergencyCase } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { clockText } from '../../lib/dates.ts';
import styles from './emergency.module.css';

/** What was opened, by section and time; never its content. */
export const ReadList = ({ read }: { read: EmergencyCase['read'] }) => (
  <ul className={styles['read']}>{read.map(({ document, section, at }) => <li key={document}>{section === null ? strings.emergency.queue.detail.unknownSection : strings.terms.sections[section]}, {clockText(at)}</li>)}</ul>
);
