import { sensitivities } from '../consent/vocabulary.ts';
import { sectionCategories } from '../contract/records.ts';
import { clinicalDate } from './dates.ts';
import type { PatientGroup, PlacedEntry, RecordDocument, Section } from './types.ts';

/** Plain bytes of a document. A single resource that is larger has a document to itself. */
export const maxDocumentBytes = 1024 * 1024;
/** A screen opens a document whole. */
export const maxDocumentResources = 1000;

interface Bounds { readonly maxBytes: number; readonly maxResources: number }
interface Chunk { readonly section: Section; readonly part: number; readonly entries: readonly PlacedEntry[]; readonly size: number }

/** In section order, and in a section by type, date and identity: the same group always gives the same documents. */
export function toDocuments(group: PatientGroup, bounds: Bounds = { maxBytes: maxDocumentBytes, maxResources: maxDocumentResources }): RecordDocument[] {
  const sizes = new Map(group.entries.map((entry): [string, number] => [entry.identity, entry.size]));
  const travellers = new Map(group.entries.filter(({ travels }) => travels).map((entry): [string, PlacedEntry] => [entry.identity, entry]));
  const bySection = new Map<string, PlacedEntry[]>();
  for (const entry of group.entries) {
    if (entry.travels) continue;
    const key = sectionKey(entry.section);
    const list = bySection.get(key);
    if (list === undefined) bySection.set(key, [entry]);
    else list.push(entry);
  }
  return [...bySection].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, entries]) => chunksOf(entries.sort(byTypeAndDate), travellers, sizes, bounds)).map(documentOf);
}

const sectionKey = ({ category, sensitivity }: Section): string =>
  `${String(sectionCategories.indexOf(category)).padStart(2, '0')}/${String(sensitivities.indexOf(sensitivity))}`;

function byTypeAndDate(a: PlacedEntry, b: PlacedEntry): number {
  const key = ({ resource, identity }: PlacedEntry) => `${resource.resourceType} ${clinicalDate(resource) ?? ''} ${identity}`;
  return key(a) < key(b) ? -1 : 1;
}

function chunksOf(entries: readonly PlacedEntry[], travellers: ReadonlyMap<string, PlacedEntry>, sizes: ReadonlyMap<string, number>, bounds: Bounds): Chunk[] {
  const chunks: Chunk[] = [];
  let members = new Map<string, PlacedEntry>();
  let size = 0;
  const close = () => {
    const [first] = members.values();
    if (first !== undefined) chunks.push({ section: first.section, part: chunks.length, entries: [...members.values()], size });
    members = new Map();
    size = 0;
  };
  for (const entry of entries) {
    const withCited = () => [entry, ...entry.cites.flatMap((identity) => travellers.get(identity) ?? [])].filter(({ identity }) => !members.has(identity));
    const bytesOf = (list: readonly PlacedEntry[]) => list.reduce((sum, { identity }) => sum + (sizes.get(identity) ?? 0), 0);
    if (members.size > 0 && (size + bytesOf(withCited()) > bounds.maxBytes || members.size + withCited().length > bounds.maxResources)) close();
    const added = withCited();
    size += bytesOf(added);
    for (const one of added) members.set(one.identity, one);
  }
  close();
  return chunks;
}

const documentOf = ({ section, part, entries, size }: Chunk): RecordDocument => ({
  section, part, size,
  resources: entries.map(({ resource }) => resource),
  fullUrls: entries.map(({ resource, fullUrl }) => (fullUrl === `urn:uuid:${String(resource['id'])}` ? null : fullUrl)),
  identities: entries.map(({ identity }) => identity),
  hashes: entries.map(({ hash }) => hash),
});
