import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Person } from '../../../core/contract/index.ts';
import { useLock } from '../../features/session/index.ts';
import { placesOf } from './places.ts';

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
const sequenceTime = 1200;

/** Ctrl/Cmd-K, Ctrl/Cmd-L, `?`, and g followed by a place's letter. */
export function useShortcuts(user: Person, open: (what: 'palette' | 'help') => void): void {
  const navigate = useNavigate();
  const lock = useLock();
  const latest = useRef({ user, open, navigate, lock });
  latest.current = { user, open, navigate, lock };
  useEffect(() => {
    let leader = 0;
    const press = (event: KeyboardEvent) => {
      const now = latest.current;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && (key === 'k' || key === 'l')) {
        event.preventDefault();
        if (key === 'k') now.open('palette'); else if (!now.lock.isPending) now.lock.mutate({});
        return;
      }
      if (command || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') { event.preventDefault(); now.open('help'); return; }
      if (key === 'g') { leader = event.timeStamp; return; }
      if (event.timeStamp - leader > sequenceTime) return;
      leader = 0;
      if (key === 'c') { void now.navigate({ to: '/connection' }); return; }
      const place = placesOf(now.user).find((one) => one.key === key);
      if (place !== undefined) { event.preventDefault(); void now.navigate({ to: place.to }); }
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  }, []);
}
