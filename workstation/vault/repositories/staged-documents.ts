import type { DocumentId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

/** Before the first resource of these documents is written ahead. */
export function stageDocuments(db: WriteDb, ids: readonly DocumentId[]): void {
  for (const id of ids) db.run('INSERT INTO staged_document (document) VALUES (?)', id);
}

/** In the transaction that saves the documents: from its end on their resources are shown. */
export function unstageDocuments(db: WriteDb, ids: readonly DocumentId[]): void {
  for (const id of ids) db.run('DELETE FROM staged_document WHERE document = ?', id);
}

/** Left by a program that ended, or an import that failed, before they were saved. */
export const stagedDocuments = (db: ReadDb): DocumentId[] => db.all<{ document: DocumentId }>('SELECT document FROM staged_document').map(({ document }) => document);

/** Takes back at most `limit` resources written ahead for the document, and the document's line with the last of them. False when there may be more. */
export function dropStaged(db: WriteDb, id: DocumentId, limit: number): boolean {
  const { changes } = db.run('DELETE FROM resource WHERE number IN (SELECT number FROM resource WHERE document = ? LIMIT ?)', id, limit);
  if (changes === limit) return false;
  unstageDocuments(db, [id]);
  return true;
}
