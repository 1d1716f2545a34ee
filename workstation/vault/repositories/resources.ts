import type { FhirResource } from '../../../core/contract/records.ts';
import type { DocumentId, Hash, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { SectionName } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Flag, flag, json, parsed, placeholders } from './row.ts';
import { ftsPrefixQuery, words } from './search-text.ts';

/** A resource of a document this organization wrote. */
export interface Resource {
  document: DocumentId;
  /** In the document, from 0. */
  position: number;
  subject: SubjectId;
  patient: PatientId;
  type: string;
  fhirId: string | null;
  version: string | null;
  fullUrl: string | null;
  /** Same for every version of one resource of a patient. */
  identity: string;
  /** Of the canonical JSON: same only for the same content. */
  hash: Hash;
  /** What the row is called on screen: text, then display, never a bare code. */
  title: string;
  /** FHIR date, dateTime or instant as written. */
  effective: string | null;
  /** `effective` as milliseconds (its beginning), for ordering only. */
  sortKey: number;
  category: SectionName['category'];
  sensitivity: SectionName['sensitivity'];
  /** False once a newer version of the same identity was stored. */
  current: boolean;
  resource: FhirResource;
  search: string;
}

export type StoredResource = Resource & { number: number };
type Row = Omit<StoredResource, 'current' | 'resource'> & { current: Flag; json: string };

const columns = `resource.number, resource.document, resource.position, resource.subject, resource.patient, resource.type, resource.fhir_id AS fhirId, resource.version,
  resource.full_url AS fullUrl, resource.identity, resource.hash, resource.title, resource.effective, resource.sort_key AS sortKey, resource.category,
  resource.sensitivity, resource.current, resource.json, resource.search`;
/** What is written ahead for a document that is not saved yet is not there. Read once a statement, and nearly always empty. */
const saved = 'resource.document NOT IN (SELECT document FROM staged_document)';
const read = ({ json: text, ...row }: Row): StoredResource => ({ ...row, current: row.current === 1, resource: parsed(text) });

export const resourcesOfDocument = (db: ReadDb, document: DocumentId): StoredResource[] =>
  db.all<Row>(`SELECT ${columns} FROM resource WHERE document = ? ORDER BY position`, document).map(read);

/** Every stored version of one resource, newest first. A version that went unchanged into a later document stands here for each. */
export const versionsOf = (db: ReadDb, patient: PatientId, identity: string, limit: number): StoredResource[] =>
  db.all<Row>(`SELECT ${columns} FROM resource JOIN document ON document.id = resource.document WHERE resource.patient = ? AND resource.identity = ? AND ${saved} ORDER BY document.authored_at DESC, resource.number DESC LIMIT ?`, patient, identity, limit).map(read);

/** Current versions, oldest first: the order of an export. */
export const resourcesOfPatient = (db: ReadDb, patient: PatientId): StoredResource[] =>
  db.all<Row>(`SELECT ${columns} FROM resource WHERE patient = ? AND current = 1 AND ${saved} ORDER BY number`, patient).map(read);

/** Newest first. `before` is the last row of the page before; `types` empty means all. */
export function timelinePage(db: ReadDb, patient: PatientId, types: readonly string[], before: Pick<StoredResource, 'sortKey' | 'number'> | null, limit: number): StoredResource[] {
  const ofTypes = types.length === 0 ? '' : `AND type IN (${placeholders(types)})`;
  return db.all<Row>(`SELECT ${columns} FROM resource WHERE patient = ? AND current = 1 AND ${saved} AND (sort_key, number) < (?, ?) ${ofTypes}
    ORDER BY sort_key DESC, number DESC LIMIT ?`, patient, before?.sortKey ?? Number.MAX_SAFE_INTEGER, before?.number ?? Number.MAX_SAFE_INTEGER, ...types, limit).map(read);
}

export const countResources = (db: ReadDb): number => db.get<{ count: number }>(`SELECT count(*) AS count FROM resource WHERE ${saved}`)?.count ?? 0;

