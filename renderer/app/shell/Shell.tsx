import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { RefillNotice, useUser } from '../../features/session/index.ts';
import { PatientPalette } from '../../features/palette/index.ts';
import { EmergencyBars, OwedBar } from '../../features/emergency/index.ts';
import { api } from '../../lib/api.ts';
import { handUnsaved } from '../../lib/kept-drafts.ts';
import { Agreement } from '../../ui/agreement.ts';
import { strings } from '../strings/index.ts';
import { useNetworkStatus } from './connection.ts';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { isInCare } from './places.ts';
import { Rail } from './Rail.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import styles from './shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useShortcuts } from './shortcuts.ts';

/** Loaded beside the page: few are guardians. */
const GuardianTasks = lazy(async () => ({ default: (await import('../../features/keys/index.ts')).GuardianTasks }));

export function Shell() {
  const user = useUser();
  const [open, setOpen] = useState<'none' | 'palette' | 'help'>('none');
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const care = isInCare(user);
  const agreed = useNetworkStatus().data?.chain.disagreement == null;
  useShortcuts(user, (what) => { setOpen(what === 'palette' && !care ? 'none' : what); });
  useEffect(() => { main.current?.scrollTo(0, 0); }, [path]);
  const queries = useQueryClient();
  useEffect(() => {
    void handUnsaved(user.account).then(async (taken) => { if (taken > 0) await Promise.all([api.writing.drafts.key(), api.patients.today.key()].map((queryKey) => queries.invalidateQueries({ queryKey }))); });
  }, [user.account, queries]);
  return (
    <>
      {/* A page that loads behind an open dialog must not take the keys from it. */}
      <div className={styles['shell']} inert={open !== 'none'}>
        <a className={styles['skip']} href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{strings.shell.skip}</a>
        <Rail user={user} />
        <div className={styles['work']}>
          <TopBar user={user} onSearch={care ? () => { setOpen('palette'); } : null} onHelp={() => { setOpen('help'); }} />
          <ConnectionBanner />
          <EmergencyBars care={care} />
          <OwedBar care={care} />
          <div className={styles['tasks']}>{user.kind === 'staff' && <RefillNotice />}<Suspense fallback={null}>{user.kind === 'staff' && <GuardianTasks />}</Suspense></div>
          <Agreement value={agreed}><main id="main" ref={main} tabIndex={-1} className={styles['main']}><Outlet /></main></Agreement>
        </div>
      </div>
      {open === 'palette' && <PatientPalette opened onClose={() => { setOpen('none'); }} />}
      {open === 'help' && <KeyboardHelp opened onClose={() => { setOpen('none'); }} />}
    </>
  );
}
