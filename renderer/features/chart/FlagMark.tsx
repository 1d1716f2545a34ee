import { IconAlertOctagon, IconArrowDown, IconArrowUp, IconAsterisk } from '@tabler/icons-react';
import type { Flag } from '../../../core/records/views/index.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './chart.module.css';

const icons = { low: IconArrowDown, high: IconArrowUp, abnormal: IconAsterisk } as const;

/** High and low by weight and arrow; only what is critical has a colour, with its icon and word. */
export function FlagMark({ flag }: { flag: Flag | null }) {
  if (flag === null || flag.direction === 'normal') return null;
  const Icon = icons[flag.direction];
  if (flag.critical) return <Chip tone="red" icon={<IconAlertOctagon size={14} aria-hidden />}>{flag.text}</Chip>;
  return <span className={`${styles['flag'] ?? ''} ${styles['strong'] ?? ''}`}><Icon size={14} stroke={2.5} aria-hidden />{flag.text}</span>;
}
