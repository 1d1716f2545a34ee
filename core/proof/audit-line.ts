/** Finds in one line of a log what links it to the others, without parsing the rest: of a million rows only bytes are hashed. */

/** Places in the line. `field` to `fieldEnd` is the hash with its key and comma: what is left without it is what was hashed. */
export interface AuditLinks {
  readonly sequence: number;
  /** First of 64 hex digits. */
  readonly hash: number; readonly previous: number;
  readonly field: number; readonly fieldEnd: number;
}

const [quote, backslash, colon, comma, open, close, openList, closeList] = [0x22, 0x5c, 0x3a, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d];

/** Null for what is not one object with its keys in order, each once: two readers must not be able to read two things from a line. */
export function readLinks(line: Uint8Array): AuditLinks | null {
  if (line[0] !== open || line.at(-1) !== close) return null;
  let [sequence, hash, previous, field, fieldEnd] = [-1, -1, -1, -1, -1];
  let [lastKey, lastKeyEnd] = [0, 0];
  let at = 1;
  for (;;) {
    const key = at;
    if (line[key] !== quote) return null;
    const keyEnd = stringEnd(line, key);
    if (keyEnd < 0 || line[keyEnd] !== colon) return null;
    if (lastKeyEnd > 0 && !isBefore(line, lastKey, lastKeyEnd, key, keyEnd)) return null;
    [lastKey, lastKeyEnd] = [key, keyEnd];
    const value = keyEnd + 1;
    const end = valueEnd(line, value);
    if (end < 0) return null;
    if (isKey(line, key, keyEnd, 'hash')) {
      if (!isHash(line, value, end)) return null;
      hash = value + 1;
      // The comma before it, or, where it is the first, the one after it.
      [field, fieldEnd] = line[key - 1] === comma ? [key - 1, end] : [key, end + 1];
    } else if (isKey(line, key, keyEnd, 'previous')) {
      if (!isHash(line, value, end)) return null;
      previous = value + 1;
    } else if (isKey(line, key, keyEnd, 'sequence')) {
      sequence = wholeNumber(line, value, end);
    }
    if (line[end] === comma) { at = end + 1; continue; }
    return end === line.length - 1 && sequence >= 0 && hash >= 0 && previous >= 0 ? { sequence, hash, previous, field, fieldEnd } : null;
  }
}

/** After the closing quote; -1 where there is none. */
function stringEnd(line: Uint8Array, start: number): number {
  for (let at = line.indexOf(quote, start + 1); at >= 0; at = line.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (line[at - 1 - slashes] === backslash) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return -1;
}

/** After the value; -1 where it does not end. */
function valueEnd(line: Uint8Array, start: number): number {
  if (line[start] === quote) return stringEnd(line, start);
  let depth = 0;
  for (let at = start; at < line.length; at += 1) {
    const byte = line[at];
    if (byte === quote) {
      at = stringEnd(line, at) - 1;
      if (at < 0) return -1;
    } else if (byte === open || byte === openList) {
      depth += 1;
    } else if (byte === close || byte === closeList) {
      if (depth === 0) return at > start ? at : -1;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (byte === comma && depth === 0) {
      return at > start ? at : -1;
    }
  }
  return -1;
}

/** Keys of a log are plain ASCII, so their bytes are in the order of their characters. */
function isBefore(line: Uint8Array, one: number, oneEnd: number, other: number, otherEnd: number): boolean {
  for (let offset = 1; ; offset += 1) {
    const [left, right] = [line[one + offset] ?? 0, line[other + offset] ?? 0];
    if (one + offset >= oneEnd - 1) return other + offset < otherEnd - 1;
    if (other + offset >= otherEnd - 1) return false;
    if (left !== right) return left < right;
  }
}

function isKey(line: Uint8Array, start: number, end: number, name: string): boolean {
  if (end - start !== name.length + 2) return false;
  for (let index = 0; index < name.length; index += 1) if (line[start + 1 + index] !== name.charCodeAt(index)) return false;
  return true;
}

function isHash(line: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 66 || line[start] !== quote) return false;
  for (let at = start + 1; at < end - 1; at += 1) if ((hexDigits[line[at] ?? 0] ?? -1) < 0) return false;
  return true;
}

function wholeNumber(line: Uint8Array, start: number, end: number): number {
  if (end - start > 15 || (line[start] === 0x30 && end - start > 1)) return -1;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (line[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The value of each lower-case hex digit by its byte; -1 for every other byte. */
const hexDigits = Int8Array.from({ length: 256 }, (_, byte) => (byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1));

/** 32 bytes from 64 hex digits that `readLinks` has found good. */
export function hashAt(line: Uint8Array, start: number): Uint8Array {
  const bytes = new Uint8Array(32);
  for (let index = 0; index < 32; index += 1) bytes[index] = ((hexDigits[line[start + 2 * index] ?? 0] ?? 0) << 4) | (hexDigits[line[start + 2 * index + 1] ?? 0] ?? 0);
  return bytes;
}
