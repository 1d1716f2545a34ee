import type { PatientId, SubjectId } from '../../core/ids/index.ts';
import type { Vault } from './database.ts';
import { setting } from './repositories/settings.ts';

/** Kept in the vault that was built anew, for the first screen, for whoever compares it with a backup, and for what is filled in again. */
export interface Rebuilt {
  readonly at: number;
  /** The damaged file's new name. */
  readonly setAside: string;
  /** Of what some could not be read. Empty: only what was written last is missing. */
  readonly lost: readonly LostKind[];
  /** Subjects that rows which could be read speak of and whose own row is lost, with who that is here as far as such a row says so. */
  readonly subjects?: readonly LostSubject[];
}
export interface LostSubject { readonly subject: SubjectId; readonly patient: PatientId | null }

export const lostKinds = ['patients', 'records', 'consents', 'people', 'audit', 'waiting', 'other'] as const;
export type LostKind = (typeof lostKinds)[number];

const kinds: Readonly<Record<string, LostKind>> = {
  patient: 'patients', patient_identifier: 'patients', subject: 'patients', document: 'records', resource: 'records', consent: 'consents', consent_key_destroyed: 'consents', request: 'consents',
  person: 'people', shared_key: 'people', assignment: 'people', workstation: 'people', account: 'people', audit_row: 'audit', anchor: 'audit', outbox: 'waiting',
};

/** By the tables that were damaged. */
export const kindsOf = (tables: readonly string[]): LostKind[] => [...new Set(tables.map((table) => kinds[table] ?? 'other'))];

/** Under which it lies among the settings. */
export const rebuiltSetting = 'rebuilt';
export const rebuiltOf = (vault: Pick<Vault, 'read'>): Rebuilt | undefined => vault.read((db) => setting<Rebuilt>(db, rebuiltSetting));

/** Stands for a patient whose own row is lost while the record is here. */
export const lostName = '(name lost)';
