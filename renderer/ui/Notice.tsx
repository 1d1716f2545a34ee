import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconShieldLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { strings } from '../app/strings/index.ts';
import { failureOf } from '../lib/failure.ts';
import type { Tone } from './Chip.tsx';
import styles from './states.module.css';

const icons = { neutral: IconInfoCircle, accent: IconInfoCircle, red: IconShieldLock, amber: IconAlertTriangle, green: IconCircleCheck } as const;

export function Notice({ tone = 'neutral', title, children, act, role }: { tone?: Tone; title?: string; children?: ReactNode; act?: ReactNode; role?: 'alert' | 'status' }) {
  const Icon = icons[tone];
  return (
    <div className={`${styles['notice'] ?? ''} ${styles[tone] ?? ''}`} role={role}>
      <Icon size={18} aria-hidden />
      <div className={styles['body']}>{title !== undefined && <p className={styles['noticeTitle']}>{title}</p>}{children}</div>
      {act}
    </div>
  );
}

/** What went wrong with something the person did, beside where they did it. */
export function FailureNotice({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  const { sentence, reference } = failureOf(error);
  return <Notice tone="amber" role="alert"><p>{sentence}{reference !== null && ` ${strings.states.reference(reference)}.`}</p></Notice>;
}
