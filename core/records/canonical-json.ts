import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** RFC 8785: members ordered by UTF-16 code units, no white space, ECMAScript's numbers. For values that came out of `JSON.parse`. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** SHA-256 of the canonical JSON in hex, and how many bytes that JSON has. */
export function contentHash(value: unknown): { readonly hash: string; readonly size: number } {
  const bytes = utf8ToBytes(canonicalJson(value));
  return { hash: bytesToHex(sha256(bytes)), size: bytes.length };
}
