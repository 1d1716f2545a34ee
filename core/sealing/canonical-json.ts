/**
 * JSON Canonicalization Scheme (RFC 8785): keys by UTF-16 code units, no spaces, ECMAScript number text.
 * Throws a `TypeError` for what JSON cannot carry (undefined in an array, functions, NaN, lone surrogates), so that two
 * values with the same canonical text are always the same value.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`not JSON: ${typeof value}`);
  const record = value as Readonly<Record<string, unknown>>;
  const members: string[] = [];
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    // Absent and undefined mean the same to JSON.stringify; a schema's optional field must not change the text.
    if (member !== undefined) members.push(`${canonicalString(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('not JSON: a number that is not finite');
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('not JSON: a lone surrogate');
  return JSON.stringify(value);
}
