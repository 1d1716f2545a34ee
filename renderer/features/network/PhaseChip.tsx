import { IconCircleCheck, IconCloudOff, IconLoader } from '@tabler/icons-react';
import { Chip } from '../../ui/Chip.tsx';

export function PhaseChip({ phase, label }: { phase: string; label: string }) {
  if (phase === 'ready') return <Chip tone="accent" icon={<IconCircleCheck size={14} aria-hidden />}>{label}</Chip>;
  if (phase === 'offline') return <Chip tone="amber" icon={<IconCloudOff size={14} aria-hidden />}>{label}</Chip>;
  return <Chip icon={<IconLoader size={14} aria-hidden />}>{label}</Chip>;
}
