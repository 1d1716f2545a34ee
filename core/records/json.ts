import { AppError } from '../errors/index.ts';
import { type JsonFault, type JsonLimits, type JsonOutline, scanJson } from './json-scan.ts';

// In every host (browser, Node, worker), but in no ECMAScript library that TypeScript knows.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

const errorOf = (fault: JsonFault): AppError => {
  switch (fault.kind) {
    case 'too-large': return new AppError('import.too-large', { bytes: fault.bytes, limit: fault.limit });
    case 'too-deep': return new AppError('import.too-deep', { position: fault.position, limit: fault.limit });
    case 'invalid-utf8': case 'truncated': case 'unbalanced': return new AppError('import.not-json', { position: fault.position, cause: fault.kind });
  }
};

/** Throws `import.too-large`, `import.too-deep` or `import.not-json` (with the byte position) before anything is parsed. */
export function checkJson(bytes: Uint8Array, limits: JsonLimits): JsonOutline {
  const scan = scanJson(bytes, limits);
  if (!scan.ok) throw errorOf(scan.fault);
  return scan.outline;
}

/** The values of a JSON or NDJSON text, checked first. Throws as `checkJson`, and `import.not-json` where the grammar is broken. */
export function readJson(bytes: Uint8Array, limits: JsonLimits): { readonly lines: boolean; readonly values: readonly unknown[] } {
  const { values, loose } = checkJson(bytes, limits);
  const lines = values.length > 1 && loose === null;
  const ranges = lines ? values : [{ start: 0, end: bytes.length }];
  return { lines, values: ranges.map(({ start, end }) => parse(bytes.subarray(start, end), start)) };
}

function parse(bytes: Uint8Array, offset: number): unknown {
  try {
    // `JSON.parse` makes `__proto__` an own property and never calls a setter; resources that carry such a name are refused later.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    throw new AppError('import.not-json', { position: offset + Number(position ?? 0), cause: 'grammar' });
  }
}
