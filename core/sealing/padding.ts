/**
 * Sizes that show on chain and on the wire: powers of two from 1 KiB, each split in quarter steps
 * (1024, 1280, 1536, 1792, 2048, 2560, …). At most 25 % is added above 1 KiB.
 */
export function paddedSize(size: number): number {
  let base = 1024;
  if (size <= base) return base;
  while (base * 2 < size) base *= 2;
  const step = base / 4;
  return base + Math.ceil((size - base) / step) * step;
}

const space = 0x20;

/** Trailing spaces: JSON allows them, so a padded document opened with the `age` command is still JSON. */
export function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedSize(bytes.length)).fill(space);
  padded.set(bytes);
  return padded;
}

/** Canonical JSON never ends in a space, so this inverts `pad` exactly. */
export function unpad(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === space) end -= 1;
  return bytes.subarray(0, end);
}
