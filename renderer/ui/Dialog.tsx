import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { strings } from '../app/strings/index.ts';
import styles from './dialog.module.css';

/** Escape closes it and focus goes back to where it was. */
export function Dialog({ opened, onClose, title, children, foot, wide = false }: { opened: boolean; onClose: () => void; title: string; children: ReactNode; foot?: ReactNode; wide?: boolean }) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={wide ? 'var(--size-sheet)' : 'var(--size-form)'} closeButtonProps={{ 'aria-label': strings.states.close }} classNames={{ content: styles['content'] ?? '', title: styles['title'] ?? '', header: styles['header'] ?? '', body: styles['body'] ?? '', overlay: styles['overlay'] ?? '' }}>
      <div className={styles['stack']}>{children}</div>
      {foot !== undefined && <div className={styles['foot']}>{foot}</div>}
    </Modal>
  );
}

export const DialogFoot = ({ children }: { children: ReactNode }) => <div className={styles['foot']}>{children}</div>;
