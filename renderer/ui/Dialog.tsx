import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { strings } from '../app/strings/index.ts';
import styles from './dialog.module.css';

/** Escape closes it and focus goes back to where it was. */
export function Dialog({ opened, onClose, title, children, foot, wide = false }: { opened: boolean; onClose: () => void; title: string; children: ReactNode; foot?: ReactNode; wide?: boolean }) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={wide ? 'var(--size-sheet)' : 'var(--size-form)'} lockScroll={false} centered transitionProps={{ duration: 100 }}>
      <Modal.Overlay style={{ background: 'var(--veil)' }} />
      <Modal.Content classNames={{ content: styles['content'] ?? '' }}>
        <FocusBack />
        <div className={styles['header']}><Modal.Title className={styles['title'] ?? ''}>{title}</Modal.Title><Modal.CloseButton aria-label={strings.states.close} /></div>
        <Modal.Body className={styles['body'] ?? ''}>
          <div className={styles['stack']}>{children}</div>
          {foot !== undefined && <div className={styles['foot']}>{foot}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Mantine gives the focus back when it closes a dialog, not when its owner takes the whole dialog away, as most here do. */
function FocusBack() {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => { if (document.activeElement === document.body && before instanceof HTMLElement) before.focus(); }, [before]);
  return null;
}

export const DialogFoot = ({ children }: { children: ReactNode }) => <div className={styles['foot']}>{children}</div>;
