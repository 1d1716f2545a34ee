import { IconAlertTriangle, IconChecks, IconCheck, IconCloudCheck, IconDeviceFloppy, IconSend } from '@tabler/icons-react';
import type { Stage } from '../../core/contract/index.ts';
import { strings } from '../app/strings/index.ts';
import { Chip, type Tone } from './Chip.tsx';

const looks = {
  saved: [IconDeviceFloppy, 'neutral'], stored: [IconCloudCheck, 'neutral'], submitted: [IconSend, 'neutral'], recorded: [IconCheck, 'accent'], confirmed: [IconChecks, 'accent'], failed: [IconAlertTriangle, 'amber'],
} as const satisfies Record<Stage, readonly [typeof IconCheck, Tone]>;

/** How far a change has come, in words people use; what it means is its hint. */
export function StageChip({ stage }: { stage: Stage }) {
  const [Icon, tone] = looks[stage];
  return <Chip tone={tone} icon={<Icon size={14} aria-hidden />} title={strings.terms.stageMeaning[stage]}>{strings.terms.stages[stage]}</Chip>;
}
