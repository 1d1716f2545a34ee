/** Length-prefixed messages of the network's protocols, and the few encodings that a lie has to get right to be a lie. */

export interface Frame { readonly bytes: Uint8Array; readonly rest: Uint8Array }

export function leb128(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) { bytes.push(left); return Uint8Array.from(bytes); }
    bytes.push((left % 128) | 128);
  }
}

/** The first whole frame, or null while more has to come. */
export function takeFrame(buffer: Uint8Array): Frame | null {
  let length = 0;
  for (let at = 0; at < Math.min(buffer.length, 5); at += 1) {
    const byte = buffer[at] ?? 0;
    length += (byte & 127) * 128 ** at;
    if (byte < 128) return buffer.length < at + 1 + length ? null : { bytes: buffer.slice(at + 1, at + 1 + length), rest: buffer.slice(at + 1 + length) };
  }
  return null;
}

export const framed = (bytes: Uint8Array): Uint8Array => Buffer.concat([leb128(bytes.length), bytes]);

/** Every place where `from` stands is overwritten with `to`, of the same length. Null where it stands nowhere. */
export function replaced(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array | null {
  const copy = Buffer.from(bytes);
  let found = false;
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + from.length)) { copy.set(to, at); found = true; }
  return found ? copy : null;
}

/** A storage proof is a list of trie nodes, each behind its compact length: the node that holds `value` is emptied of it. */
export function withoutNode(bytes: Uint8Array, value: Uint8Array): Uint8Array | null {
  const at = Buffer.from(bytes).indexOf(value);
  if (at < 0) return null;
  // Zeros where the node was: lengths stay right, so that only the proof itself is wrong.
  const copy = Buffer.from(bytes);
  copy.fill(0, Math.max(0, at - 8), Math.min(copy.length, at + value.length));
  return copy;
}

export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
