import type { Emergency } from '../../../core/consent/types.ts';
import type { AccountId, DocumentId, EmergencyId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { upsertEmergency } from './emergencies.ts';
import { type Flag, flag, json, parsed } from './row.ts';

/** How an emergency was asked for at this workstation. Times in ms. */
export interface EmergencyCaseRow {
  readonly emergency: EmergencyId; readonly subject: SubjectId; readonly patient: PatientId | null; readonly openedBy: AccountId; readonly reason: number; readonly text: string; readonly askedAt: number;
  readonly offline: boolean;
  /** The network has it. */
  readonly known: boolean;
  /** Approved while the network was away, and not told yet. */
  readonly pending: readonly AccountId[];
  /** The network's own word where it refused. */
  readonly refused: string | null;
  readonly accountText: string | null; readonly accountAt: number | null;
}

type Row = Omit<EmergencyCaseRow, 'offline' | 'known' | 'pending'> & { offline: Flag; known: Flag; pending: string };
const columns = 'emergency, subject, patient, opened_by AS openedBy, reason, text, asked_at AS askedAt, offline, known, pending, refused, account_text AS accountText, account_at AS accountAt';
const read = (row: Row): EmergencyCaseRow => ({ ...row, offline: row.offline === 1, known: row.known === 1, pending: parsed(row.pending) });

export function emergencyCase(db: ReadDb, id: EmergencyId): EmergencyCaseRow | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM emergency_case WHERE emergency = ?`, id);
  return row && read(row);
}

export const emergencyCases = (db: ReadDb): EmergencyCaseRow[] => db.all<Row>(`SELECT ${columns} FROM emergency_case ORDER BY asked_at DESC LIMIT 1000`).map(read);

export const emergencyCasesOf = (db: ReadDb, account: AccountId): EmergencyCaseRow[] => db.all<Row>(`SELECT ${columns} FROM emergency_case WHERE opened_by = ? ORDER BY asked_at DESC LIMIT 100`, account).map(read);

export function putEmergencyCase(db: WriteDb, row: EmergencyCaseRow): void {
  db.run(`INSERT INTO emergency_case (emergency, subject, patient, opened_by, reason, text, asked_at, offline, known, pending, refused, account_text, account_at)
    VALUES (@emergency, @subject, @patient, @openedBy, @reason, @text, @askedAt, @offline, @known, @pending, @refused, @accountText, @accountAt)
    ON CONFLICT (emergency) DO UPDATE SET known = excluded.known, pending = excluded.pending, refused = excluded.refused, account_text = excluded.account_text, account_at = excluded.account_at`,
  { ...row, offline: flag(row.offline), known: flag(row.known), pending: json(row.pending) });
}

/** From proven state. */
export function mirrorEmergency(db: WriteDb, row: Emergency): void {
  upsertEmergency(db, row);
  db.run('UPDATE emergency_case SET known = 1 WHERE emergency = ?', row.id);
}

/** In the transaction of the look's audit row. False where it was noted before. */
export const noteEmergencyRead = (db: WriteDb, emergency: EmergencyId, document: DocumentId, at: number): boolean =>
  db.run('INSERT OR IGNORE INTO emergency_read (emergency, document, category, noted_at, opened_at) VALUES (?, ?, NULL, ?, NULL)', emergency, document, at).changes > 0;

/** Once it was opened: only then its section has a name here. */
export function emergencyReadOpened(db: WriteDb, emergency: EmergencyId, document: DocumentId, category: string, at: number): void {
  db.run('UPDATE emergency_read SET category = ?, opened_at = coalesce(opened_at, ?) WHERE emergency = ? AND document = ?', category, at, emergency, document);
}

/** Opened ones, the first first. */
export const emergencyReads = (db: ReadDb, emergency: EmergencyId): { document: DocumentId; category: string | null; at: number }[] =>
  db.all('SELECT document, category, opened_at AS at FROM emergency_read WHERE emergency = ? AND opened_at IS NOT NULL ORDER BY opened_at, document LIMIT 400', emergency);

export interface EmergencyFinding { readonly emergency: EmergencyId; readonly verdict: 'Justified' | 'NotJustified'; readonly finding: string | null; readonly reviewedBy: AccountId; readonly at: number; readonly stage: 'sent' | 'confirmed' | 'failed' }

export const emergencyFinding = (db: ReadDb, emergency: EmergencyId): EmergencyFinding | undefined =>
  db.get<EmergencyFinding>('SELECT emergency, verdict, finding, reviewed_by AS reviewedBy, at, stage FROM emergency_finding WHERE emergency = ?', emergency);

export function putEmergencyFinding(db: WriteDb, row: EmergencyFinding): void {
  db.run(`INSERT INTO emergency_finding (emergency, verdict, finding, reviewed_by, at, stage) VALUES (@emergency, @verdict, @finding, @reviewedBy, @at, @stage)
    ON CONFLICT (emergency) DO UPDATE SET verdict = excluded.verdict, finding = excluded.finding, reviewed_by = excluded.reviewed_by, at = excluded.at, stage = excluded.stage`, { ...row });
}

export function setFindingStage(db: WriteDb, emergency: EmergencyId, stage: EmergencyFinding['stage']): void {
  db.run('UPDATE emergency_finding SET stage = ? WHERE emergency = ?', stage, emergency);
}
