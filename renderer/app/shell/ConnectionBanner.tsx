import { IconCloudOff } from '@tabler/icons-react';
import { clockText } from '../../lib/dates.ts';
import { strings } from '../strings/index.ts';
import { useLinkState, useNetworkStatus } from './connection.ts';
import styles from './shell.module.css';

/** Only where something is out of reach: what still works, and until when. */
export function ConnectionBanner() {
  const link = useLinkState();
  const status = useNetworkStatus();
  const chain = status.data?.chain;
  if (link === 'closed') return <div className={styles['banner']} role="status"><IconCloudOff size={16} aria-hidden />{strings.states.offlineSentence}</div>;
  if (chain?.phase !== 'offline') return null;
  return <div className={styles['banner']} role="status" data-testid="offline"><IconCloudOff size={16} aria-hidden />{strings.shell.offlineBanner(chain.leaseUntil === null ? null : clockText(chain.leaseUntil))}</div>;
}
