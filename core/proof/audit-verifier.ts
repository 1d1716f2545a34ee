import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '../ids/index.ts';
import { firstPrevious, rowDomain } from './audit-chain.ts';
import { type AuditLinks, hashAt, readLinks } from './audit-line.ts';
import { createMerkleBuilder, type MerkleBuilder, type Sha256 } from './merkle.ts';

/** A Merkle root over rows `firstRow` to `firstRow + rows - 1`, proven from the chain. */
export interface AnchoredRoot {
  readonly sequence: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly root: Hash;
  readonly block: number | null;
}

/** What can be wrong, each with a sentence for the screen. */
export const auditProblems = {
  'not-a-row': 'This line is not an audit row as Assent writes it.',
  'out-of-sequence': 'A row is missing, doubled or out of place here.',
  'row-altered': 'This row was changed after it was written.',
  'link-broken': 'This row or the next one was replaced: they do not follow each other.',
  'root-differs': 'One of the rows from here on is not the one whose fingerprint is on the network.',
  'rows-missing': 'The log ends here, but the network has fingerprints of further rows.',
  'head-differs': 'The log does not end with the row it is said to end with.',
  'anchors-broken': 'The fingerprints on the network do not cover the log without a gap.',
} as const;
export type AuditProblem = keyof typeof auditProblems;

export interface AuditVerdict {
  readonly holds: boolean;
  /** Rows that were read and found good. */
  readonly rows: number;
  /** Of these, rows under a root that agrees. Later rows are only linked to each other. */
  readonly anchored: number;
  /** The first row that is not what was written: for a changed root, the first it could be. */
  readonly firstBadRow: number | null;
  readonly problem: AuditProblem | null;
  /** The newest anchor that agrees. */
  readonly root: Hash | null;
  readonly block: number | null;
}

export interface AuditVerifier {
  /** The next line, without its line break. After the first problem further lines are not looked at. */
  add(line: string | Uint8Array): void;
  verdict(): AuditVerdict;
}

/** A row is at most a few hundred bytes; anything longer was not written by Assent. */
const maxLineLength = 65_536;

type Bad = { row: number; problem: AuditProblem };

/**
 * Reads an exported log once, in order, in constant memory. `head` is the newest row's hash where somebody kept it: without it,
 * rows cut off after the last anchor cannot be noticed.
 */
export function createAuditVerifier(anchors: readonly AnchoredRoot[], head: Hash | null = null, hash: Sha256 = sha256): AuditVerifier {
  const hashed = createRowHasher(hash);
  let next = 0;
  let previous: Uint8Array = hexToBytes(firstPrevious);
  let anchor = 0;
  let builder: MerkleBuilder = createMerkleBuilder(hash);
  let bad: Bad | null = findGap(anchors);

  function check(line: Uint8Array): Bad | null {
    const links = line.length > maxLineLength ? null : readLinks(line);
    if (links === null) return { row: next, problem: 'not-a-row' };
    if (links.sequence !== next) return { row: next, problem: 'out-of-sequence' };
    const stated = hashAt(line, links.hash);
    if (!isSame(hashed(line, links), stated)) return { row: next, problem: 'row-altered' };
    if (!isSame(hashAt(line, links.previous), previous)) return { row: Math.max(next - 1, 0), problem: 'link-broken' };
    const open = anchors[anchor];
    if (open) {
      builder.addBytes(stated);
      if (next === open.firstRow + open.rows - 1) {
        if (builder.root() !== open.root) return { row: open.firstRow, problem: 'root-differs' };
        anchor += 1;
        builder = createMerkleBuilder(hash);
      }
    }
    next += 1;
    previous = stated;
    return null;
  }

  return {
    add(line) {
      bad ??= check(typeof line === 'string' ? utf8ToBytes(line) : line);
    },
    verdict() {
      const found = bad
        ?? (anchor < anchors.length ? { row: next, problem: 'rows-missing' as const } : null)
        ?? (head !== null && head !== bytesToHex(previous) ? { row: next, problem: 'head-differs' as const } : null);
      const agreed = anchors[anchor - 1];
      return {
        holds: found === null, rows: next, anchored: agreed ? agreed.firstRow + agreed.rows : 0,
        firstBadRow: found?.row ?? null, problem: found?.problem ?? null, root: agreed?.root ?? null, block: agreed?.block ?? null,
      };
    },
  };
}

/** What a row's line hashes to: all of it but the hash itself. The answer lives until the next call. */
export function createRowHasher(hash: Sha256 = sha256): (line: Uint8Array, links: AuditLinks) => Uint8Array {
  const domain = utf8ToBytes(rowDomain);
  const room = new Uint8Array(domain.length + maxLineLength);
  room.set(domain);
  return (line, { field, fieldEnd }) => {
    room.set(line.subarray(0, field), domain.length);
    room.set(line.subarray(fieldEnd), domain.length + field);
    return hash(room.subarray(0, domain.length + field + line.length - fieldEnd));
  };
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  for (let index = 0; index < 32; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

/** All lines of a log at once; an empty last line is a line break at the end. */
export function verifyAuditLog(ndjson: string, anchors: readonly AnchoredRoot[], head: Hash | null = null): AuditVerdict {
  const verifier = createAuditVerifier(anchors, head);
  const lines = ndjson.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) verifier.add(line);
  return verifier.verdict();
}

function findGap(anchors: readonly AnchoredRoot[]): { row: number; problem: AuditProblem } | null {
  let next = 0;
  for (const [index, { sequence, firstRow, rows }] of anchors.entries()) {
    if (sequence !== index || firstRow !== next || rows < 1) return { row: next, problem: 'anchors-broken' };
    next += rows;
  }
  return null;
}
