import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '../ids/index.ts';
import { canonicalJson } from '../sealing/canonical-json.ts';

/** What every audit row has, whatever else it says. Rows of a workstation count from 0; `previous` is the hash of the row before. */
export interface LinkedRow {
  readonly sequence: number;
  readonly previous: Hash;
}

/** `previous` of row 0. */
export const firstPrevious = '0'.repeat(64) as Hash;

/** Says what is hashed, so that no other document can be passed off as a row. */
export const rowDomain = 'assent-audit-row/1\n';

/** Covers every field of the row and through `previous` all rows before it. A `hash` field is left out, so a stored row can be given. */
export function rowHash(row: LinkedRow & { readonly hash?: Hash }): Hash {
  const { hash: _stated, ...content } = row;
  return bytesToHex(sha256(utf8ToBytes(rowDomain + canonicalJson(content)))) as Hash;
}

/** One line of an exported log, without the line break. Canonical, so that a row has exactly one line. */
export function auditLine(row: LinkedRow & { readonly hash: Hash }): string {
  return canonicalJson(row);
}
