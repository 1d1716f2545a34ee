import type { ErasureStore } from '../../../core/proof/index.ts';
import type { ConsentId, ContentId, DocumentId, Hash, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, SqlValue, WriteDb } from '../../vault/database.ts';
import { discardContent, dropBundle, dropWrapped, type Erasure, type Found, recordKeyDestroyed, retireShareSet } from '../../vault/repositories/index.ts';

/** What of the vault belongs to an erasure: where it lies, how it is counted also when the rows that named it are gone, and how it goes. */

export type VaultStore = Exclude<ErasureStore, 'files' | 'exports' | 'set-aside' | 'consent-keys'>;

const named = 'IN (SELECT value FROM json_each(@documents))';
const indexed = 'IN (SELECT value FROM json_each(@indexed))';
/** Registrations and their renewals: no other call says where a file lies. */
const naming = `json_extract(call, '$.call.method') IN ('register', 'rekey') AND EXISTS (SELECT 1 FROM json_each(call, '$.about.ids') WHERE value ${named})`;
const ofPatient = 'subject IN (SELECT id FROM subject WHERE id = @subject OR patient = @patient)';
/** What was said of emergencies with this record. */
const ofCases = `emergency IN (SELECT emergency FROM emergency_case WHERE ${ofPatient})`;
const ofSets = 'IN (SELECT id FROM share_set WHERE subject = @subject)';

/** One statement a store. `search` and `patient-search` ask the index itself, not the table it was made from. */
const counting: Readonly<Record<VaultStore, string>> = {
  records: `SELECT count(*) FROM resource WHERE document ${named}`,
  search: `SELECT count(*) FROM resource_fts_docsize WHERE id ${indexed}`,
  copies: `SELECT count(*) FROM document WHERE id ${named}`,
  unfinished: `SELECT (SELECT count(*) FROM resealing WHERE document ${named}) + (SELECT count(*) FROM staged_document WHERE document ${named}) + (SELECT count(*) FROM restriction WHERE document ${named}) + (SELECT count(*) FROM draft WHERE target_document ${named} OR (@whole = 1 AND patient = @patient))`,
  queue: `SELECT count(*) FROM outbox WHERE ${naming}`,
  wishes: `SELECT count(*) FROM wish WHERE document ${named} OR (@whole = 1 AND patient = @patient)`,
  patient: 'SELECT (SELECT count(*) FROM patient WHERE id = @patient) + (SELECT count(*) FROM patient_identifier WHERE patient = @patient) + (SELECT count(*) FROM notification WHERE patient = @patient) + (SELECT count(*) FROM place WHERE patient = @patient)',
  'patient-search': 'SELECT (SELECT count(*) FROM patient_fts_docsize WHERE id = @number) + (SELECT count(*) FROM patient_trigram_docsize WHERE id = @number)',
  'sign-in': 'SELECT count(*) FROM person WHERE patient = @patient',
  keyring: 'SELECT count(*) FROM subject WHERE id = @subject AND (keyring IS NOT NULL OR directory IS NOT NULL)',
  bundles: 'SELECT count(*) FROM consent WHERE subject = @subject AND bundle IS NOT NULL',
  shares: `SELECT (SELECT count(*) FROM share WHERE share_set ${ofSets}) + (SELECT count(*) FROM share_root WHERE share_set ${ofSets}) + (SELECT count(*) FROM gathered_share WHERE gathering IN (SELECT id FROM gathering WHERE share_set ${ofSets}))`,
  texts: `SELECT (SELECT count(*) FROM consent WHERE ${ofPatient} AND (terms_text IS NOT NULL OR witness IS NOT NULL OR conditions IS NOT NULL OR receipt IS NOT NULL)) + (SELECT count(*) FROM request WHERE ${ofPatient} AND (text IS NOT NULL OR wanted IS NOT NULL))
    + (SELECT count(*) FROM delegation WHERE ${ofPatient}) + (SELECT count(*) FROM exclusion WHERE ${ofPatient}) + (SELECT count(*) FROM referral WHERE consent IN (SELECT id FROM consent WHERE ${ofPatient}))
    + (SELECT count(*) FROM emergency_case WHERE ${ofPatient} AND (text <> '' OR account_text IS NOT NULL)) + (SELECT count(*) FROM emergency_finding WHERE ${ofCases} AND finding IS NOT NULL)
    + (SELECT count(*) FROM notification WHERE patient = @patient)`,
  cached: 'SELECT count(*) FROM document WHERE wrapped_by IN (SELECT value FROM json_each(@cached))',
};

type Target = Pick<Erasure, 'subject' | 'patient' | 'whole' | 'documents'>;
const parametersOf = ({ subject, patient, whole, documents }: Target, found: Pick<Found, 'indexed' | 'patientNumber' | 'cached'>): Record<string, SqlValue> => ({
  subject, patient, whole: whole ? 1 : 0, documents: JSON.stringify(documents), indexed: JSON.stringify(found.indexed), number: found.patientNumber ?? -1, cached: JSON.stringify(found.cached),
});

export function countVault(db: ReadDb, target: Target, found: Pick<Found, 'indexed' | 'patientNumber' | 'cached'>): Record<VaultStore, number> {
  const parameters = parametersOf(target, found);
  return Object.fromEntries(Object.entries(counting).map(([store, sql]) => [store, Object.values(db.get<Record<string, number>>(sql, parameters) ?? {})[0] ?? 0])) as Record<VaultStore, number>;
}

