/** Every way to change an exported log of ten thousand rows that somebody could try, at random places. */
import type { AuditRow } from '../../../workstation/vault/repositories/index.ts';
import { auditCsvHead, auditCsvLine, auditLine, bundleFiles, rowHash } from '../../../core/proof/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import type { Random } from '../../../core/synthetic/random.ts';

export type Bundle = ReadonlyMap<string, Uint8Array>;
export interface Edited { readonly files: Bundle; /** The first row that is no longer as it was. */ readonly at: number }

/** Lines without their breaks. */
const linesOf = (bundle: Bundle, name: string): string[] => Buffer.from(bundle.get(name) ?? []).toString().split('\n').slice(0, -1);
const put = (bundle: Bundle, name: string, lines: readonly string[]): Bundle => new Map(bundle).set(name, Buffer.from(lines.map((line) => `${line}\n`).join('')));

const parse = (line: string): AuditRow => JSON.parse(line) as AuditRow;
const hashedAgain = (row: AuditRow): AuditRow => { const { hash: _hash, ...content } = row; return { ...content, hash: rowHash(content) }; };

/** From `at` on numbers, links and hashes fit again, and so does the table: all that somebody can do who holds the file and no key. */
function consistently(bundle: Bundle, rows: readonly AuditRow[], at: number): Bundle {
  let previous: Hash | null = null;
  const again = rows.map((row, sequence) => {
    if (sequence < at) return row;
    const linked: AuditRow = hashedAgain({ ...row, sequence, previous: previous ?? rows[at - 1]?.hash ?? row.previous });
    previous = linked.hash;
    return linked;
  });
  const files = put(bundle, bundleFiles.rows, again.map(auditLine));
  return new Map(files).set(bundleFiles.csv, Buffer.from(auditCsvHead + again.map((row) => auditCsvLine({ ...row })).join('')));
}

const fields = ['at', 'account', 'role', 'action', 'purpose', 'reason', 'outcome', 'clause', 'detail'] as const;

function altered(row: AuditRow, random: Random): AuditRow {
  const field = random.pick(fields);
  if (field === 'at') return { ...row, at: row.at + 1 };
  if (field === 'detail') return { ...row, detail: { ...row.detail, documents: 77 } };
  return { ...row, [field]: `${String(row[field])}!` };
}

export const edits: Readonly<Record<string, (bundle: Bundle, random: Random) => Edited>> = {
  'a row altered': change((rows, at, random) => rows.with(at, auditLine(altered(parse(rows[at] ?? ''), random)))),
  'a row altered and hashed again': change((rows, at, random) => rows.with(at, auditLine(hashedAgain(altered(parse(rows[at] ?? ''), random))))),
  'a row dropped': change((rows, at) => rows.toSpliced(at, 1)),
  'two rows swapped': change((rows, at) => rows.with(at, rows[at + 1] ?? '').with(at + 1, rows[at] ?? '')),
  'a row written twice': change((rows, at) => rows.toSpliced(at, 0, rows[at - 1] ?? rows[1] ?? '')),
  'cut off at a row': change((rows, at) => rows.slice(0, at)),
  'a byte flipped': change((rows, at, random) => {
    const bytes = Buffer.from(rows[at] ?? '');
    const place = random.int(0, bytes.length - 1);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << random.int(0, 6));
    return rows.with(at, bytes.toString('utf8'));
  }),
  'a row altered and all after it made to fit': refit((rows, at, random) => rows.with(at, altered(rows[at] as AuditRow, random))),
  'a row dropped and all after it made to fit': refit((rows, at) => rows.toSpliced(at, 1)),
  'two rows swapped and all after them made to fit': refit((rows, at) => rows.with(at, rows[at + 1] as AuditRow).with(at + 1, rows[at] as AuditRow)),
  'a row of the table altered'(bundle, random) {
    const rows = linesOf(bundle, bundleFiles.rows);
    const at = random.int(0, rows.length - 2);
    const csv = Buffer.from(bundle.get(bundleFiles.csv) ?? []).toString();
    const line = auditCsvLine({ ...parse(rows[at] ?? '') });
    return { at, files: new Map(bundle).set(bundleFiles.csv, Buffer.from(csv.replace(line, line.replace(/(done|deny|permit|failed),/, 'other,')))) };
  },
};

function change(edit: (rows: string[], at: number, random: Random) => string[]) {
  return (bundle: Bundle, random: Random): Edited => {
    const rows = linesOf(bundle, bundleFiles.rows);
    const at = random.int(0, rows.length - 2);
    return { at, files: put(bundle, bundleFiles.rows, edit(rows, at, random)) };
  };
}

function refit(edit: (rows: AuditRow[], at: number, random: Random) => AuditRow[]) {
  return (bundle: Bundle, random: Random): Edited => {
    const rows = linesOf(bundle, bundleFiles.rows).map(parse);
    const at = random.int(0, rows.length - 2);
    return { at, files: consistently(bundle, edit(rows, at, random), at) };
  };
}
