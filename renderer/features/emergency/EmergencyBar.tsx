import { IconHourglass, IconUrgent } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { RunningEmergency } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { useNow } from '../../lib/clock.ts';
import { durationText } from '../../lib/dates.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { AskDialog } from './AskDialog.tsx';
import styles from './emergency.module.css';
import { useRunning } from './running.ts';

const words = strings.emergency.bar;
const aSecond = 1_000;

/** Wherever the clinician is in the program while an emergency of theirs runs. */
export function EmergencyBars({ care }: { care: boolean }) {
  const { data = [] } = useRunning(care);
  return <>{data.map((one) => <EmergencyBar key={one.emergency} running={one} />)}</>;
}

function EmergencyBar({ running }: { running: RunningEmergency }) {
  const { subject, emergency, patient, state } = running;
  const [asking, setAsking] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const queries = useQueryClient();
  const close = useMutation(api.emergency.close.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.emergency.key() }); void queries.invalidateQueries({ queryKey: api.chart.key() }); } }));
  if (state === 'asked') return <section className={styles['bar']} aria-label={words.label} data-testid="emergency-bar"><IconHourglass size={18} aria-hidden /><p role="status">{words.asked}</p></section>;
  return (
    <section className={styles['bar']} aria-label={words.label} data-testid="emergency-bar">
      <IconUrgent size={18} aria-hidden />
      <strong role="status">{words.open}</strong>
      <Countdown running={running} />
      <span className={styles['fill']} />
      {close.error !== null && <FailureNotice error={close.error} />}
      {patient !== null && !path.startsWith(`/patients/${patient}`) && <Link to="/patients/$patient" params={{ patient }} className={buttonClass('secondary')}>{words.chart}</Link>}
      {patient !== null && Date.parse(running.restAt) > Date.now() && <Button onClick={() => { setAsking(true); }}>{words.ask}</Button>}
      <Button kind="danger" busy={close.isPending} onClick={() => { close.mutate({ subject, emergency }); }}>{words.end}</Button>
      {asking && patient !== null && <AskDialog emergency={emergency} subject={subject} patient={patient} onClose={() => { setAsking(false); }} />}
    </section>
  );
}

/** Outside of what a screen reader is told again each second. */
function Countdown({ running: { until, restAt } }: { running: RunningEmergency }) {
  const now = useNow(aSecond);
  const rest = Date.parse(restAt) - now;
  return <span className={styles['time']} aria-live="off"><span data-testid="emergency-left">{words.left(durationText(Date.parse(until) - now))}</span><span>{rest > 0 ? words.rest(durationText(rest)) : words.restOpen}</span></span>;
}
