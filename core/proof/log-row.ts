import type { Hash } from '../ids/index.ts';
import { auditLine, type LinkedRow, rowHash } from './audit-chain.ts';
import { verifyInclusion } from './merkle.ts';

/** What the network proves of an anchor. */
export interface AnchorOver { readonly root: Hash; readonly firstRow: number; readonly rows: number }

/** A row of another organization's log that came with its path. Null unless exactly this line stands under the anchor, at its own place. */
export function provenLogRow({ line, path }: { readonly line: string; readonly path: readonly Hash[] }, { root, firstRow, rows }: AnchorOver): (LinkedRow & { readonly hash: Hash }) | null {
  const row = parsed(line);
  if (row === null || auditLine(row) !== line || rowHash(row) !== row.hash) return null;
  return verifyInclusion({ leaf: row.hash, index: row.sequence - firstRow, size: rows, path, root }) ? row : null;
}

function parsed(line: string): (LinkedRow & { readonly hash: Hash }) | null {
  try {
    const row = JSON.parse(line) as (LinkedRow & { readonly hash: Hash }) | null;
    return typeof row === 'object' && row !== null && typeof row.sequence === 'number' && typeof row.hash === 'string' ? row : null;
  } catch {
    return null;
  }
}
