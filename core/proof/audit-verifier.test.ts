import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hash } from '../ids/index.ts';
import { auditLine, auditProblems, createAuditVerifier, firstPrevious, merkleRoot, rowHash, verifyAuditLog, type AnchoredRoot } from './index.ts';

interface Row { sequence: number; previous: Hash; hash: Hash; at: number; action: string; reason: string | null; outcome: string }
type Content = Pick<Row, 'at' | 'action' | 'reason' | 'outcome'>;

const content = fc.record({
  at: fc.nat(), action: fc.constantFrom('document.open', 'consent.grant', 'search'), reason: fc.option(fc.string({ unit: 'grapheme', maxLength: 20 })), outcome: fc.constantFrom('permit', 'deny'),
});

/** Numbers and links rows from `start` on, as the vault does. */
function linked(contents: readonly Content[], start: { sequence: number; previous: Hash } = { sequence: 0, previous: firstPrevious }): Row[] {
  let { sequence, previous } = start;
  return contents.map((entry) => {
    const row = { ...entry, sequence, previous };
    const hash = rowHash(row);
    sequence += 1;
    previous = hash;
    return { ...row, hash };
  });
}

function anchored(rows: readonly Row[], sizes: readonly number[]): AnchoredRoot[] {
  let firstRow = 0;
  return sizes.map((size, sequence) => {
    const anchor = { sequence, firstRow, rows: size, root: merkleRoot(rows.slice(firstRow, firstRow + size).map(({ hash }) => hash)), block: 100 + sequence };
    firstRow += size;
    return anchor;
  });
}

const ndjson = (rows: readonly Row[]): string => rows.map((row) => `${auditLine(row)}\n`).join('');

/** A log, its anchors over all of it, and a place in it. */
const logs = fc.tuple(fc.array(fc.tuple(fc.array(content, { minLength: 1, maxLength: 6 })), { minLength: 1, maxLength: 5 }), fc.nat()).map(([packs, place]) => {
  const rows = linked(packs.flatMap(([pack]) => pack));
  return { rows, anchors: anchored(rows, packs.map(([pack]) => pack.length)), at: place % rows.length };
});

const runs = { numRuns: 500 };

