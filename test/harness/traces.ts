import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Trace { readonly term: string; readonly form: string; readonly place: string }

/** A text in the forms in which it could lie on disk or stand in an answer. */
export function formsOf(term: string): { form: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(term, 'utf8');
  // The three ways a text can stand in base64, without the characters that its neighbours change.
  const base64 = [0, 1, 2].map((shift) => Buffer.from(Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + utf8.length) * 8) / 6)), 'latin1'));
  return [
    { form: 'utf-8', bytes: utf8 }, { form: 'utf-16', bytes: Buffer.from(term, 'utf16le') }, { form: 'hex', bytes: Buffer.from(utf8.toString('hex'), 'latin1') },
    { form: 'upper case', bytes: Buffer.from(term.toUpperCase(), 'utf8') }, { form: 'lower case', bytes: Buffer.from(term.toLowerCase(), 'utf8') },
    // Shorter ones are met by chance in a few megabytes.
    ...base64.filter(({ length }) => length >= 7).map((bytes) => ({ form: 'base64', bytes })),
  ];
}

/** Where any of the terms stands in these bytes. */
export function tracesIn(bytes: Buffer, terms: readonly string[], place: string): Trace[] {
  return terms.flatMap((term) => formsOf(term).filter((one) => bytes.includes(one.bytes)).map(({ form }) => ({ term, form, place })));
}

/** Every regular file under a folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Looks through every file, as `grep -a` would. A file that goes away meanwhile is somebody's temporary one. */
export function tracesUnder(folder: string, terms: readonly string[]): { traces: Trace[]; files: number; bytes: number } {
  const traces: Trace[] = [];
  let files = 0;
  let size = 0;
  for (const file of filesUnder(folder)) {
    let bytes: Buffer;
    try {
      // The node reserves far more than it has written.
      if (statSync(file).blocks === 0) continue;
      bytes = readFileSync(file);
    } catch {
      continue;
    }
    files += 1;
    size += bytes.length;
    traces.push(...tracesIn(bytes, terms, file.slice(folder.length)));
  }
  return { traces, files, bytes: size };
}

type Json = Readonly<Record<string, unknown>>;
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value as Json[] : []);

/** What tells who a bundle is about: names, identifiers, addresses, telecoms, and the words of notes. */
export function revealingTerms(bundle: unknown): string[] {
  const terms = new Set<string>();
  const add = (value: unknown): void => { if (typeof value === 'string' && value.length >= 6 && value.length <= 80 && !/^(urn:|https?:)/.test(value)) terms.add(value); };
  for (const { resource } of listOf((bundle as Json)['entry']) as unknown as { resource: Json }[]) {
    if (resource['resourceType'] === 'Patient') {
      for (const name of listOf(resource['name'])) { add(name['family']); for (const given of listOf(name['given'])) add(given); add(name['text']); }
      for (const identifier of listOf(resource['identifier'])) add(identifier['value']);
      for (const telecom of listOf(resource['telecom'])) add(telecom['value']);
      for (const address of listOf(resource['address'])) { for (const line of listOf(address['line'])) add(line); add(address['text']); }
    }
    for (const content of listOf(resource['content'])) {
      const { data } = (content['attachment'] ?? {}) as { data?: string };
      if (data !== undefined) for (const line of Buffer.from(data, 'base64').toString('utf8').split('\n').filter((one) => /^[\w ,.'-]{20,80}$/.test(one)).slice(0, 2)) add(line);
    }
  }
  return [...terms].slice(0, 40);
}
