import { IconCloudOff, IconInbox, IconLock, IconMoodSad } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { strings } from '../app/strings/index.ts';
import { failureOf } from '../lib/failure.ts';
import { Button } from './Button.tsx';
import styles from './states.module.css';

const words = strings.states;

export function Loading({ rows = 6 }: { rows?: number }) {
  return (
    <div className={styles['bars']} role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, index) => <div key={index} className={styles['bar']} style={{ width: `${String(92 - ((index * 17) % 40))}%` }} />)}
    </div>
  );
}

function State({ icon, title, sentence, act, reference, role, compact = false }: { icon: ReactNode; title: string; sentence?: ReactNode; act?: ReactNode; reference?: string | null; role?: 'alert' | 'status'; compact?: boolean }) {
  return (
    <div className={`${styles['state'] ?? ''} ${compact ? (styles['compact'] ?? '') : ''}`} role={role}>
      {icon}
      <p className={styles['title']}>{title}</p>
      {sentence !== undefined && <p className={styles['sentence']}>{sentence}</p>}
      {reference !== undefined && reference !== null && <p className={styles['reference']}>{words.reference(reference)}</p>}
      {act}
    </div>
  );
}

/** Names the next act, where there is one. */
export const Empty = ({ title, sentence, act, icon, compact }: { title: string; sentence?: ReactNode; act?: ReactNode; icon?: ReactNode; compact?: boolean }) => (
  <State icon={icon ?? <IconInbox size={28} aria-hidden />} title={title} sentence={sentence} act={act} {...(compact === undefined ? {} : { compact })} />
);

export const Denied = ({ sentence, reference = null }: { sentence: string; reference?: string | null }) => (
  <State role="status" icon={<IconLock size={28} aria-hidden />} title={words.deniedTitle} sentence={sentence} reference={reference} />
);

export const Offline = ({ onRetry }: { onRetry?: () => void }) => (
  <State role="status" icon={<IconCloudOff size={28} aria-hidden />} title={words.offlineTitle} sentence={words.offlineSentence} act={onRetry === undefined ? undefined : <Button onClick={onRetry}>{words.retry}</Button>} />
);

/** Any error, in the state that fits it. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const failure = failureOf(error);
  if (failure.kind === 'offline') return <Offline {...(onRetry === undefined ? {} : { onRetry })} />;
  if (failure.kind === 'denied') return <Denied sentence={failure.sentence} reference={failure.reference} />;
  return <State role="alert" icon={<IconMoodSad size={28} aria-hidden />} title={words.errorTitle} sentence={failure.sentence} reference={failure.reference} act={onRetry === undefined ? undefined : <Button onClick={onRetry}>{words.retry}</Button>} />;
}
