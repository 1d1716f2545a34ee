import { IconClock, IconCloudOff, IconLock, IconLockOpen, IconUrgent } from '@tabler/icons-react';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './chart.module.css';
import type { GateSource } from './record.ts';
import { standingText } from './standing.ts';

const words = strings.chart.gate;
const lights = { green: [IconLockOpen, words.green], amber: [IconCloudOff, words.amber], red: [IconLock, words.red] } as const;

/** `onBreak`: for those who may break the glass, where it is closed. */
export function SourceRow({ source, onWhy, onRequest, onReason, onBreak }: { source: GateSource; onWhy: () => void; onRequest: () => void; onReason?: () => void; onBreak?: () => void }) {
  const [Icon, word] = lights[source.light];
  return (
    <div className={styles['source']} data-light={source.light} data-testid={source.own ? 'source-own' : 'source-other'}>
      <Chip tone={source.light} icon={<Icon size={14} aria-hidden />}>{word}</Chip>
      <span className={styles['sourceName']}>{source.organizationName}</span>
      <span className={styles['standing']}>{standingText(source)}</span>
      {source.light === 'red' && !source.own && (source.pendingRequest
        ? <Chip icon={<IconClock size={14} aria-hidden />}>{words.requested}</Chip>
        : <Button onClick={onRequest}>{words.request}</Button>)}
      {source.light === 'red' && onBreak !== undefined && <Button kind="danger" icon={<IconUrgent size={16} aria-hidden />} onClick={onBreak} aria-label={strings.emergency.breakGlassOf(source.organizationName)}>{strings.emergency.breakGlass}</Button>}
      {onReason !== undefined && <Button onClick={onReason}>{strings.chart.reason.state}</Button>}
      <Button kind="quiet" onClick={onWhy} aria-label={words.whyOf(source.organizationName)}>{words.why}</Button>
    </div>
  );
}
