import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { strings } from '../app/strings/index.ts';
import styles from './dialog.module.css';

/** The focus begins on the first field, or on the heading where there is none. Escape closes it and focus goes back to where it was. */
export function Dialog({ opened, onClose, title, children, foot, wide = false }: { opened: boolean; onClose: () => void; title: string; children: ReactNode; foot?: ReactNode; wide?: boolean }) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={wide ? 'var(--size-sheet)' : 'var(--size-form)'} lockScroll={false} centered transitionProps={{ duration: 100 }}>
      <Modal.Overlay style={{ background: 'var(--veil)' }} />
      <Modal.Content classNames={{ content: styles['content'] ?? '' }}>
        <FocusBack />
        <div className={styles['header']}><Modal.Title className={styles['title'] ?? ''} tabIndex={-1}>{title}</Modal.Title><Modal.CloseButton aria-label={strings.states.close} /></div>
        <Modal.Body className={styles['body'] ?? ''}>
          <FocusFirst />
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

const fields = ['input', 'textarea', 'select'].map((kind) => `${kind}:not([type="hidden"], :disabled, [tabindex="-1"])`).join();

/** What its form marked, else the first field; of a group of radio buttons the one that is chosen. */
function firstField(dialog: Element): HTMLElement | null {
  const marked = dialog.querySelector<HTMLElement>('[data-autofocus]:not(h2)');
  if (marked !== null) return marked;
  const first = dialog.querySelector<HTMLElement>(fields);
  return first?.getAttribute('type') === 'radio' ? dialog.querySelector<HTMLElement>(`input[type="radio"][name="${first.getAttribute('name') ?? ''}"]:checked`) ?? first : first;
}

/** Mantine gives the focus to what is marked, a moment after the dialog is there, and else to the first button: the one that closes it. */
function FocusFirst() {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const dialog = place.current?.closest('[role="dialog"]');
    if (dialog == null) return;
    const [field, heading] = [firstField(dialog), dialog.querySelector<HTMLElement>('h2')];
    (field ?? heading)?.setAttribute('data-autofocus', '');
    if (field !== null || heading === null) return;
    // A form that comes once something was asked for, before Mantine's moment or after it: the focus goes on to it, unless the person went somewhere by then.
    const goOn = () => {
      const come = firstField(dialog);
      if (document.activeElement !== heading || come === null) return;
      heading.removeAttribute('data-autofocus');
      come.setAttribute('data-autofocus', '');
      come.focus();
      stop();
    };
    const watch = new MutationObserver(goOn);
    const stop = () => { watch.disconnect(); heading.removeEventListener('focus', goOn); };
    watch.observe(dialog, { childList: true, subtree: true });
    heading.addEventListener('focus', goOn);
    return stop;
  }, []);
  return <span ref={place} hidden />;
}

export const DialogFoot = ({ children }: { children: ReactNode }) => <div className={styles['foot']}>{children}</div>;
