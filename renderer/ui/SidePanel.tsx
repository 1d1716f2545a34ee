import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { strings } from '../app/strings/index.ts';
import { IconButton } from './Button.tsx';
import styles from './side-panel.module.css';

/** Detail beside the list it belongs to; Escape closes it. Not modal: the list stays in use. */
export function SidePanel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => { if (before instanceof HTMLElement) before.focus(); };
  }, [title]);
  return (
    <aside ref={panel} tabIndex={-1} className={styles['panel']} aria-label={title} onKeyDown={(event) => { if (event.key === 'Escape') onClose(); }}>
      <div className={styles['head']}><h2>{title}</h2><IconButton label={strings.states.close} icon={<IconX size={18} aria-hidden />} onClick={onClose} /></div>
      <div className={styles['body']}>{children}</div>
    </aside>
  );
}
