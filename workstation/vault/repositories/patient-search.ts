import type { ReadDb } from '../database.ts';
import { type Patient, patientColumns, type PatientRow, readPatient } from './patients.ts';
import { ftsPrefixQuery, ftsTrigramQuery, similarity, words } from './search-text.ts';

export interface PatientHit { patient: Patient; match: 'exact' | 'prefix' | 'alike' }

/** Below this two words are different words. Found by the typo tables of the test. */
const alikeFrom = 0.45;
const fuzzyCandidates = 60;

/**
 * Exact identifier or date of birth first, then names and numbers that begin with what was typed (all words, ranked), then, only
 * while there is room, spellings close to it.
 */
export function searchPatients(db: ReadDb, text: string, limit: number): PatientHit[] {
  const hits = new Map<string, PatientHit>();
  const take = (match: PatientHit['match'], rows: readonly PatientRow[]): void => {
    for (const row of rows) if (hits.size < limit && !hits.has(row.id)) hits.set(row.id, { patient: readPatient(row), match });
  };
  const typed = words(text);
  if (typed.length === 0) return [];
  take('exact', byNumber(db, text.trim(), limit));
  const date = isoDate(text.trim());
  if (date !== undefined) take('exact', byBirthDate(db, date, limit));
  take('prefix', db.all<PatientRow>(`SELECT ${patientColumns} FROM patient_fts JOIN patient ON patient.number = patient_fts.rowid
    WHERE patient_fts MATCH ? ORDER BY patient_fts.rank, patient.sort_name LIMIT ?`, ftsPrefixQuery(typed), limit));
  if (hits.size < limit) take('alike', alike(db, typed));
  return [...hits.values()];
}

const byNumber = (db: ReadDb, value: string, limit: number): PatientRow[] =>
  db.all<PatientRow>(`SELECT ${patientColumns} FROM patient WHERE mrn = @value
    OR id IN (SELECT patient FROM patient_identifier WHERE value = @value) ORDER BY sort_name LIMIT @limit`, { value, limit });

/** A day, month or year: `1980-05` finds everybody born in that month. */
const byBirthDate = (db: ReadDb, date: string, limit: number): PatientRow[] =>
  db.all<PatientRow>(`SELECT ${patientColumns} FROM patient WHERE birth_date >= ? AND birth_date < ? ORDER BY sort_name LIMIT ?`, date, `${date}~`, limit);

function alike(db: ReadDb, typed: readonly string[]): PatientRow[] {
  const query = ftsTrigramQuery(typed);
  if (query === undefined) return [];
  return db.all<PatientRow>(`SELECT ${patientColumns} FROM patient_trigram JOIN patient ON patient.number = patient_trigram.rowid
    WHERE patient_trigram MATCH ? ORDER BY patient_trigram.rank LIMIT ?`, query, fuzzyCandidates)
    .map((row) => ({ row, score: closeness(typed, words(row.search)) }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((left, right) => right.score - left.score || left.row.sortName.localeCompare(right.row.sortName))
    .map(({ row }) => row);
}

/** Every word typed must be close to some word of the patient: the worst one counts. */
const closeness = (typed: readonly string[], present: readonly string[]): number =>
  Math.min(...typed.map((word) => Math.max(0, ...present.map((other) => similarity(word, other)))));

/** 1980-05-17, 17.05.1980 or 17/05/1980 (day first), 1980-05. A bare year is left to the prefix search of all fields. */
function isoDate(text: string): string | undefined {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return text;
  const parts = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  return parts === null ? undefined : `${String(parts[3])}-${String(parts[2]).padStart(2, '0')}-${String(parts[1]).padStart(2, '0')}`;
}
