import { canonicalJson } from '../../sealing/canonical-json.ts';

/** A spreadsheet takes a cell that begins so for a formula, also in its wide form; an apostrophe before it makes it text. */
const formula = /^[\s\u0000-\u0020]*[=+\-@|%＝＋－＠]/u;
const needsQuotes = /[",\r\n\t;]|^\s|\s$/;

/** One cell of RFC 4180, harmless in a spreadsheet. */
export function csvCell(value: string): string {
  const text = formula.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells in their order, with the line break of RFC 4180. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const columns = ['sequence', 'at', 'account', 'role', 'organization', 'device', 'action', 'patient', 'subject', 'document', 'consent', 'purpose', 'reason', 'outcome', 'clause', 'detail', 'hash'] as const;

export const auditCsvHead = csvLine(columns);

/** A row of the log as its line in the table; `at` as an instant, what is not set as nothing. */
export const auditCsvLine = (row: Readonly<Record<string, unknown>>): string => csvLine(columns.map((column) => {
  const value = row[column];
  if (value === null || value === undefined) return '';
  if (column === 'at') return new Date(Number(value)).toISOString();
  return typeof value === 'string' ? value : canonicalJson(value);
}));
