import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { buttonClass } from './Button.tsx';
import styles from './disclosure.module.css';

/** Closed until asked for: here, and only here, stand the network's own words. */
export function Disclosure({ label, children, open: initially = false }: { label: string; children: ReactNode; open?: boolean }) {
  const [open, setOpen] = useState(initially);
  const id = useId();
  return (
    <div className={styles['disclosure']}>
      <button type="button" className={buttonClass('quiet', styles['toggle'])} aria-expanded={open} aria-controls={id} onClick={() => { setOpen(!open); }}>
        <IconChevronRight size={16} aria-hidden className={open ? styles['down'] : undefined} />{label}
      </button>
      <div id={id} hidden={!open} className={styles['content']}>{open && children}</div>
    </div>
  );
}
