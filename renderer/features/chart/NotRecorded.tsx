import { IconCircleCheck, IconCircleDashed, IconHelpCircle } from '@tabler/icons-react';
import { strings } from '../../app/strings/index.ts';
import { Empty } from '../../ui/States.tsx';

/** "None known" was said by somebody; "not recorded" was said by nobody. They never look alike. */
export const NotRecorded = ({ title, compact = false, ask = false }: { title: string; compact?: boolean; ask?: boolean }) => <Empty compact={compact} icon={<IconHelpCircle size={compact ? 20 : 28} aria-hidden />} title={title} {...(ask ? { sentence: strings.chart.notRecorded.meaning } : {})} />;
/** Something is recorded, but nothing of it is in force. */
export const NoneNow = ({ title }: { title: string }) => <Empty compact icon={<IconCircleDashed size={20} aria-hidden />} title={title} />;
export const NoneKnown = ({ title, compact = false }: { title: string; compact?: boolean }) => <Empty compact={compact} icon={<IconCircleCheck size={compact ? 20 : 28} aria-hidden />} title={title} />;
