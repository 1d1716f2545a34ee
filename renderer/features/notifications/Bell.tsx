import { IconBell, IconBellRinging } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './notifications.module.css';

const words = strings.notifications;
const Notifications = lazy(() => import('./Notifications.tsx').then((module) => ({ default: module.Notifications })));

/** How many are new, without asking what: that is a look, and written down. */
export function Bell() {
  const { data } = useQuery(api.notifications.unseen.queryOptions({ staleTime: 2_000, refetchInterval: 30_000 }));
  const [open, setOpen] = useState(false);
  const count = data?.count ?? 0;
  const Icon = data?.urgent === true ? IconBellRinging : IconBell;
  return (
    <span className={styles['bell']} data-testid="bell" data-urgent={data?.urgent === true}>
      <IconButton label={words.open(count)} icon={<Icon size={18} aria-hidden />} onClick={() => { setOpen(true); }} />
      {count > 0 && <span className={styles['count']} aria-hidden>{count > 9 ? '9+' : count}</span>}
      {open && <Suspense fallback={null}><Notifications onClose={() => { setOpen(false); }} /></Suspense>}
    </span>
  );
}
