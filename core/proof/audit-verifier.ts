import { z } from 'zod';
import { Hash } from '../ids/index.ts';
import { auditLine, firstPrevious, rowHash } from './audit-chain.ts';
import { createMerkleBuilder, type MerkleBuilder } from './merkle.ts';

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
  add(line: string): void;
  verdict(): AuditVerdict;
}

/** A row is at most a few hundred bytes; anything longer was not written by Assent. */
const maxLineLength = 65_536;

const Row = z.looseObject({ sequence: z.int().min(0), previous: Hash, hash: Hash });

/**
 * Reads an exported log once, in order, in constant memory. `head` is the newest row's hash where somebody kept it: without it,
 * rows cut off after the last anchor cannot be noticed.
 */
export function createAuditVerifier(anchors: readonly AnchoredRoot[], head: Hash | null = null): AuditVerifier {
  let next = 0;
  let previous: Hash = firstPrevious;
  let anchor = 0;
  let builder: MerkleBuilder = createMerkleBuilder();
  let bad: { row: number; problem: AuditProblem } | null = findGap(anchors);

  function check(line: string): { row: number; problem: AuditProblem } | null {
    const row = parseRow(line);
    if (!row) return { row: next, problem: 'not-a-row' };
    if (row.sequence !== next) return { row: next, problem: 'out-of-sequence' };
    if (rowHash(row) !== row.hash) return { row: next, problem: 'row-altered' };
    if (row.previous !== previous) return { row: Math.max(next - 1, 0), problem: 'link-broken' };
    const open = anchors[anchor];
    if (open) {
      builder.add(row.hash);
      if (next === open.firstRow + open.rows - 1) {
        if (builder.root() !== open.root) return { row: open.firstRow, problem: 'root-differs' };
        anchor += 1;
        builder = createMerkleBuilder();
      }
    }
    next += 1;
    previous = row.hash;
    return null;
  }

  return {
    add(line) {
      bad ??= check(line);
    },
    verdict() {
      const found = bad
        ?? (anchor < anchors.length ? { row: next, problem: 'rows-missing' as const } : null)
        ?? (head !== null && head !== previous ? { row: next, problem: 'head-differs' as const } : null);
      const agreed = anchors[anchor - 1];
      return {
        holds: found === null, rows: next, anchored: agreed ? agreed.firstRow + agreed.rows : 0,
        firstBadRow: found?.row ?? null, problem: found?.problem ?? null, root: agreed?.root ?? null, block: agreed?.block ?? null,
      };
    },
  };
}

/** All lines of a log at once; an empty last line is a line break at the end. */
export function verifyAuditLog(ndjson: string, anchors: readonly AnchoredRoot[], head: Hash | null = null): AuditVerdict {
  const verifier = createAuditVerifier(anchors, head);
  const lines = ndjson.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) verifier.add(line);
  return verifier.verdict();
}

/** Undefined too for a line that says the same in another way: two readers must not be able to read two things from it. */
function parseRow(line: string): z.infer<typeof Row> | undefined {
  if (line.length > maxLineLength) return undefined;
  try {
    const row = Row.parse(JSON.parse(line));
    return auditLine(row) === line ? row : undefined;
  } catch {
    return undefined;
  }
}

function findGap(anchors: readonly AnchoredRoot[]): { row: number; problem: AuditProblem } | null {
  let next = 0;
  for (const [index, { sequence, firstRow, rows }] of anchors.entries()) {
    if (sequence !== index || firstRow !== next || rows < 1) return { row: next, problem: 'anchors-broken' };
    next += rows;
  }
  return null;
}
