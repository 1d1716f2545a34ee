import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock, IconUrgent } from '@tabler/icons-react';
import type { EmergencyCase } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Chip } from '../../ui/Chip.tsx';

const words = strings.emergency.queue.states;

export function CaseChip({ line: { review, state, overdue } }: { line: EmergencyCase }) {
  if (review !== null && review.stage !== 'failed') {
    if (review.stage === 'sent') return <Chip icon={<IconClock size={14} aria-hidden />}>{words.sent}</Chip>;
    return review.verdict === 'Justified' ? <Chip icon={<IconCircleCheck size={14} aria-hidden />}>{words.justified}</Chip> : <Chip tone="red" icon={<IconCircleX size={14} aria-hidden />}>{words.notJustified}</Chip>;
  }
  if (overdue) return <Chip tone="red" icon={<IconAlertTriangle size={14} aria-hidden />}>{words.overdue}</Chip>;
  if (state === 'open') return <Chip tone="red" icon={<IconUrgent size={14} aria-hidden />}>{words.open}</Chip>;
  return <Chip tone="amber" icon={<IconClock size={14} aria-hidden />}>{words[state]}</Chip>;
}
