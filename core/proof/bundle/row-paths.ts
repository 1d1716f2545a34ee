import { bytesToUtf8 } from '../../sealing/bytes.ts';
import type { Hash } from '../../ids/index.ts';
import { hashAt, readLinks } from '../audit-line.ts';
import { createRowHasher, isSame } from '../audit-verifier.ts';
import type { ProvenAnchor } from '../chain/anchor-state.ts';
import { type Sha256, verifyInclusion } from '../merkle.ts';
import type { Finding } from './bundle-verifier.ts';
import { linesOf } from './lines.ts';
import { RowPath } from './manifest.ts';

/**
 * Rows out of a log, each by its own path to a fingerprint that the network has. `row` counts lines of this file from 0. What was
 * left out of a selection, and rows not anchored yet, nothing can be said about.
 */
export function checkPaths(rows: Uint8Array, paths: Uint8Array | undefined, anchors: readonly ProvenAnchor[] | null, hash: Sha256): { findings: Finding[]; rows: number; anchored: number } {
  const hashed = createRowHasher(hash);
  const given = linesOf(paths ?? new Uint8Array());
  let [row, anchored, last] = [0, 0, -1];
  const bad = (problem: Finding['problem']): ReturnType<typeof checkPaths> => ({ findings: [{ problem, row }], rows: row, anchored });
  for (const line of linesOf(rows)) {
    const links = readLinks(line);
    if (links === null) return bad('not-a-row');
    if (links.sequence <= last) return bad('out-of-sequence');
    const stated = hashAt(line, links.hash);
    if (!isSame(hashed(line, links), stated)) return bad('row-altered');
    const path = readPath(nextOf(given));
    if (path === undefined) return bad('path-wrong');
    if (path !== null && anchors !== null) {
      const anchor = anchors[path.anchor];
      if (anchor === undefined || !stands(anchor, links.sequence, line, links.hash, path.path)) return bad('path-wrong');
      anchored += 1;
    }
    // Whoever could leave a path away could put any row there.
    if (path === null && anchors !== null && anchors.some(({ firstRow, rows: covered }) => links.sequence >= firstRow && links.sequence < firstRow + covered)) return bad('path-wrong');
    last = links.sequence;
    row += 1;
  }
  return { findings: given.next().done === true ? [] : [{ problem: 'rows-miscounted', row }], rows: row, anchored };
}

/** Of the rows under an anchor that does not agree, the first that has no path to it; null without paths. */
export function firstOffPath(rows: Uint8Array, paths: Uint8Array | undefined, anchor: ProvenAnchor): number | null {
  if (paths === undefined) return null;
  const given = linesOf(paths);
  let row = 0;
  for (const line of linesOf(rows)) {
    const text = nextOf(given);
    if (row >= anchor.firstRow + anchor.rows) return null;
    if (row >= anchor.firstRow) {
      const path = readPath(text);
      const links = readLinks(line);
      if (path === undefined || path === null || links === null || !stands(anchor, row, line, links.hash, path.path)) return row;
    }
    row += 1;
  }
  return null;
}

const stands = (anchor: ProvenAnchor, sequence: number, line: Uint8Array, hash: number, path: readonly Hash[]): boolean =>
  verifyInclusion({ leaf: bytesToUtf8(line.subarray(hash, hash + 64)) as Hash, index: sequence - anchor.firstRow, size: anchor.rows, path, root: anchor.root });

function nextOf(lines: Generator<Uint8Array, void>): Uint8Array | undefined {
  const { value, done } = lines.next();
  return done === true ? undefined : value;
}

/** Undefined for what is no path. */
function readPath(line: Uint8Array | undefined): RowPath | undefined {
  try {
    return line === undefined ? undefined : RowPath.parse(JSON.parse(bytesToUtf8(line)));
  } catch {
    return undefined;
  }
}
