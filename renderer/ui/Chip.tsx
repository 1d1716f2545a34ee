import type { ReactNode } from 'react';
import styles from './chip.module.css';

export type Tone = 'neutral' | 'accent' | 'red' | 'amber' | 'green';

/** Always a word; a coloured one always has an icon too. */
export function Chip({ tone = 'neutral', icon, children, title }: { tone?: Tone; icon?: ReactNode; children: ReactNode; title?: string }) {
  return <span className={`${styles['chip'] ?? ''} ${styles[tone] ?? ''}`} title={title}>{icon}{children}</span>;
}
