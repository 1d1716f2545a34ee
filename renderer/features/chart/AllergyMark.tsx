import { IconAlertOctagon, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { allergyList, type ChartModel } from '../../../core/records/views/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Chip } from '../../ui/Chip.tsx';

const words = strings.chart.banner;
const shown = 2;

/** "Not recorded" is never "none known", and nothing is known of a part that is closed. */
export function AllergyMark({ model, partly }: { model: ChartModel; /** Some organization's part is closed. */ partly: boolean }) {
  const { state, rows } = allergyList(model);
  const current = rows.filter((row) => row.current);
  if (partly && current.length === 0) return <Chip tone="amber" icon={<IconHelpCircle size={14} aria-hidden />}>{state === 'none-known' ? words.noKnownAllergiesHere : words.allergiesNotRecordedHere}</Chip>;
  if (state === 'none-known') return <Chip tone="green" icon={<IconCircleCheck size={14} aria-hidden />}>{words.noKnownAllergies}</Chip>;
  if (rows.length > 0 && current.length === 0) return <Chip icon={<IconCircleCheck size={14} aria-hidden />}>{strings.chart.noneNow.allergyMark}</Chip>;
  if (current.length === 0) return <Chip tone="amber" icon={<IconHelpCircle size={14} aria-hidden />}>{words.allergiesNotRecorded}</Chip>;
  const names = current.slice(0, shown).map(({ title }) => title).join(', ');
  return <Chip tone="red" icon={<IconAlertOctagon size={14} aria-hidden />} title={current.map(({ title }) => title).join(', ')}>{words.allergies}: {names}{current.length > shown ? ` ${words.more(current.length - shown)}` : ''}</Chip>;
}
