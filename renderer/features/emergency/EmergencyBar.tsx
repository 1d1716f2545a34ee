import { IconHourglass, IconUrgent } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { RunningEmergency } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { useNow } from '../../lib/clock.ts';
import { durationText } from '../../lib/dates.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { AskDialog } from './AskDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
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
  const [ending, setEnding] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (state === 'asked') return <section className={styles['bar']} aria-label={words.label} data-testid="emergency-bar"><IconHourglass size={18} aria-hidden /><p role="status">{words.asked}</p></section>;
  return (
    <section className={styles['bar']} aria-label={words.label} data-testid="emergency-bar">
      <IconUrgent size={18} aria-hidden />
      <strong role="status">{words.open}</strong>
      <Countdown running={running} />
      <span className={styles['fill']} />
      {patient !== null && !path.startsWith(`/patients/${patient}`) && <Link to="/patients/$patient" params={{ patient }} className={buttonClass('secondary')}>{words.chart}</Link>}
      {patient !== null && Date.parse(running.restAt) > Date.now() && <Button onClick={() => { setAsking(true); }}>{words.ask}</Button>}
      <Button kind="danger" onClick={() => { setEnding(true); }}>{words.end}</Button>
      {ending && <EndDialog subject={subject} emergency={emergency} onClose={() => { setEnding(false); }} />}
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
