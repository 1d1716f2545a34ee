import type { Stage } from '../../../core/contract/records.ts';
import type { AccountId, ContentId, OrganizationId, PatientId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Directory, SectionName } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Flag, flag, json, parsed } from './row.ts';

export type NamedSection = SectionName & { hash: SectionHash };

export interface Subject {
  id: SubjectId;
  /** Whose patient. */
  organization: OrganizationId;
  ours: boolean;
  custodian: OrganizationId | null;
  controller: AccountId | null;
  /** Who it is here; null while a subject of another organization is not linked to anybody. */
  patient: PatientId | null;
  /** Of the directory. */
  generation: number;
  directoryCid: ContentId | null;
  directory: Directory | null;
  /** One age file; its recipients are the custodian's key stewards and, with a PIN or key, the patient. Null for others' subjects. */
  keyring: Uint8Array | null;
  /** What the hashes on chain mean, as far as this workstation may know. */
  sections: NamedSection[];
  /** As far as the chain was read; a section that is missing is at 0. */
  epochs: Record<SectionHash, number>;
  stage: Stage;
  createdAt: number;
}

type Row = Omit<Subject, 'ours' | 'directory' | 'sections' | 'epochs'> & { ours: Flag; directory: string | null; sections: string; epochs: string };

const columns = `id, organization, ours, custodian, controller, patient, generation, directory_cid AS directoryCid, directory, keyring, sections, epochs,
  stage, created_at AS createdAt`;
const read = (row: Row): Subject => ({
  ...row, ours: row.ours === 1, directory: row.directory === null ? null : parsed(row.directory), sections: parsed(row.sections), epochs: parsed(row.epochs),
});
const parameters = (row: Subject) => ({
  ...row, ours: flag(row.ours), directory: row.directory === null ? null : json(row.directory), sections: json(row.sections), epochs: json(row.epochs),
});

export function subject(db: ReadDb, id: SubjectId): Subject | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM subject WHERE id = ?`, id);
  return row && read(row);
}

export const subjectsOfPatient = (db: ReadDb, patient: PatientId): Subject[] =>
  db.all<Row>(`SELECT ${columns} FROM subject WHERE patient = ? ORDER BY ours DESC, organization`, patient).map(read);

export const subjectIds = (db: ReadDb): SubjectId[] => db.all<{ id: SubjectId }>('SELECT id FROM subject ORDER BY ours DESC, id').map(({ id }) => id);

/** In id order. `after` is the last of the page before. */
export const subjectPage = (db: ReadDb, organization: OrganizationId, after: SubjectId | null, limit: number): Subject[] =>
  db.all<Row>(`SELECT ${columns} FROM subject WHERE organization = ? AND id > ? ORDER BY id LIMIT ?`, organization, after ?? '', limit).map(read);

/** Keyrings in custody, of subjects that come after this one. */
export const countKeyrings = (db: ReadDb, organization: OrganizationId, after: SubjectId | null): number =>
  db.get<{ count: number }>('SELECT count(*) AS count FROM subject WHERE organization = ? AND id > ? AND controller IS NULL AND keyring IS NOT NULL AND patient IS NOT NULL AND directory IS NOT NULL', organization, after ?? '')?.count ?? 0;

/** The organization and its id never change; what is not known here (null keyring, patient, directory) never erases what is. */
export function upsertSubject(db: WriteDb, row: Subject): void {
  db.run(`INSERT INTO subject (id, organization, ours, custodian, controller, patient, generation, directory_cid, directory, keyring, sections, epochs, stage, created_at)
    VALUES (@id, @organization, @ours, @custodian, @controller, @patient, @generation, @directoryCid, @directory, @keyring, @sections, @epochs, @stage, @createdAt)
    ON CONFLICT (id) DO UPDATE SET custodian = excluded.custodian, controller = excluded.controller, patient = coalesce(excluded.patient, patient),
      generation = excluded.generation, directory_cid = coalesce(excluded.directory_cid, directory_cid), directory = coalesce(excluded.directory, directory),
      keyring = coalesce(excluded.keyring, keyring), sections = excluded.sections, epochs = excluded.epochs, stage = excluded.stage`, parameters(row));
}

export function setSubjectStage(db: WriteDb, id: SubjectId, stage: Stage): void {
  db.run('UPDATE subject SET stage = ? WHERE id = ?', stage, id);
}

/** Never lowers: an older answer of the chain must not reopen a section to the revoked. */
export function raiseEpochs(db: WriteDb, id: SubjectId, epochs: Readonly<Record<SectionHash, number>>): void {
  const known = subject(db, id);
  if (known === undefined) return;
  const raised: Record<string, number> = { ...known.epochs };
  for (const [section, epoch] of Object.entries<number>(epochs)) raised[section] = Math.max(epoch, raised[section] ?? 0);
  db.run('UPDATE subject SET epochs = ? WHERE id = ?', json(raised), id);
}

/** The same keyring, sealed to other people. */
export function putKeyring(db: WriteDb, id: SubjectId, keyring: Uint8Array): void { db.run('UPDATE subject SET keyring = ? WHERE id = ?', keyring, id); }
