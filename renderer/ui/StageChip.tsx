import { IconAlertTriangle, IconChecks, IconCheck, IconCloudCheck, IconDeviceFloppy, IconHourglass, IconSend } from '@tabler/icons-react';
import type { Stage } from '../../core/contract/index.ts';
import { strings } from '../app/strings/index.ts';
import { useIsAgreed } from './agreement.ts';
import { Chip, type Tone } from './Chip.tsx';

const looks = {
  saved: [IconDeviceFloppy, 'neutral'], stored: [IconCloudCheck, 'neutral'], submitted: [IconSend, 'neutral'], recorded: [IconCheck, 'accent'], confirmed: [IconChecks, 'accent'], failed: [IconAlertTriangle, 'amber'],
} as const satisfies Record<Stage, readonly [typeof IconCheck, Tone]>;

const { waitingForAgreement: waiting } = strings.terms;
/** Seen by the network, which does not agree on it: never shown as done. */
export const WaitingChip = () => <Chip tone="amber" icon={<IconHourglass size={14} aria-hidden />} title={waiting.meaning}>{waiting.label}</Chip>;

/** How far a change has come, in words people use; what it means is its hint. */
export function StageChip({ stage }: { stage: Stage }) {
  const agreed = useIsAgreed();
  if (stage === 'recorded' && !agreed) return <WaitingChip />;
  const [Icon, tone] = looks[stage];
  return <Chip tone={tone} icon={<Icon size={14} aria-hidden />} title={strings.terms.stageMeaning[stage]}>{strings.terms.stages[stage]}</Chip>;
}
