import type { AccountId, DocumentId, Hash, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Flag, flag, json, parsed } from './row.ts';

/** What each store held before the first step, and where it is looked for again when the rows that named it are gone. */
export interface Found {
  readonly counts: Readonly<Record<string, number>>;
  /** Addresses of files in the document store. */
  readonly files: readonly string[];
  /** Row numbers in the search index of records, and of patients. */
  readonly indexed: readonly number[];
  readonly patientNumber: number | null;
  /** Consents of other organizations' records of this patient, whose keys go. */
  readonly cached: readonly string[];
}

export interface Erasure {
  readonly id: Hash;
  readonly subject: SubjectId;
  /** Null once the whole record is gone. */
  readonly patient: PatientId | null;
  /** The whole record at this organization: the patient, their keys and everything they may be found by as well. */
  readonly whole: boolean;
  readonly documents: readonly DocumentId[];
  readonly reason: string | null;
  readonly requestedBy: AccountId;
  readonly requestedAt: number;
  readonly confirmedBy: AccountId | null;
  readonly confirmedAt: number | null;
  readonly state: 'requested' | 'confirmed' | 'erasing' | 'done' | 'withdrawn';
  readonly found: Found | null;
  readonly certificate: unknown;
}

type Row = Omit<Erasure, 'whole' | 'documents' | 'found' | 'certificate'> & { whole: Flag; documents: string; found: string | null; certificate: string | null };
const columns = `id, subject, patient, whole, documents, reason, requested_by AS requestedBy, requested_at AS requestedAt, confirmed_by AS confirmedBy, confirmed_at AS confirmedAt,
  state, found, certificate`;
const read = (row: Row): Erasure => ({
  ...row, whole: row.whole === 1, documents: parsed(row.documents), found: row.found === null ? null : parsed(row.found), certificate: row.certificate === null ? null : parsed(row.certificate),
});

export function erasure(db: ReadDb, id: Hash): Erasure | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM erasure WHERE id = ?`, id);
  return row && read(row);
}

/** Newest first. */
export const erasures = (db: ReadDb, limit: number): Erasure[] => db.all<Row>(`SELECT ${columns} FROM erasure ORDER BY requested_at DESC, id LIMIT ?`, limit).map(read);

export const erasuresOfPatient = (db: ReadDb, patient: PatientId): Erasure[] => db.all<Row>(`SELECT ${columns} FROM erasure WHERE patient = ? ORDER BY requested_at DESC, id`, patient).map(read);

/** Agreed by two people and not finished: what a start goes on with. */
export const erasuresUnderWay = (db: ReadDb): Erasure[] => db.all<Row>(`SELECT ${columns} FROM erasure WHERE state IN ('confirmed', 'erasing') ORDER BY requested_at, id`).map(read);

/** Whether one that is not over names the document. */
export const isBeingErased = (db: ReadDb, document: DocumentId): boolean =>
  db.get("SELECT 1 FROM erasure WHERE state IN ('requested', 'confirmed', 'erasing') AND EXISTS (SELECT 1 FROM json_each(documents) WHERE value = ?)", document) !== undefined;

/** The whole record is gone, or about to go. */
export const isWhollyErased = (db: ReadDb, subject: SubjectId): boolean => db.get("SELECT 1 FROM erasure WHERE subject = ? AND whole = 1 AND state IN ('confirmed', 'erasing', 'done')", subject) !== undefined;

export function putErasure(db: WriteDb, row: Erasure): void {
  db.run(`INSERT INTO erasure (id, subject, patient, whole, documents, reason, requested_by, requested_at, confirmed_by, confirmed_at, state, found, certificate)
    VALUES (@id, @subject, @patient, @whole, @documents, @reason, @requestedBy, @requestedAt, @confirmedBy, @confirmedAt, @state, @found, @certificate)
    ON CONFLICT (id) DO UPDATE SET patient = excluded.patient, whole = excluded.whole, documents = excluded.documents, reason = excluded.reason, confirmed_by = excluded.confirmed_by,
      confirmed_at = excluded.confirmed_at, state = excluded.state, found = excluded.found, certificate = excluded.certificate`, {
    ...row, whole: flag(row.whole), documents: json(row.documents), found: row.found === null ? null : json(row.found), certificate: row.certificate === null ? null : json(row.certificate),
  });
}
