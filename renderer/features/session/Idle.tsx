import { useEffect, useRef, useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { client } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLock } from './session.ts';

const words = strings.session.idle;
const touchEvery = 60_000;
const warningAt = 30_000;
const signs = ['pointerdown', 'keydown', 'wheel', 'pointermove'] as const;

/** Tells the workstation that somebody is there, warns 30 s before it locks, and clears the screen on time even if it does not answer. */
export function Idle({ minutes }: { minutes: number }) {
  const [left, setLeft] = useState(minutes * 60_000);
  const last = useRef({ seen: Date.now(), told: 0 });
  const lock = useLock();
  const lockOnce = useRef(lock);
  lockOnce.current = lock;
  useEffect(() => {
    const limit = minutes * 60_000;
    const seen = () => {
      const now = Date.now();
      if (limit - (now - last.current.seen) <= warningAt) return;
      last.current.seen = now;
      if (now - last.current.told < touchEvery) return;
      last.current.told = now;
      void client.session.touch().catch(() => undefined);
    };
    const timer = setInterval(() => {
      const remaining = limit - (Date.now() - last.current.seen);
      setLeft((before) => (remaining > warningAt && before > warningAt ? before : remaining));
      if (remaining <= 0 && !lockOnce.current.isPending) lockOnce.current.mutate({});
    }, 1000);
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true });
    return () => { clearInterval(timer); for (const sign of signs) window.removeEventListener(sign, seen); };
  }, [minutes]);
  const stay = () => {
    last.current = { seen: Date.now(), told: Date.now() };
    setLeft(minutes * 60_000);
    void client.session.touch().catch(() => undefined);
  };
  if (left > warningAt) return null;
  return (
    <Dialog opened onClose={stay} title={words.title} foot={<Button kind="primary" onClick={stay} data-autofocus>{words.stay}</Button>}>
      <p role="timer">{words.sentence(Math.max(0, Math.ceil(left / 1000)))}</p>
    </Dialog>
  );
}
