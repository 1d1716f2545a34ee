import type { AccountId, DocumentId, Hash, PatientId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

/** What a patient asks for about their own record. `version`: the document that a correction became. `looked`: the row of the audit log that is disputed. */
export interface Wish {
  readonly id: Hash; readonly patient: PatientId; readonly kind: 'erase' | 'restrict' | 'correct' | 'dispute';
  readonly document: DocumentId | null; readonly looked: number | null; readonly text: string;
  readonly state: 'open' | 'done' | 'refused'; readonly answer: string | null; readonly version: DocumentId | null;
  readonly askedAt: number; readonly answeredBy: AccountId | null; readonly answeredAt: number | null;
}

const columns = 'id, patient, kind, document, looked, text, state, answer, version, asked_at AS askedAt, answered_by AS answeredBy, answered_at AS answeredAt';

export const wish = (db: ReadDb, id: Hash): Wish | undefined => db.get<Wish>(`SELECT ${columns} FROM wish WHERE id = ?`, id);
export const wishesOfPatient = (db: ReadDb, patient: PatientId): Wish[] => db.all<Wish>(`SELECT ${columns} FROM wish WHERE patient = ? ORDER BY asked_at DESC, id LIMIT 200`, patient);
/** Those that wait first, oldest of them first. */
export const wishes = (db: ReadDb, limit: number): Wish[] => db.all<Wish>(`SELECT ${columns} FROM wish ORDER BY state <> 'open', CASE state WHEN 'open' THEN asked_at ELSE -asked_at END, id LIMIT ?`, limit);

export function putWish(db: WriteDb, row: Wish): void {
  db.run(`INSERT INTO wish (id, patient, kind, document, looked, text, state, answer, version, asked_at, answered_by, answered_at)
    VALUES (@id, @patient, @kind, @document, @looked, @text, @state, @answer, @version, @askedAt, @answeredBy, @answeredAt)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, answer = excluded.answer, version = excluded.version, answered_by = excluded.answered_by, answered_at = excluded.answered_at`, { ...row });
}
