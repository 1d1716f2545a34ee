import { AppError } from '../errors/index.ts';
import { anatomyOf } from './anatomy.ts';
import { readJson } from './json.ts';
import { importLimits, type JsonLimits } from './json-scan.ts';
import { sectionOfType } from './section-table.ts';
import type { BundleType, Entry, FhirResource, Issue, ParsedRecords, Rejection, Validate } from './types.ts';

const bundleTypes: ReadonlySet<string> = new Set<BundleType>(['transaction', 'batch', 'collection', 'searchset', 'document']);
/** Named in the error; any other value of a file is not. */
const otherBundleTypes = ['history', 'message', 'transaction-response', 'batch-response'] as const;
/** One resource may fill most of a file (an attachment), but a document is held in memory several times while it is sealed. */
const maxResourceDepth = 40;
const maxEntries = 100_000;
/** Invariants of FHIR compare every item with every other: without a bound a small file takes minutes. */
const maxItems = 10_000;
const maxCodings = 100;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown, max = 64): string | null => (typeof value === 'string' ? value.slice(0, max) : null);

export interface ParseOptions { readonly validate: Validate; readonly limits?: JsonLimits }
export interface ParseProgress { readonly done: number; readonly total: number }

/** Entries between two steps: about 20 ms of work. */
const stride = 100;

/** Reads a file of FHIR R4: a bundle, a single resource, or resources line by line. Throws `import.*`; what is wrong with one entry only is listed. */
export function parseRecords(bytes: Uint8Array, options: ParseOptions): ParsedRecords {
  const steps = parseInSteps(bytes, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same with pauses, so that a large file neither holds up its thread nor has to be read to the end: each step says how far it is, the last returns. */
export function parseInSteps(bytes: Uint8Array, options: ParseOptions): Generator<ParseProgress, ParsedRecords, void> {
  const { lines, values } = readJson(bytes, options.limits ?? importLimits);
  if (lines) return sort('ndjson', values.map((resource) => ({ resource })), options.validate);
  const [value] = values;
  if (!isObject(value) || typeof value['resourceType'] !== 'string') throw new AppError('import.not-a-bundle');
  if (value['resourceType'] !== 'Bundle') return sort('single', [{ resource: value }], options.validate);
  const type = value['type'];
  if (typeof type !== 'string' || !bundleTypes.has(type)) throw new AppError('import.unsupported-bundle-type', { type: otherBundleTypes.find((other) => other === type) ?? null });
  const entries = value['entry'] ?? [];
  if (!Array.isArray(entries) || entries.length > maxEntries) throw new AppError('import.not-a-bundle');
  return sort(type as BundleType, entries, options.validate);
}

function* sort(type: BundleType, rows: readonly unknown[], validate: Validate): Generator<ParseProgress, ParsedRecords, void> {
  const entries: Entry[] = [];
  const rejected: Rejection[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (index % stride === 0) yield { done: index, total: rows.length };
    const resource = isObject(row) ? row['resource'] : undefined;
    const named = isObject(resource) ? resource : {};
    const issue = issueWith(row, validate) ?? twiceIn(seen, row as { resource: FhirResource; fullUrl?: unknown });
    if (issue !== null) rejected.push({ index, type: text(named['resourceType']), id: text(named['id']), path: issue.path.slice(0, 200), reason: issue.message.slice(0, 300) });
    else entries.push({ index, resource: named as FhirResource, fullUrl: text((row as Json)['fullUrl'], 2048) });
  }
  return { type, total: rows.length, entries, rejected };
}

/** The first thing that keeps the entry out, null where nothing does. */
function issueWith(row: unknown, validate: Validate): Issue | null {
  if (!isObject(row)) return { path: '', message: 'The entry is not an object' };
  const resource = row['resource'];
  if (!isObject(resource)) return { path: 'resource', message: 'The entry carries no resource' };
  const type = resource['resourceType'];
  if (typeof type !== 'string') return { path: 'resourceType', message: 'The resource does not say its type' };
  if (!sectionOfType.has(type)) return { path: 'resourceType', message: `"${type.slice(0, 64)}" is not a resource type of FHIR R4` };
  if (type === 'Bundle') return { path: type, message: 'A bundle inside a bundle is not imported; import it on its own' };
  const method = isObject(row['request']) ? row['request']['method'] : undefined;
  if (type === 'OperationOutcome') return { path: type, message: 'A message of the sending system, not part of a record' };
  if (type === 'Parameters' || method === 'PATCH' || method === 'DELETE') return { path: type, message: 'An instruction to a server, not a resource' };
  if (isTooDeep(resource, maxResourceDepth)) return { path: type, message: `Nested deeper than ${String(maxResourceDepth)} levels` };
  const long = longList(resource);
  if (long !== null) return { path: `${type}.${long}`, message: 'The list is longer than can be checked' };
  const { forbidden } = anatomyOf(resource as FhirResource);
  if (forbidden !== null) return { path: `${type}.${forbidden}`, message: `"${forbidden}" is not an element of FHIR` };
  return validate(resource as FhirResource)[0] ?? null;
}

function isTooDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isTooDeep(member, levels - 1));
}

/** The name of a member with more items than allowed, null where there is none. */
function longList(value: object): string | null {
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    if (typeof member !== 'object' || member === null) continue;
    if (Array.isArray(member) && member.length > (name === 'coding' ? maxCodings : maxItems)) return name;
    const inner = longList(member);
    if (inner !== null) return inner;
  }
  return null;
}

/** A second resource of the same address is refused: which of the two holds cannot be told from the file. */
function twiceIn(seen: Set<string>, { resource, fullUrl }: { readonly resource: FhirResource; readonly fullUrl?: unknown }): Issue | null {
  const address = typeof resource['id'] === 'string' ? `${resource.resourceType}/${resource['id']}` : text(fullUrl, 2048);
  if (address === null) return null;
  if (seen.has(address)) return { path: `${resource.resourceType}.id`, message: 'The same resource stands in the file twice; the first is stored' };
  seen.add(address);
  return null;
}
