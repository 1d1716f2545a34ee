import { IconClockExclamation, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { careRolesOf, RequestDialog } from '../consents/index.ts';
import { BreakGlassDialog } from '../emergency-desk/index.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Line } from '../../lib/identity.ts';
import { useUser } from '../session/index.ts';
import styles from './chart.module.css';
import type { GateSource } from './record.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { SourceRow } from './SourceRow.tsx';
import { WhyDialog } from './WhyDialog.tsx';

const words = strings.chart;

/** Where each organization's part of the record stands. */
export function Gate({ line, sources, withheld, reason, onReason = null }: { line: Line; sources: readonly GateSource[]; withheld: number; reason: string | null; /** Set while this organization's own part waits for a reason. */ onReason?: ((reason: string) => void) | null }) {
  const user = useUser();
  const [dialog, setDialog] = useState<{ source: GateSource; what: 'why' | 'request' | 'reason' | 'glass' } | null>(null);
  const close = () => { setDialog(null); };
  const breaks = user.roles.includes('Clinician');
  const shown = dialog === null ? undefined : sources.find(({ organization }) => organization === dialog.source.organization) ?? dialog.source;
  return (
    <section className={styles['gate']} aria-label={words.gate.label} data-testid="gate">
      {sources.map((source) => <SourceRow key={source.subject} source={source} onWhy={() => { setDialog({ source, what: 'why' }); }} onRequest={() => { setDialog({ source, what: 'request' }); }} {...(breaks && !source.own ? { onBreak: () => { setDialog({ source, what: 'glass' }); } } : {})} {...(onReason !== null && source.own ? { onReason: () => { setDialog({ source, what: 'reason' }); } } : {})} />)}
      {sources.some(({ decision }) => decision.stale) && <p className={styles['lock']} role="status"><IconClockExclamation size={16} aria-hidden />{words.gate.stale}</p>}
      {withheld > 0 && <p className={styles['lock']} data-testid="withheld"><IconEyeOff size={16} aria-hidden />{words.withheld(withheld)}</p>}
      {reason !== null && <p className={styles['lock']}>{words.reason.used(reason)}</p>}
      {dialog?.what === 'why' && shown !== undefined && <WhyDialog source={shown} onClose={close} onRequest={() => { setDialog({ source: shown, what: 'request' }); }} />}
      {dialog?.what === 'request' && shown !== undefined && <RequestDialog target={{ patient: line.patient, organization: shown.organization, organizationName: shown.organizationName, roles: careRolesOf(user) }} onClose={close} />}
      {dialog?.what === 'glass' && shown !== undefined && <BreakGlassDialog target={{ patient: line.patient, subject: shown.subject, organizationName: shown.organizationName }} onClose={close} />}
      {dialog?.what === 'reason' && onReason !== null && <Dialog opened onClose={close} title={words.reason.title}><ReasonForm onReason={(stated) => { close(); onReason(stated); }} /></Dialog>}
    </section>
  );
}
