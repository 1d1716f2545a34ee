import { useMemo } from 'react';
import styles from './qr-figure.module.css';
import { qrModules } from './qr-modules.ts';

/** One QR code. Always dark on white: many readers take no other. `large`: of many that follow each other, which a hand holds a device to. */
export function QrFigure({ content, label, large = false }: { content: Uint8Array; label: string; large?: boolean }) {
  const { size, path } = useMemo(() => drawn(content), [content]);
  return (
    <svg className={[styles['figure'], large ? styles['large'] : ''].join(' ')} viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={label} shapeRendering="crispEdges">
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
