import { describe, expect, it } from 'vitest';
import type { Hash } from '../ids/index.ts';
import { auditLine, firstPrevious, rowHash } from './audit-chain.ts';
import { provenLogRow } from './log-row.ts';
import { inclusionPaths, merkleRoot } from './merkle.ts';

/** Seven rows of a log, of which the anchor covers 2 to 6. */
function log() {
  const rows = [] as { sequence: number; previous: Hash; action: string; hash: Hash }[];
  for (let sequence = 0; sequence < 7; sequence += 1) {
    const row = { sequence, previous: rows.at(-1)?.hash ?? firstPrevious, action: `chart.open ${String(sequence)}` };
    rows.push({ ...row, hash: rowHash(row) });
  }
  const leaves = rows.slice(2).map(({ hash }) => hash);
  const paths = inclusionPaths(leaves);
  return { anchor: { root: merkleRoot(leaves), firstRow: 2, rows: 5 }, given: rows.slice(2).map((row, index) => ({ row, line: auditLine(row), path: paths[index] as Hash[] })) };
}

describe('a row of another log', () => {
  it('is what it says when it stands under the anchor', () => {
    const { anchor, given } = log();
    for (const { row, line, path } of given) expect(provenLogRow({ line, path }, anchor)).toEqual(row);
  });

  it('is nothing when a word, its number, its path or its form differs', () => {
    const { anchor, given } = log();
    const [first, second] = given as [typeof given[number], typeof given[number]];
    expect(provenLogRow({ line: first.line.replace('chart.open 2', 'chart.open 9'), path: first.path }, anchor)).toBeNull();
    // With a hash that fits the changed words.
    const changed = { ...first.row, action: 'other' };
    expect(provenLogRow({ line: auditLine({ ...changed, hash: rowHash(changed) }), path: first.path }, anchor)).toBeNull();
    expect(provenLogRow({ line: first.line, path: second.path }, anchor)).toBeNull();
    expect(provenLogRow({ line: `${first.line} `, path: first.path }, anchor)).toBeNull();
    expect(provenLogRow({ line: first.line, path: first.path }, { ...anchor, firstRow: 1 })).toBeNull();
    for (const line of ['', 'null', '[]', '{}', '{"sequence":2}']) expect(provenLogRow({ line, path: [] }, anchor)).toBeNull();
  });
});
