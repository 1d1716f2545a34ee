const quote = 0x22;
const backslash = 0x5c;
const opens = new Set([0x7b, 0x5b]);
const closes = new Set([0x7d, 0x5d]);

/**
 * True when brackets are never nested deeper than `limit`. Reads bytes and builds nothing, because a parser or a clone
 * may already fall over what this is to keep away from it. Text that is no JSON at all may pass: the parser says so.
 */
export function isShallow(text: Uint8Array, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const byte = text[i] as number;
    if (inString) {
      if (byte === backslash) i += 1;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (opens.has(byte)) {
      depth += 1;
      if (depth > limit) return false;
    } else if (closes.has(byte)) depth -= 1;
  }
  return true;
}
