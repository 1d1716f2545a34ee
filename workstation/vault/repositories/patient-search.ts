import type { ReadDb } from '../database.ts';
import { type Patient, patientColumns, type PatientRow, readPatient } from './patients.ts';
import { ftsPrefixQuery, ftsTrigramQuery, similarity, words } from './search-text.ts';

export interface PatientHit { patient: Patient; match: 'exact' | 'prefix' | 'alike' }

/** Below this two words are different words. Found by the typo tables of the test. */
const alikeFrom = 0.45;
const fuzzyCandidates = 200;
const mostLeftOut = 4;

/** With this many found as typed, nobody needs to be guessed at. */
const enough = 5;

/**
 * Exact identifier or date of birth first, then names and numbers that begin with what was typed (all words, ranked), then, when
 * that found few, spellings close to it.
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
  // A number or a date that matched is no typing error.
  const exact = [...hits.values()].some(({ match }) => match === 'exact');
  if (!exact && hits.size < Math.min(enough, limit)) take('alike', alike(db, typed, limit));
  return [...hits.values()];
}

const byNumber = (db: ReadDb, value: string, limit: number): PatientRow[] =>
  db.all<PatientRow>(`SELECT ${patientColumns} FROM patient WHERE mrn = @value
    OR id IN (SELECT patient FROM patient_identifier WHERE value = @value) ORDER BY sort_name LIMIT @limit`, { value, limit });

/** A day, month or year: `1980-05` finds everybody born in that month. */
const byBirthDate = (db: ReadDb, date: string, limit: number): PatientRow[] =>
  db.all<PatientRow>(`SELECT ${patientColumns} FROM patient WHERE birth_date >= ? AND birth_date < ? ORDER BY sort_name LIMIT ?`, date, `${date}~`, limit);

interface Candidate { number: number; search: string }

function alike(db: ReadDb, typed: readonly string[], limit: number): PatientRow[] {
  const candidates = new Map([...oneWordOff(db, typed), ...sharingTrigrams(db, typed)].map((candidate) => [candidate.number, candidate]));
  const closest = [...candidates.values()]
    .map(({ number, search }) => ({ number, score: closeness(typed, words(search)) }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((left, right) => right.score - left.score || left.number - right.number)
    .slice(0, limit);
  return closest.flatMap(({ number }) => db.all<PatientRow>(`SELECT ${patientColumns} FROM patient WHERE number = ?`, number));
}

/** All words but one as typed: finds short names, where a typing error leaves no trigram whole. */
const oneWordOff = (db: ReadDb, typed: readonly string[]): Candidate[] =>
  typed.length < 2 ? [] : typed.slice(0, mostLeftOut).flatMap((_, left) => db.all<Candidate>(`SELECT patient.number, patient.search FROM patient_fts
    JOIN patient ON patient.number = patient_fts.rowid WHERE patient_fts MATCH ? LIMIT ?`, ftsPrefixQuery(typed.filter((_word, index) => index !== left)), fuzzyCandidates));

function sharingTrigrams(db: ReadDb, typed: readonly string[]): Candidate[] {
  const query = ftsTrigramQuery(typed);
  return query === undefined ? [] : db.all<Candidate>(`SELECT patient.number, patient.search FROM patient_trigram
    JOIN patient ON patient.number = patient_trigram.rowid WHERE patient_trigram MATCH ? ORDER BY patient_trigram.rank LIMIT ?`, query, fuzzyCandidates);
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
