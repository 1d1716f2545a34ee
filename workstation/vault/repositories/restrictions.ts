import type { AccountId, DocumentId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

export interface Restriction { readonly document: DocumentId; readonly reason: string; readonly placedBy: AccountId; readonly placedAt: number }

export const isRestricted = (db: ReadDb, document: DocumentId): boolean => db.get('SELECT 1 FROM restriction WHERE document = ?', document) !== undefined;

export const restrictedDocuments = (db: ReadDb, subject: SubjectId): ReadonlySet<DocumentId> =>
  new Set(db.all<{ id: DocumentId }>('SELECT restriction.document AS id FROM restriction JOIN document ON document.id = restriction.document WHERE document.subject = ?', subject).map(({ id }) => id));

export const restriction = (db: ReadDb, document: DocumentId): Restriction | undefined =>
  db.get<Restriction>('SELECT document, reason, placed_by AS placedBy, placed_at AS placedAt FROM restriction WHERE document = ?', document);

/** A second one leaves the first as it is. */
export function restrict(db: WriteDb, row: Restriction): void {
  db.run('INSERT INTO restriction (document, reason, placed_by, placed_at) VALUES (@document, @reason, @placedBy, @placedAt) ON CONFLICT (document) DO NOTHING', { ...row });
}

export const liftRestriction = (db: WriteDb, document: DocumentId): boolean => db.run('DELETE FROM restriction WHERE document = ?', document).changes > 0;
