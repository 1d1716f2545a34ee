import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconLock, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import type { Person } from '../../../core/contract/index.ts';
import { Bell } from '../../features/notifications/index.ts';
import { useLock, useSession } from '../../features/session/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { strings } from '../strings/index.ts';
import { ConnectionState } from './ConnectionState.tsx';
import styles from './shell.module.css';

const words = strings.shell;

export function TopBar({ user, onSearch, onHelp }: { user: Person; onSearch: (() => void) | null; onHelp: () => void }) {
  const session = useSession();
  const lock = useLock();
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <header className={styles['bar']}>
      <span className={styles['organization']}>{session.organization?.name}</span>
      <span className={styles['fill']} />
      {onSearch !== null && <button type="button" className={styles['search']} onClick={onSearch}><IconSearch size={16} aria-hidden /><span>{words.search}</span><Kbd keys={words.searchKeys} /></button>}
      <span className={styles['fill']} />
      <ConnectionState />
      <Bell />
      <IconButton label={words.theme[other]} icon={other === 'dark' ? <IconMoon size={18} aria-hidden /> : <IconSun size={18} aria-hidden />} onClick={() => { setColorScheme(other); }} />
      <IconButton label={words.help} icon={<IconKeyboard size={18} aria-hidden />} onClick={onHelp} />
      <div className={styles['user']} data-testid="user"><span>{user.name}</span><small>{user.title}</small></div>
      <Button icon={<IconLock size={16} aria-hidden />} title={`${strings.session.switchUser} (${words.lockKeys})`} onClick={() => { lock.mutate({}); }} busy={lock.isPending}>{words.lock}</Button>
    </header>
  );
}