export const resourceTypes = (db: ReadDb, patient: PatientId): Record<string, number> =>
  Object.fromEntries(db.all<{ type: string; count: number }>(`SELECT type, count(*) AS count FROM resource WHERE patient = ? AND current = 1 AND ${saved} GROUP BY type`, patient).map(({ type, count }) => [type, count]));

/** What an import compares with, so that the same file changes nothing the second time. */
export const storedIdentities = (db: ReadDb, patient: PatientId): Pick<Resource, 'identity' | 'hash' | 'document' | 'category' | 'sensitivity'>[] =>
  db.all<Pick<Resource, 'identity' | 'hash' | 'document' | 'category' | 'sensitivity'>>(`SELECT identity, hash, document, category, sensitivity FROM resource WHERE patient = ? AND current = 1 AND ${saved}`, patient);

/** `current` as given: `retireVersions` looks after older ones. */
export function insertResource(db: WriteDb, row: Resource): void {
  const { resource, ...columnsOf } = row;
  db.run(`INSERT INTO resource (document, position, subject, patient, type, fhir_id, version, full_url, identity, hash, title, effective, sort_key, category, sensitivity, current, json, search)
    VALUES (@document, @position, @subject, @patient, @type, @fhirId, @version, @fullUrl, @identity, @hash, @title, @effective, @sortKey, @category, @sensitivity, @current, @json, @search)`,
  { ...columnsOf, current: flag(row.current), json: json(resource) });
}

/** Older versions of these resources stay, but are no longer current. Call before the new ones are saved: what is staged is left alone. */
export function retireVersions(db: WriteDb, patient: PatientId, identities: readonly string[]): void {
  if (db.get(`SELECT 1 FROM resource WHERE patient = ? AND current = 1 AND ${saved} LIMIT 1`, patient) === undefined) return;
  for (const identity of new Set(identities)) db.run(`UPDATE resource SET current = 0 WHERE patient = ? AND identity = ? AND current = 1 AND ${saved}`, patient, identity);
}

/** How many of a document's resources are here. */
export const countResourcesOf = (db: ReadDb, document: DocumentId): number => db.get<{ count: number }>('SELECT count(*) AS count FROM resource WHERE document = ?', document)?.count ?? 0;

/** The FHIR Patient of a record, as it was written last. */
export const patientResourceOf = (db: ReadDb, patient: PatientId): FhirResource | undefined => {
  const row = db.get<{ json: string }>(`SELECT resource.json FROM resource JOIN document ON document.id = resource.document WHERE resource.patient = ? AND resource.type = 'Patient' AND ${saved} ORDER BY document.authored_at DESC, resource.number DESC LIMIT 1`, patient);
  return row === undefined ? undefined : parsed<FhirResource>(row.json);
};

/** After versions came in beside those that were here, in any order: the one that was written last is current. Written in the same instant, the one that was current stays so. */
export function settleCurrent(db: WriteDb, patient: PatientId, identities: readonly string[]): void {
  for (const identity of new Set(identities)) {
    const newest = db.get<{ number: number }>(`SELECT resource.number FROM resource JOIN document ON document.id = resource.document WHERE resource.patient = ? AND resource.identity = ? AND ${saved}
      ORDER BY document.authored_at DESC, resource.current DESC, resource.number DESC LIMIT 1`, patient, identity);
    if (newest !== undefined) db.run(`UPDATE resource SET current = (number = ?) WHERE patient = ? AND identity = ? AND ${saved}`, newest.number, patient, identity);
  }
}

/** Best first, of one patient or of all. All words, each as a beginning. The caller decides each hit before it is shown. */
export function searchResources(db: ReadDb, text: string, limit: number, patient: PatientId | null = null): StoredResource[] {
  const typed = words(text);
  if (typed.length === 0) return [];
  return db.all<Row>(`SELECT ${columns} FROM resource_fts JOIN resource ON resource.number = resource_fts.rowid
    WHERE resource_fts MATCH ? AND resource.current = 1 AND ${saved} AND resource.patient = coalesce(?, resource.patient) ORDER BY bm25(resource_fts, 4.0, 1.0), resource.sort_key DESC LIMIT ?`, ftsPrefixQuery(typed), patient, limit).map(read);
}
