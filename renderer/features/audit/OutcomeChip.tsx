import { IconAlertTriangle, IconCheck, IconLockOpen, IconLock } from '@tabler/icons-react';
import type { AuditRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Chip } from '../../ui/Chip.tsx';

const looks = { permit: [IconLockOpen, 'green'], deny: [IconLock, 'red'], done: [IconCheck, 'neutral'], failed: [IconAlertTriangle, 'amber'] } as const;

export function OutcomeChip({ outcome }: { outcome: AuditRow['outcome'] }) {
  const [Icon, tone] = looks[outcome];
  return <Chip tone={tone} icon={<Icon size={14} aria-hidden />}>{strings.audit.outcomes[outcome]}</Chip>;
}
