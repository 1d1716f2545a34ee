import { Radio } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { strings } from '../app/strings/index.ts';
import { Button, IconButton } from './Button.tsx';
import { Faint } from './Layout.tsx';
import { QrFigure } from './QrFigure.tsx';
import styles from './qr-figure.module.css';

const words = strings.scanning.frames;
const speeds = ['2', '4', '8'];

/** Codes that follow each other round and round, at a speed that is chosen; one alone stands still. Who asked for less motion begins them. `frames`: always the same array for the same codes. */
export function QrFrames({ frames, label, waits = false }: { frames: readonly Uint8Array[]; label: string; waits?: boolean }) {
  const still = useReducedMotion(undefined, { getInitialValueInEffect: false });
  const [place, setPlace] = useState(0);
  const [started, setStarted] = useState<boolean | null>(null);
  const [speed, setSpeed] = useState('4');
  const count = frames.length;
  const playing = count > 1 && (started ?? !(still || waits));
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => { setPlace((before) => (before + 1) % count); }, 1000 / Number(speed));
    return () => { clearInterval(timer); };
  }, [playing, speed, count]);
  const shown = frames[place % Math.max(1, count)];
  if (shown === undefined) return null;
  if (count === 1) return <QrFigure content={shown} label={label} />;
  const step = (by: number) => { setStarted(false); setPlace((place + by + count) % count); };
  return (
    <div className={styles['frames']} data-testid="frames">
      <div className={styles['controls']} role="group" aria-label={words.controls}>
        <IconButton label={words.before} icon={<IconChevronLeft size={18} aria-hidden />} onClick={() => { step(-1); }} />
        <Button icon={playing ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />} onClick={() => { setStarted(!playing); }}>{playing ? words.pause : words.play}</Button>
        <IconButton label={words.after} icon={<IconChevronRight size={18} aria-hidden />} onClick={() => { step(1); }} />
        <span className={styles['place']} aria-live={playing ? 'off' : 'polite'} data-testid="frame-place">{words.place(place + 1, count)}</span>
        <Radio.Group aria-label={words.speed} value={speed} onChange={setSpeed}><div className={styles['speeds']}>{speeds.map((each) => <Radio key={each} size="xs" value={each} label={words.aSecond(each)} />)}</div></Radio.Group>
      </div>
      <QrFigure content={shown} label={label} large />
      <Faint small>{words.round(Math.ceil(count / Number(speed)))}</Faint>
    </div>
  );
}
