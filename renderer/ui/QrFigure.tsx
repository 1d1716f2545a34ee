import { useEffect, useMemo, useState } from 'react';
import styles from './qr-figure.module.css';
import { qrModules } from './qr-modules.ts';

const frameMs = 250;

/** One QR code, or several that follow each other. Always dark on white: many readers take no other. */
export function QrFigure({ frames, label }: { frames: readonly Uint8Array[]; label: string }) {
  const [place, setPlace] = useState(0);
  useEffect(() => {
    setPlace(0);
    if (frames.length < 2) return undefined;
    const timer = setInterval(() => { setPlace((before) => (before + 1) % frames.length); }, frameMs);
    return () => { clearInterval(timer); };
  }, [frames]);
  const shown = frames[place] ?? frames[0];
  const { size, path } = useMemo(() => drawn(shown ?? new Uint8Array()), [shown]);
  return (
    <svg className={styles['figure']} viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className={styles['light']} width={size} height={size} />
      <path className={styles['dark']} d={path} />
    </svg>
  );
}

function drawn(bytes: Uint8Array): { size: number; path: string } {
  const modules = qrModules(bytes);
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : ''))).join('');
  return { size: modules.length, path };
}
