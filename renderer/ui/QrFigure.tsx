import { useEffect, useMemo, useState } from 'react';
import { qrCode } from '../../core/airgap/index.ts';
import styles from './qr-figure.module.css';

/** Light around the code, in modules, as readers need it. */
const quiet = 4;
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
  const { size, dark } = qrCode(bytes);
  let path = '';
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (dark(x, y)) path += `M${String(x + quiet)} ${String(y + quiet)}h1v1h-1z`;
  return { size: size + quiet * 2, path };
}
