import { AppError } from '../../core/errors/index.ts';
import type { ContentStore } from './content-store.ts';
import { largestFileBytes } from './file-reader.ts';

const limits = { timeoutMs: 15_000, maxBytes: largestFileBytes };
/** Documents under way at once: most are a few kilobytes. */
const abreast = 16;

/** Everything the first store pins, also in the second; the first keeps it. The number copied. What is there already is not sent again. */
export async function copyPinned(from: ContentStore, to: ContentStore): Promise<number> {
  const cids = await from.pins();
  let copied = 0;
  const copy = async (cid: string): Promise<void> => {
    if (await to.has(cid)) { await to.pin(cid); return; }
    const stored = await to.put(await from.get(cid, limits));
    if (stored !== cid) throw new AppError('content.tampered', { cid });
    copied += 1;
  };
  for (let at = 0; at < cids.length; at += abreast) await Promise.all(cids.slice(at, at + abreast).map(copy));
  return copied;
}
