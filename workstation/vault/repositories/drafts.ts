import type { EntryKind } from '../../../core/contract/writing.ts';
import type { AccountId, DocumentId, PatientId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

export interface DraftKey { readonly account: AccountId; readonly patient: PatientId; readonly kind: EntryKind; readonly target: { readonly document: DocumentId; readonly resource: string } | null }
export interface StoredDraft extends DraftKey { readonly body: string; readonly keptAt: number }

/** Of one person about one patient; a form that was left long ago makes room for newer ones. */
export const mostDrafts = 60;

interface Row { account: AccountId; patient: PatientId; kind: EntryKind; document: DocumentId | ''; resource: string; body: string; keptAt: number }

export const draftsOf = (db: ReadDb, account: AccountId, patient: PatientId): StoredDraft[] =>
  db.all<Row>('SELECT account, patient, kind, target_document AS document, target_resource AS resource, body, kept_at AS keptAt FROM draft WHERE account = ? AND patient = ? ORDER BY kept_at DESC', account, patient)
    .map(({ document, resource, ...row }) => ({ ...row, target: document === '' ? null : { document, resource } }));

/** Where one person has left something unfinished, the newest first. */
export const draftPlaces = (db: ReadDb, account: AccountId, limit: number): Pick<StoredDraft, 'patient' | 'kind' | 'keptAt'>[] =>
  db.all('SELECT patient, kind, kept_at AS keptAt FROM draft WHERE account = ? ORDER BY kept_at DESC LIMIT ?', account, limit);

const place = ({ account, patient, kind, target }: DraftKey) => ({ account, patient, kind, document: target?.document ?? '', resource: target?.resource ?? '' });

export function putDraft(db: WriteDb, { body, keptAt, ...key }: StoredDraft): void {
  db.run(`INSERT INTO draft (account, patient, kind, target_document, target_resource, body, kept_at) VALUES (@account, @patient, @kind, @document, @resource, @body, @keptAt)
    ON CONFLICT DO UPDATE SET body = excluded.body, kept_at = excluded.kept_at`, { ...place(key), body, keptAt });
  for (const old of draftsOf(db, key.account, key.patient).slice(mostDrafts)) dropDraft(db, old);
}

/** False where there was none. */
export const dropDraft = (db: WriteDb, key: DraftKey): boolean =>
  db.run('DELETE FROM draft WHERE account = @account AND patient = @patient AND kind = @kind AND target_document = @document AND target_resource = @resource', place(key)).changes > 0;
