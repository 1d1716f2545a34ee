import type { Role } from '../../../core/consent/vocabulary.ts';
import type { AccountId, Hash, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { json, parsed } from './row.ts';

/** What is in question: what somebody was shown, or what a key or this workstation's disk opens to who has it. */
export type BreachCause =
  | { readonly kind: 'person'; /** Null: everybody. */ readonly account: AccountId | null }
  | { readonly kind: 'personal-key'; readonly account: AccountId }
  | { readonly kind: 'role-key'; readonly role: Role }
  | { readonly kind: 'organization-key' }
  | { readonly kind: 'workstation' };

/** `since` and `until` in ms, half-open. `patients`: how many when it was opened. */
export interface Breach {
  readonly id: Hash; readonly cause: BreachCause; readonly since: number; readonly until: number; readonly noticedAt: number; readonly patients: number; readonly openedBy: AccountId; readonly openedAt: number;
  readonly authorityToldAt: number | null; readonly authorityToldBy: AccountId | null; readonly peopleToldAt: number | null; readonly peopleToldBy: AccountId | null;
}

type Row = Omit<Breach, 'cause'> & { cause: string };

const columns = `id, cause, since, until, noticed_at AS noticedAt, patients, opened_by AS openedBy, opened_at AS openedAt, authority_told_at AS authorityToldAt, authority_told_by AS authorityToldBy,
  people_told_at AS peopleToldAt, people_told_by AS peopleToldBy`;
const read = (row: Row): Breach => ({ ...row, cause: parsed(row.cause) });

/** Those of which somebody is still to be told first, the oldest of them first. */
export const breaches = (db: ReadDb, limit: number): Breach[] => db.all<Row>(`SELECT ${columns} FROM breach
  ORDER BY authority_told_at IS NOT NULL AND people_told_at IS NOT NULL, CASE WHEN authority_told_at IS NULL OR people_told_at IS NULL THEN noticed_at ELSE -noticed_at END, id LIMIT ?`, limit).map(read);

export function breach(db: ReadDb, id: Hash): Breach | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM breach WHERE id = ?`, id);
  return row && read(row);
}

export function putBreach(db: WriteDb, row: Breach): void {
  db.run(`INSERT INTO breach (id, cause, since, until, noticed_at, patients, opened_by, opened_at, authority_told_at, authority_told_by, people_told_at, people_told_by)
    VALUES (@id, @cause, @since, @until, @noticedAt, @patients, @openedBy, @openedAt, @authorityToldAt, @authorityToldBy, @peopleToldAt, @peopleToldBy)
    ON CONFLICT (id) DO UPDATE SET authority_told_at = excluded.authority_told_at, authority_told_by = excluded.authority_told_by, people_told_at = excluded.people_told_at, people_told_by = excluded.people_told_by`,
  { ...row, cause: json(row.cause) });
}

/** Which documents a key opens. `everything`: all that this workstation's disk holds, whatever the others say. */
export interface Openable { readonly everything: boolean; readonly organizationKey: boolean; readonly roles: readonly Role[]; readonly account: AccountId | null; readonly organization: OrganizationId }

/** Documents of one kind; the kind is null where this workstation may not know what it is. */
export interface SectionThere { readonly category: string | null; readonly sensitivity: string | null; readonly documents: number }

/**
 * Per patient and section, how many documents could be opened in `[since, until)`: those that were there before its end, by a consent that
 * stood during it, by the organization's key, or from the disk. Documents of a record that belongs to no patient here have `patient` null.
 */
export const openableDocuments = (db: ReadDb, { everything, organizationKey, roles, account, organization }: Openable, { since, until }: { since: number; until: number }): (SectionThere & { readonly patient: PatientId | null })[] =>
  db.all(`SELECT subject.patient, document.category, document.sensitivity, count(*) AS documents FROM document JOIN subject ON subject.id = document.subject
    WHERE document.created_at < @until AND (
      (@everything = 1 AND (document.ours = 1 OR document.sealed IS NOT NULL)) OR (@organizationKey = 1 AND document.ours = 1)
      OR EXISTS (SELECT 1 FROM consent, json_each(consent.sections) AS named WHERE consent.subject = document.subject AND named.value = document.section AND consent.bundle_cid IS NOT NULL
        AND consent.period_start < @until AND consent.period_end > @since AND (consent.revoked_time IS NULL OR consent.revoked_time > @since)
        AND ((consent.grantee_account IS NOT NULL AND consent.grantee_account = @account) OR (consent.grantee_organization = @organization
          AND CASE json_extract(consent.grantee, '$.kind') WHEN 'Role' THEN json_extract(consent.grantee, '$.role') IN (SELECT value FROM json_each(@roles)) ELSE @organizationKey = 1 END))))
    GROUP BY subject.patient, document.category, document.sensitivity ORDER BY subject.patient, document.category, document.sensitivity`,
  { everything: everything ? 1 : 0, organizationKey: organizationKey ? 1 : 0, roles: json(roles), account, organization, since, until });

/** What there was of one patient before `until`, retracted and replaced documents too. */
export const sectionsThere = (db: ReadDb, patient: PatientId, until: number): SectionThere[] =>
  db.all(`SELECT document.category, document.sensitivity, count(*) AS documents FROM document JOIN subject ON subject.id = document.subject
    WHERE subject.patient = ? AND document.created_at <= ? GROUP BY document.category, document.sensitivity ORDER BY document.category, document.sensitivity`, patient, until);
