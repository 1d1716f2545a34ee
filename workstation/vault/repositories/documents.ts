import type { Stage } from '../../../core/contract/records.ts';
import type { AccountId, ConsentId, ContentId, DocumentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { SectionName } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Flag, flag, placeholders } from './row.ts';

export interface Document {
  id: DocumentId;
  subject: SubjectId;
  section: SectionHash;
  /** Null where this workstation may not know what the section is. */
  category: SectionName['category'] | null;
  sensitivity: SectionName['sensitivity'] | null;
  cid: ContentId;
  commitment: Hash;
  /** Padded bytes, as on chain. */
  size: number;
  organization: OrganizationId;
  ours: boolean;
  author: AccountId | null;
  authoredAt: number | null;
  epoch: number;
  supersedes: DocumentId | null;
  status: 'Current' | 'Superseded' | 'Retracted';
  stage: Stage;
  block: number | null;
  resources: number;
  createdAt: number;
}

type Row = Omit<Document, 'ours'> & { ours: Flag };

const columns = `document.id, document.subject, document.section, document.category, document.sensitivity, document.cid, document.commitment, document.size,
  document.organization, document.ours, document.author, document.authored_at AS authoredAt, document.epoch, document.supersedes, document.status,
  document.stage, document.block, document.resources, document.created_at AS createdAt`;
const read = (row: Row): Document => ({ ...row, ours: row.ours === 1 });

export function document(db: ReadDb, id: DocumentId): Document | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM document WHERE id = ?`, id);
  return row && read(row);
}

export const documentsOfSubject = (db: ReadDb, subject: SubjectId): Document[] =>
  db.all<Row>(`SELECT ${columns} FROM document WHERE subject = ? ORDER BY created_at, id`, subject).map(read);

export const documentsOfPatient = (db: ReadDb, patient: PatientId): Document[] =>
  db.all<Row>(`SELECT ${columns} FROM document JOIN subject ON subject.id = document.subject WHERE subject.patient = ? ORDER BY document.created_at, document.id`, patient).map(read);

/** What still has to be stored, submitted or confirmed, oldest first: the background work after a restart. */
export const unfinishedDocuments = (db: ReadDb, limit: number): Document[] =>
  db.all<Row>(`SELECT ${columns} FROM document WHERE stage <> 'confirmed' AND stage <> 'failed' ORDER BY created_at, id LIMIT ?`, limit).map(read);

/** What kinds of sections this organization's documents are of. */
export const sectionCounts = (db: ReadDb): { category: string; sensitivity: string; documents: number }[] =>
  db.all("SELECT category, sensitivity, count(*) AS documents FROM document WHERE ours = 1 AND category IS NOT NULL AND status = 'Current' GROUP BY category, sensitivity ORDER BY category, sensitivity");

export const countDocuments = (db: ReadDb): number => db.get<{ count: number }>('SELECT count(*) AS count FROM document')?.count ?? 0;

/** The chain's facts win; what only this workstation knows (section name, author) is kept. Sealed content is `putSealed`'s. */
export function upsertDocument(db: WriteDb, row: Document): void {
  db.run(`INSERT INTO document (id, subject, section, category, sensitivity, cid, commitment, size, organization, ours, author, authored_at, epoch, supersedes, status, stage, block, resources, created_at)
    VALUES (@id, @subject, @section, @category, @sensitivity, @cid, @commitment, @size, @organization, @ours, @author, @authoredAt, @epoch, @supersedes, @status, @stage, @block, @resources, @createdAt)
    ON CONFLICT (id) DO UPDATE SET section = excluded.section, category = coalesce(excluded.category, category), sensitivity = coalesce(excluded.sensitivity, sensitivity),
      cid = excluded.cid, commitment = excluded.commitment, size = excluded.size, author = coalesce(excluded.author, author), authored_at = coalesce(excluded.authored_at, authored_at),
      epoch = excluded.epoch, supersedes = excluded.supersedes, status = excluded.status, stage = excluded.stage, block = coalesce(excluded.block, block),
      resources = max(resources, excluded.resources)`, { ...row, ours: flag(row.ours) });
}

export function setDocumentStage(db: WriteDb, ids: readonly DocumentId[], stage: Stage, block: number | null = null): void {
  if (ids.length > 0) db.run(`UPDATE document SET stage = ?, block = coalesce(?, block) WHERE id IN (${placeholders(ids)})`, stage, block, ...ids);
}

/** Of another organization's document, as the keys of a consent say: what time it is about. */
export function setAuthoredAt(db: WriteDb, subject: SubjectId, id: DocumentId, at: number): void {
  db.run('UPDATE document SET authored_at = ? WHERE id = ? AND subject = ? AND ours = 0', at, id, subject);
}

/** A newer version of it is here, whether the network knows of that yet or not. */
export const isReplaced = (db: ReadDb, subject: SubjectId, id: DocumentId): boolean => db.get('SELECT 1 FROM document WHERE subject = ? AND supersedes = ?', subject, id) !== undefined;

/** One of this workstation's own that was taken for another's while its row was lost: what was cached of it under a consent goes. */
export function claimDocument(db: WriteDb, id: DocumentId): void {
  db.run('UPDATE document SET ours = 1, sealed = NULL, wrapped_by = NULL, sealed_cid = NULL, sealed_epoch = NULL WHERE id = ?', id);
}

/** A newer version came in its place: it stays, is shown no more, and on chain names the one that replaced it. False where it was replaced or taken back before. */
export const supersedeDocument = (db: WriteDb, id: DocumentId, subject: SubjectId): boolean =>
  db.run("UPDATE document SET status = 'Superseded' WHERE id = ? AND subject = ? AND ours = 1 AND status = 'Current'", id, subject).changes === 1;

/** The age file; of another organization only as wrapped by the consent's key (the table refuses it otherwise). `row`: as it was registered when this file was fetched. */
export function putSealed(db: WriteDb, row: Pick<Document, 'id' | 'cid' | 'epoch'>, sealed: Uint8Array, wrappedBy: ConsentId | null): void {
  db.run('UPDATE document SET sealed = ?, wrapped_by = ?, sealed_cid = ?, sealed_epoch = ? WHERE id = ?', sealed, wrappedBy, row.cid, row.epoch, row.id);
}

/** Once IPFS holds it durably. */
export function dropSealed(db: WriteDb, id: DocumentId): void {
  db.run('UPDATE document SET sealed = NULL, wrapped_by = NULL, sealed_cid = NULL, sealed_epoch = NULL WHERE id = ?', id);
}

/** A copy that lies here. It may be older than what is registered by now: then `cid` and `epoch` are not the row's. */
export interface SealedCopy { readonly sealed: Uint8Array; readonly wrappedBy: ConsentId | null; readonly cid: ContentId; readonly epoch: number }

export const sealedOf = (db: ReadDb, id: DocumentId): SealedCopy | undefined =>
  db.get<SealedCopy>('SELECT sealed, wrapped_by AS wrappedBy, coalesce(sealed_cid, cid) AS cid, coalesce(sealed_epoch, epoch) AS epoch FROM document WHERE id = ? AND sealed IS NOT NULL', id);

/** Call after the consent key is destroyed, never before: a crash in between must leave the documents unreadable. Returns how many. */
export const dropWrapped = (db: WriteDb, consent: ConsentId): number =>
  db.run('UPDATE document SET sealed = NULL, wrapped_by = NULL, sealed_cid = NULL, sealed_epoch = NULL WHERE wrapped_by = ?', consent).changes;
