import { IconCalendarOff, IconCalendarPause, IconCircleCheck, IconClock, IconKey, IconLockX } from '@tabler/icons-react';
import { strings } from '../../app/strings/index.ts';
import { useIsAgreed } from '../../ui/agreement.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { WaitingChip } from '../../ui/StageChip.tsx';
import type { Consent } from './consent.ts';

const looks = {
  pending: [IconClock, 'amber'], 'waiting-for-keys': [IconKey, 'amber'], active: [IconCircleCheck, 'green'], 'not-yet': [IconCalendarPause, 'neutral'], expired: [IconCalendarOff, 'neutral'], revoked: [IconLockX, 'red'],
} as const satisfies Record<Consent['state'], readonly [typeof IconClock, Tone]>;

export function ConsentChip({ state, stage }: Pick<Consent, 'state' | 'stage'>) {
  const agreed = useIsAgreed();
  if (state === 'pending' && stage === 'recorded' && !agreed) return <WaitingChip />;
  const [Icon, tone] = looks[state];
  return <Chip tone={tone} icon={<Icon size={14} aria-hidden />} title={strings.consents.stateMeaning[state]}>{strings.consents.states[state]}</Chip>;
}
