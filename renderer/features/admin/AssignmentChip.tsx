import { IconCalendarOff, IconCalendarPause, IconCheck, IconClock } from '@tabler/icons-react';
import type { Assignment } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { dayText } from '../../lib/dates.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { periodText } from './assignment.ts';

const words = strings.admin.staff;
const looks = { pending: [IconClock, 'neutral'], active: [IconCheck, 'accent'], 'not-yet': [IconCalendarPause, 'neutral'], expired: [IconCalendarOff, 'neutral'], ended: [IconCalendarOff, 'neutral'] } as const satisfies Record<Assignment['state'], readonly [typeof IconCheck, Tone]>;

export function AssignmentChip({ assignment }: { assignment: Assignment }) {
  const [Icon, tone] = looks[assignment.state];
  const until = assignment.state === 'active' && assignment.until !== null ? ` ${words.until(dayText(assignment.until))}` : '';
  return <Chip tone={tone} icon={<Icon size={14} aria-hidden />} title={`${words.states[assignment.state]}, ${periodText(assignment)}`}>{strings.terms.roles[assignment.role]}{assignment.state === 'active' ? until : ` · ${words.states[assignment.state]}`}</Chip>;
}
