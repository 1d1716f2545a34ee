import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { NotificationRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Faint } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { ApproveEmergency } from '../emergency/index.ts';
import { useUser } from '../session/index.ts';
import { placeOf, textOf } from './notification.ts';
import styles from './notifications.module.css';

const words = strings.notifications;

export function Notifications({ onClose }: { onClose: () => void }) {
  const query = useQuery(api.notifications.list.queryOptions({ staleTime: Infinity }));
  const queries = useQueryClient();
  const seen = useMutation(api.notifications.seen.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.notifications.unseen.key() }); } }));
  const [approving, setApproving] = useState<NotificationRow | null>(null);
  const newest = query.data?.filter((row) => !row.seen).reduce((most, { id }) => Math.max(most, id), 0) ?? 0;
  const { mutate } = seen;
  useEffect(() => { if (newest > 0) mutate({ upTo: newest }); }, [newest, mutate]);
  if (approving?.emergency != null && approving.subject !== null) {
    return <ApproveEmergency subject={approving.subject} emergency={approving.emergency} who={approving.personName ?? words.somebody} patient={approving.patientName ?? words.patient} onClose={() => { setApproving(null); onClose(); }} />;
  }
  return (
    <Dialog opened onClose={onClose} title={words.title} wide>
      <QueryView query={query}>{(rows) => (rows.length === 0 ? <Empty compact title={words.empty} sentence={words.emptySentence} />
        : <ul className={styles['list']} data-testid="notifications">{rows.map((row) => <Line key={row.id} row={row} onGo={onClose} onApprove={() => { setApproving(row); }} />)}</ul>)}</QueryView>
    </Dialog>
  );
}

function Line({ row, onGo, onApprove }: { row: NotificationRow; onGo: () => void; onApprove: () => void }) {
  const user = useUser();
  const place = placeOf(row, user);
  return (
    <li className={styles['line']}>
      <div className={styles['what']}><span>{textOf(row, user)}</span><Faint small>{instantText(row.at)}</Faint></div>
      {!row.seen && <Chip tone="accent">{words.fresh}</Chip>}
      {row.kind === 'emergency-approval' && <Button onClick={onApprove}>{strings.emergency.approve.act}</Button>}
      {place !== null && <Link to={place.to} className={buttonClass('quiet')} onClick={onGo}>{place.label}</Link>}
    </li>
  );
}