describe('verifyAuditLog', () => {
  it('holds for a log that nobody touched', () => {
    fc.assert(fc.property(logs, ({ rows, anchors }) => {
      expect(verifyAuditLog(ndjson(rows), anchors, rows.at(-1)?.hash)).toEqual({
        holds: true, rows: rows.length, anchored: rows.length, firstBadRow: null, problem: null, root: anchors.at(-1)?.root, block: anchors.at(-1)?.block,
      });
    }), runs);
  });

  it('names the row that was altered', () => {
    fc.assert(fc.property(logs, fc.constantFrom('at', 'action', 'reason', 'outcome', 'previous'), ({ rows, anchors, at }, field) => {
      const row = rows[at]!;
      const altered = { ...row, [field]: field === 'at' ? row.at + 1 : field === 'previous' ? 'f'.repeat(64) : `${row[field as 'action']}!` };
      expect(verifyAuditLog(ndjson(rows.with(at, altered)), anchors)).toMatchObject({ holds: false, firstBadRow: at, rows: at });
    }), runs);
  });

  it('finds a row that was altered and hashed again, alone or with all rows after it', () => {
    fc.assert(fc.property(logs, fc.boolean(), ({ rows, anchors, at }, all) => {
      const row = rows[at]!;
      const changed = rows.map(({ hash: _hash, ...one }, index) => (index === at ? { ...one, at: row.at + 1 } : one));
      const again = linked(changed.slice(at, all ? undefined : at + 1), { sequence: at, previous: row.previous });
      const verdict = verifyAuditLog(ndjson([...rows.slice(0, at), ...again, ...rows.slice(at + again.length)]), anchors);
      expect(verdict.holds).toBe(false);
      expect(verdict.firstBadRow).toBeLessThanOrEqual(at);
      // Never before the pack it is in: the roots of all packs before it agree.
      expect(verdict.firstBadRow).toBeGreaterThanOrEqual(anchors.findLast(({ firstRow }) => firstRow <= at)?.firstRow ?? 0);
    }), runs);
  });

  it('names the place where a row was dropped, also where the rest was numbered or linked anew', () => {
    fc.assert(fc.property(logs, fc.constantFrom('as they are', 'numbered', 'linked'), ({ rows, anchors, at }, rest) => {
      const after = rows.slice(at + 1);
      const row = rows[at]!;
      const tail = rest === 'as they are' ? after
        : rest === 'numbered' ? after.map((one) => ({ ...one, sequence: one.sequence - 1 }))
          : linked(after.map(({ hash: _hash, ...one }) => one), { sequence: at, previous: row.previous });
      const verdict = verifyAuditLog(ndjson([...rows.slice(0, at), ...tail]), anchors);
      expect(verdict.holds).toBe(false);
      if (rest !== 'linked' || after.length === 0) expect(verdict.firstBadRow).toBe(at);
    }), runs);
  });

  it('names the first of two rows that were swapped', () => {
    fc.assert(fc.property(logs, fc.nat(), ({ rows, anchors, at }, place) => {
      const other = place % rows.length;
      fc.pre(other !== at);
      const swapped = rows.with(at, rows[other]!).with(other, rows[at]!);
      expect(verifyAuditLog(ndjson(swapped), anchors)).toMatchObject({ holds: false, firstBadRow: Math.min(at, other), problem: 'out-of-sequence' });
    }), runs);
  });

  it('names where a log was cut off, also within a line', () => {
    fc.assert(fc.property(logs, fc.nat(), ({ rows, anchors, at }, cut) => {
      expect(verifyAuditLog(ndjson(rows.slice(0, at)), anchors)).toMatchObject({ holds: false, firstBadRow: at, problem: 'rows-missing', rows: at });
      const line = auditLine(rows[at]!);
      const part = line.slice(0, 1 + (cut % (line.length - 1)));
      expect(verifyAuditLog(ndjson(rows.slice(0, at)) + part, anchors)).toMatchObject({ holds: false, firstBadRow: at, problem: 'not-a-row' });
    }), runs);
  });

  it('finds any flipped bit of the file', () => {
    fc.assert(fc.property(logs, fc.nat(), fc.nat({ max: 6 }), ({ rows, anchors }, place, bit) => {
      const bytes = Buffer.from(ndjson(rows));
      const at = place % (bytes.length - 1);
      bytes[at] = bytes[at]! ^ (1 << bit);
      expect(verifyAuditLog(bytes.toString(), anchors).holds).toBe(false);
    }), runs);
  });

  it('finds rows cut off after the last anchor only by the newest hash', () => {
    const rows = linked([{ at: 1, action: 'a', reason: null, outcome: 'permit' }, { at: 2, action: 'b', reason: null, outcome: 'deny' }, { at: 3, action: 'c', reason: null, outcome: 'deny' }]);
    const anchors = anchored(rows, [2]);
    expect(verifyAuditLog(ndjson(rows), anchors, rows[2]!.hash)).toMatchObject({ holds: true, rows: 3, anchored: 2 });
    expect(verifyAuditLog(ndjson(rows.slice(0, 2)), anchors)).toMatchObject({ holds: true });
    expect(verifyAuditLog(ndjson(rows.slice(0, 2)), anchors, rows[2]!.hash)).toMatchObject({ holds: false, firstBadRow: 2, problem: 'head-differs' });
  });

  it('refuses anchors with a gap, and lines that say the same in another way', () => {
    const rows = linked([{ at: 1, action: 'a', reason: null, outcome: 'permit' }, { at: 2, action: 'b', reason: null, outcome: 'deny' }]);
    const anchors = anchored(rows, [1, 1]);
    expect(verifyAuditLog(ndjson(rows), anchors.slice(1))).toMatchObject({ holds: false, problem: 'anchors-broken' });
    expect(verifyAuditLog(ndjson(rows), [anchors[0]!, { ...anchors[1]!, firstRow: 2 }])).toMatchObject({ holds: false, problem: 'anchors-broken' });
    const [first, second] = rows.map((row) => auditLine(row));
    for (const line of [` ${first!}`, first!.replace('{', '{"reason":"hidden",'), JSON.stringify(rows[0]), '', 'null', '[]', '['.repeat(60_000), `"${'x'.repeat(70_000)}"`]) {
      expect(verifyAuditLog(`${line}\n${second!}\n`, anchors)).toMatchObject({ holds: false, firstBadRow: 0, problem: 'not-a-row' });
    }
  });

  it('has a sentence for every problem', () => {
    expect(Object.values(auditProblems).every((sentence) => sentence.endsWith('.') && sentence.length < 200)).toBe(true);
  });

  it('reads ten thousand rows as they come', () => {
    const rows = linked(Array.from({ length: 10_000 }, (_, at) => ({ at, action: 'document.open', reason: null, outcome: 'permit' })));
    const verifier = createAuditVerifier(anchored(rows, [4_096, 5_904]));
    for (const row of rows) verifier.add(auditLine(row));
    expect(verifier.verdict()).toMatchObject({ holds: true, rows: 10_000, anchored: 10_000 });
  });
});
