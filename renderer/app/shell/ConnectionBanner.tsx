import { IconClockExclamation, IconCloudOff, IconHourglass } from '@tabler/icons-react';
import type { NetworkStatus } from '../../../core/contract/index.ts';
import { useNow } from '../../lib/clock.ts';
import { clockText, durationText, instantText } from '../../lib/dates.ts';
import { strings } from '../strings/index.ts';
import { useLinkState, useNetworkStatus } from './connection.ts';
import styles from './shell.module.css';

const aSecond = 1_000;

/** Only where something is out of reach: what still works, until when, and how old the last block is. */
export function ConnectionBanner() {
  const link = useLinkState();
  const status = useNetworkStatus();
  const chain = status.data?.chain;
  if (link === 'closed' || link === 'silent') return <div className={styles['banner']} role="status" data-testid="unreachable"><IconCloudOff size={16} aria-hidden />{strings.states.offlineSentence}</div>;
  if (chain?.node.error === 'chain.clock') return <div className={styles['banner']} role="status" data-testid="clock-stopped"><IconClockExclamation size={16} aria-hidden />{strings.shell.clockBanner}</div>;
  if (chain?.phase === 'ready' && chain.disagreement !== null) return <Disagreement disagreement={chain.disagreement} />;
  if (chain?.phase !== 'offline') return null;
  return <div className={styles['banner']} role="status" data-testid="offline"><IconCloudOff size={16} aria-hidden /><span>{strings.shell.offlineBanner(chain.leaseUntil === null ? null : instantText(chain.leaseUntil))}</span>{chain.finalizedAt !== null && <BlockAge at={chain.finalizedAt} />}</div>;
}

/** What is known of it and what it means; never a guess at who is to blame. */
function Disagreement({ disagreement: { since, ahead, silent, validators } }: { disagreement: NonNullable<NetworkStatus['chain']['disagreement']> }) {
  const words = strings.shell.disagreement;
  return (
    <div className={styles['banner']} role="status" data-testid="disagreement">
      <IconHourglass size={16} aria-hidden />
      <span>{ahead === 0 ? words.none(clockText(since)) : words.seen(clockText(since), ahead)}{silent !== null && validators !== null && silent > 0 && ` ${words.silent(silent, validators)}`} {words.meaning}</span>
    </div>
  );
}

/** Outside of what a screen reader is told again each second. */
function BlockAge({ at }: { at: string }) {
  const now = useNow(aSecond);
  return <span aria-live="off" className={styles['age']} data-testid="block-age">{strings.shell.blockAge(clockText(at), durationText(now - Date.parse(at)))}</span>;
}
