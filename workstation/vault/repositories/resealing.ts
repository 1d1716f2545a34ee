import type { ContentId, DocumentId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { document, type Document } from './documents.ts';

/** Sealed to a newer epoch and stored; on its way to the chain. The document's row names the old file until that is final. */
export interface Resealing { readonly document: DocumentId; readonly cid: ContentId; readonly epoch: number; readonly size: number }

/**
 * Documents of ours sealed to an epoch that was raised since, whatever their status: an old version is as readable as a new one. Of our own patients, and of
 * other organizations' that we wrote about. Either registered, or refused by the chain for that very epoch. In order of subjects.
 */
const olderOf = (whose: string): string => `SELECT document.id AS id, document.subject AS subject FROM subject CROSS JOIN json_each(subject.epochs) AS raised JOIN document ON document.subject = subject.id AND document.section = raised.key
  WHERE ${whose} AND subject.epochs <> '{}' AND document.ours = 1 AND document.stage IN ('confirmed', 'failed') AND document.epoch < raised.value
    AND NOT EXISTS (SELECT 1 FROM resealing WHERE resealing.document = document.id)`;
const old = `${olderOf('subject.ours = 1')} UNION ALL ${olderOf('subject.ours = 0 AND EXISTS (SELECT 1 FROM document AS written WHERE written.subject = subject.id AND written.ours = 1)')}`;

export const oldDocuments = (db: ReadDb, limit: number): Document[] =>
  db.all<{ id: DocumentId }>(`SELECT id FROM (${old}) ORDER BY subject, id LIMIT ?`, limit).flatMap(({ id }) => document(db, id) ?? []);

export const countOldDocuments = (db: ReadDb): number => db.get<{ count: number }>(`SELECT count(*) AS count FROM (${old})`)?.count ?? 0;

/** Other organizations' subjects that documents of ours are about. */
export const subjectsWrittenAbout = (db: ReadDb): SubjectId[] => db.all<{ id: SubjectId }>('SELECT id FROM subject WHERE ours = 0 AND EXISTS (SELECT 1 FROM document WHERE document.subject = subject.id AND document.ours = 1) ORDER BY id').map(({ id }) => id);

export const countResealing = (db: ReadDb): number => db.get<{ count: number }>('SELECT count(*) AS count FROM resealing')?.count ?? 0;

export const resealingOf = (db: ReadDb, id: DocumentId): Resealing | undefined => db.get<Resealing>('SELECT document, cid, epoch, size FROM resealing WHERE document = ?', id);

export function putResealing(db: WriteDb, row: Resealing): void {
  db.run('INSERT INTO resealing (document, cid, epoch, size) VALUES (@document, @cid, @epoch, @size)', { ...row });
}

/** The chain names the new file for good: now the row does, and the old file may go. */
export function finishResealing(db: WriteDb, ids: readonly DocumentId[]): void {
  for (const id of ids) {
    const [row, made] = [document(db, id), resealingOf(db, id)];
    if (row === undefined || made === undefined) continue;
    db.run('UPDATE document SET cid = ?, epoch = ?, size = ? WHERE id = ?', made.cid, made.epoch, made.size, id);
    db.run('DELETE FROM resealing WHERE document = ?', id);
    discardContent(db, row.cid);
  }
}

/** The chain refused the new file: the old one stays what it is, and the document is due again. */
export function dropResealing(db: WriteDb, ids: readonly DocumentId[]): void {
  for (const id of ids) {
    const made = resealingOf(db, id);
    if (made === undefined) continue;
    db.run('DELETE FROM resealing WHERE document = ?', id);
    discardContent(db, made.cid);
  }
}

/** To be removed from IPFS. Listed before a file is stored that nothing names yet, so that a stop in between leaves nothing behind. */
export function discardContent(db: WriteDb, cid: ContentId): void { db.run('INSERT OR IGNORE INTO discarded_content (cid) VALUES (?)', cid); }

export function keepContent(db: WriteDb, cid: ContentId): void { db.run('DELETE FROM discarded_content WHERE cid = ?', cid); }

/** Never what a document, a consent or a subject still names. */
export const discardedContent = (db: ReadDb, limit: number): ContentId[] =>
  db.all<{ cid: ContentId }>(`SELECT cid FROM discarded_content WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.cid = discarded_content.cid)
    AND NOT EXISTS (SELECT 1 FROM resealing WHERE resealing.cid = discarded_content.cid) LIMIT ?`, limit).map(({ cid }) => cid);

/** Our subjects with a section whose key was ever changed. */
export const raisedSubjects = (db: ReadDb): SubjectId[] => db.all<{ id: SubjectId }>("SELECT id FROM subject WHERE ours = 1 AND epochs <> '{}' ORDER BY id").map(({ id }) => id);
