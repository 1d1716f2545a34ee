import { IconFlag } from '@tabler/icons-react';
import { activeAlerts, type ChartModel } from '../../../core/records/views/index.ts';
import { Chip } from '../../ui/Chip.tsx';

const shown = 2;

export const AlertMarks = ({ model }: { model: ChartModel }) => (
  <>{activeAlerts(model).slice(0, shown).map((alert) => <Chip key={alert.key} tone="amber" icon={<IconFlag size={14} aria-hidden />} title={alert.title}>{alert.title}</Chip>)}</>
);