/** What points to what is to go: read once, before the first row goes. */
export function traceVault(db: ReadDb, target: Target): Omit<Found, 'counts'> {
  const parameters = parametersOf(target, { indexed: [], patientNumber: null, cached: [] });
  const column = <Value>(sql: string): Value[] => db.all<{ value: Value }>(sql, parameters).map(({ value }) => value);
  const files = column<ContentId>(`SELECT cid AS value FROM document WHERE id ${named} UNION SELECT sealed_cid FROM document WHERE id ${named} AND sealed_cid IS NOT NULL UNION SELECT cid FROM resealing WHERE document ${named}`);
  if (!target.whole) return { files, indexed: column<number>(`SELECT number AS value FROM resource WHERE document ${named}`), patientNumber: null, cached: [] };
  files.push(...column<ContentId>(`SELECT bundle_cid AS value FROM consent WHERE subject = @subject AND bundle_cid IS NOT NULL UNION SELECT directory_cid FROM subject WHERE id = @subject AND directory_cid IS NOT NULL
    UNION SELECT json_extract(directory, '$.emergency') FROM subject WHERE id = @subject AND json_extract(directory, '$.emergency') IS NOT NULL
    UNION SELECT text_cid FROM request WHERE subject = @subject AND text_cid IS NOT NULL UNION SELECT text_cid FROM emergency WHERE subject = @subject AND text_cid IS NOT NULL`));
  return {
    files, indexed: column<number>('SELECT number AS value FROM resource WHERE subject = @subject'), patientNumber: column<number>('SELECT number AS value FROM patient WHERE id = @patient')[0] ?? null,
    cached: column<ConsentId>('SELECT consent.id AS value FROM consent JOIN subject ON subject.id = consent.subject WHERE subject.patient = @patient AND subject.ours = 0'),
  };
}

/** Keys that the vault itself holds and that open nothing else than what is erased. */
export function dropKeys(db: WriteDb, { subject, patient }: { subject: SubjectId; patient: PatientId | null }, now: number): void {
  db.run('UPDATE subject SET keyring = NULL, directory = NULL WHERE id = ?', subject);
  for (const { id } of db.all<{ id: Hash }>('SELECT id FROM share_set WHERE subject = ?', subject)) {
    retireShareSet(db, id, now);
    db.run("UPDATE share_set SET statement = '{}' WHERE id = ?", id);
    db.run("DELETE FROM setting WHERE key IN ('emergency-epochs/' || @id, 'emergency-made/' || @id, 'emergency-except/' || @id, 'emergency-choice/' || @id)", { id });
  }
  for (const { id } of db.all<{ id: ConsentId }>('SELECT id FROM consent WHERE subject = ?', subject)) dropBundle(db, id);
  if (patient !== null) db.run("DELETE FROM person WHERE patient = ? AND kind = 'patient'", patient);
}

/** The rows. Deleted pages are overwritten; see `Vault.settle`. */
export function dropRows(db: WriteDb, target: Target, found: Found, now: number): void {
  const parameters = parametersOf(target, found);
  for (const cid of found.files) discardContent(db, cid as ContentId);
  db.run(`DELETE FROM outbox WHERE ${naming} AND status IN ('confirmed', 'failed')`, parameters);
  db.run(`DELETE FROM resource WHERE document ${named}`, parameters);
  db.run(`DELETE FROM staged_document WHERE document ${named}`, parameters);
  db.run(`DELETE FROM draft WHERE target_document ${named} OR (@whole = 1 AND patient = @patient)`, parameters);
  db.run(`DELETE FROM document WHERE id ${named}`, parameters);
  db.run(`DELETE FROM wish WHERE document ${named}`, parameters);
  if (target.whole) dropPatient(db, parameters, found, now);
}

function dropPatient(db: WriteDb, parameters: Record<string, SqlValue>, { cached }: Found, now: number): void {
  for (const id of cached as ConsentId[]) {
    dropWrapped(db, id);
    dropBundle(db, id);
    recordKeyDestroyed(db, id, now);
  }
  db.run(`UPDATE consent SET terms_text = NULL, witness = NULL, conditions = NULL, receipt = NULL WHERE ${ofPatient}`, parameters);
  db.run(`UPDATE request SET text = NULL, wanted = NULL WHERE ${ofPatient}`, parameters);
  db.run(`DELETE FROM referral WHERE consent IN (SELECT id FROM consent WHERE ${ofPatient})`, parameters);
  for (const table of ['delegation', 'exclusion'] as const) db.run(`DELETE FROM ${table} WHERE ${ofPatient}`, parameters);
  // That there was an emergency, and its verdict, stay with the network; the words about the patient go.
  db.run(`UPDATE emergency_finding SET finding = NULL WHERE ${ofCases}`, parameters);
  db.run(`UPDATE emergency_case SET text = '', account_text = NULL, patient = NULL WHERE ${ofPatient}`, parameters);
  db.run('DELETE FROM notification_seen WHERE notification IN (SELECT id FROM notification WHERE patient = @patient)', parameters);
  db.run('DELETE FROM notification WHERE patient = @patient', parameters);
  for (const table of ['look_elsewhere', 'log_read'] as const) db.run(`DELETE FROM ${table} WHERE subject = @subject`, parameters);
  db.run('DELETE FROM resource WHERE subject = @subject', parameters);
  db.run('DELETE FROM document WHERE subject = @subject', parameters);
  db.run("UPDATE subject SET patient = NULL, sections = '[]' WHERE id = @subject OR patient = @patient", parameters);
  db.run('DELETE FROM patient WHERE id = @patient', parameters);
}

/** Documents of a record that the network knows nothing of yet: their way has to end before anything may be erased. */
export const unsettled = (db: ReadDb, subject: SubjectId): DocumentId[] =>
  db.all<{ id: DocumentId }>("SELECT id FROM document WHERE subject = ? AND stage <> 'confirmed'", subject).map(({ id }) => id);
