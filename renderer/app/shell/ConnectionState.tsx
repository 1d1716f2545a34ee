import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { strings } from '../strings/index.ts';
import { connectionWords, useLinkState, useNetworkStatus } from './connection.ts';
import styles from './shell.module.css';

export function ConnectionState() {
  const link = useLinkState();
  const status = useNetworkStatus();
  const { tone, label, detail } = connectionWords(link, status.data);
  const Icon = tone === 'amber' ? IconAlertTriangle : IconCircleCheck;
  return (
    <Link to="/connection" className={styles['connection']} data-tone={tone} data-testid="connection" title={`${strings.shell.connection.open}. ${detail}`}>
      <Icon size={16} aria-hidden />{label}{detail !== '' && <span>· {detail}</span>}
    </Link>
  );
}
