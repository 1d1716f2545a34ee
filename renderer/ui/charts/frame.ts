import { type RefObject, useEffect, useRef, useState } from 'react';

const height = 232;
const margin = { left: 48, right: 12, top: 12, bottom: 28 } as const;
const firstWidth = 640;

export interface Frame { readonly ref: RefObject<SVGSVGElement | null>; readonly width: number; readonly height: number; readonly left: number; readonly top: number; readonly inner: { readonly width: number; readonly height: number } }

/** A drawing as wide as the room it is given, so that its letters keep the size of all others. */
export function useFrame(): Frame {
  const ref = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(firstWidth);
  useEffect(() => {
    if (ref.current === null) return;
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width)); });
    observer.observe(ref.current);
    return () => { observer.disconnect(); };
  }, []);
  return { ref, width, height, left: margin.left, top: margin.top, inner: { width: Math.max(1, width - margin.left - margin.right), height: height - margin.top - margin.bottom } };
}
