import { toDocuments } from './documents.ts';
import type { PatientGroup, PlacedEntry, RecordDocument, StoredIdentity } from './types.ts';

/** What a second import of one patient would change. */
export interface ImportPlan {
  /** Nothing to do for these: the same content is stored. */
  readonly unchanged: number;
  readonly added: readonly PlacedEntry[];
  /** A newer version of a stored resource; `document` holds the older one, which stays as history. */
  readonly changed: readonly { readonly entry: PlacedEntry; readonly document: string }[];
  /** Documents of the added and changed entries only; empty where nothing changed. */
  readonly documents: readonly RecordDocument[];
}

/** Importing the same file twice gives an empty plan. A changed resource gives a document with its new version; readers take the newest (`currentVersions`). */
export function planImport(group: PatientGroup, stored: readonly StoredIdentity[]): ImportPlan {
  const byIdentity = new Map(stored.map((row): [string, StoredIdentity] => [row.identity, row]));
  const hashes = new Set(stored.map(({ hash }) => hash));
  const added: PlacedEntry[] = [];
  const changed: { entry: PlacedEntry; document: string }[] = [];
  for (const entry of group.entries) {
    const known = byIdentity.get(entry.identity);
    if (known === undefined ? hashes.has(entry.hash) : known.hash === entry.hash) continue;
    if (known === undefined) added.push(entry);
    else changed.push({ entry, document: known.document });
  }
  const fresh = new Set([...added, ...changed.map(({ entry }) => entry)]);
  const cited = new Set([...fresh].flatMap(({ cites }) => cites));
  const entries = group.entries
    .filter((entry) => fresh.has(entry) || (entry.travels && cited.has(entry.identity)))
    // A changed organization that no fresh entry cites has nobody to travel with.
    .map((entry) => (entry.travels && !cited.has(entry.identity) ? { ...entry, travels: false } : entry));
  return { unchanged: group.entries.length - fresh.size, added, changed, documents: entries.length === 0 ? [] : toDocuments({ patient: group.patient, entries }) };
}
