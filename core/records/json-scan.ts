/**
 * Looks at the bytes of a JSON text before anything parses it, in one linear pass without allocation: `JSON.parse` has no
 * limit on depth, and what it returns can overflow the stack of whoever walks it.
 */
export interface JsonLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
}

export const importLimits: JsonLimits = { maxBytes: 50 * 1024 * 1024, maxDepth: 64 };
export const messageLimits: JsonLimits = { maxBytes: 5 * 1024 * 1024, maxDepth: 64 };

export type JsonFault =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-deep'; readonly position: number; readonly limit: number }
  | { readonly kind: 'invalid-utf8'; readonly position: number }
  | { readonly kind: 'truncated'; readonly position: number }
  | { readonly kind: 'unbalanced'; readonly position: number };

export interface JsonOutline {
  /** Byte ranges, end exclusive, of the objects and arrays at the top level. One for JSON, several for NDJSON. */
  readonly values: readonly { readonly start: number; readonly end: number }[];
  /** Where something else than white space stands outside of them; null where nothing does. */
  readonly loose: number | null;
}

export type JsonScan = { readonly ok: true; readonly outline: JsonOutline } | { readonly ok: false; readonly fault: JsonFault };

const QUOTE = 0x22, BACKSLASH = 0x5c, OPEN_BRACKET = 0x5b, CLOSE_BRACKET = 0x5d, OPEN_BRACE = 0x7b, CLOSE_BRACE = 0x7d;

/** 1 for the bytes that change nothing: ASCII but the quote and backslash in a string, ASCII but quote and brackets outside. */
const plain = (...except: readonly number[]): Uint8Array => Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 && !except.includes(byte) ? 1 : 0));
const PLAIN_IN_STRING = plain(QUOTE, BACKSLASH);
const PLAIN_OUTSIDE = plain(QUOTE, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE);

const fail = (fault: JsonFault): JsonScan => ({ ok: false, fault });

/** Size, depth, UTF-8 and balance. The grammar itself is left to `JSON.parse`. Positions are byte offsets. */
export function scanJson(bytes: Uint8Array, limits: JsonLimits): JsonScan {
  const length = bytes.length;
  if (length > limits.maxBytes) return fail({ kind: 'too-large', bytes: length, limit: limits.maxBytes });
  const values: { start: number; end: number }[] = [];
  let loose: number | null = null;
  let depth = 0;
  let start = 0;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let inString = false;
  while (at < length) {
    // Two tight loops, because nearly all bytes are plain text or plain white space and 50 MB must be refused within 200 ms.
    let byte = 0;
    if (inString) {
      while (at < length && PLAIN_IN_STRING[byte = bytes[at] as number] === 1) at += 1;
      if (at >= length) break;
      if (byte === QUOTE) inString = false;
      else if (byte === BACKSLASH) at += 1;
      else if (byte >= 0x80) {
        const width = sequenceWidth(bytes, at);
        if (width === 0) return fail({ kind: 'invalid-utf8', position: at });
        at += width - 1;
      }
      at += 1;
      continue;
    }
    if (depth > 0) while (at < length && PLAIN_OUTSIDE[byte = bytes[at] as number] === 1) at += 1;
    if (at >= length) break;
    byte = bytes[at] as number;
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      if (depth === 0) start = at;
      depth += 1;
      if (depth > limits.maxDepth) return fail({ kind: 'too-deep', position: at, limit: limits.maxDepth });
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      if (depth === 0) return fail({ kind: 'unbalanced', position: at });
      depth -= 1;
      if (depth === 0) values.push({ start, end: at + 1 });
    } else if (byte >= 0x80) {
      const width = sequenceWidth(bytes, at);
      if (width === 0) return fail({ kind: 'invalid-utf8', position: at });
      if (depth === 0) loose ??= at;
      at += width - 1;
    } else {
      if (depth === 0 && byte > 0x20) loose ??= at;
      if (byte === QUOTE) inString = true;
    }
    at += 1;
  }
  if (depth > 0 || inString) return fail({ kind: 'truncated', position: length });
  return { ok: true, outline: { values, loose } };
}

/** Bytes of the well-formed UTF-8 sequence at `at`, 0 where it is not one (RFC 3629: no overlong forms, no surrogates). */
function sequenceWidth(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const width = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + width > bytes.length) return 0;
  for (let offset = 1; offset < width; offset += 1) if (((bytes[at + offset] as number) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] as number;
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) || (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0;
  return width;
}
