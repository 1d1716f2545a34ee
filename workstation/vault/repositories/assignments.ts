import type { Assignment } from '../../../core/consent/types.ts';
import type { Stage } from '../../../core/contract/records.ts';
import type { Role } from '../../../core/consent/vocabulary.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

export interface StoredAssignment extends Assignment { readonly stage: Stage }

const columns = `organization, account, role, from_at AS "from", until_at AS until, licence, assigned_by AS assignedBy, ended_at AS endedAt, stage`;

export const assignmentsOf = (db: ReadDb, account: AccountId): StoredAssignment[] =>
  db.all<StoredAssignment>(`SELECT ${columns} FROM assignment WHERE account = ? ORDER BY organization, role`, account);

export const assignmentsAt = (db: ReadDb, organization: OrganizationId): StoredAssignment[] =>
  db.all<StoredAssignment>(`SELECT ${columns} FROM assignment WHERE organization = ? ORDER BY account, role`, organization);

/** Mirrors the chain; also writes what was just submitted, at an earlier stage. */
export function upsertAssignment(db: WriteDb, row: StoredAssignment): void {
  db.run(`INSERT INTO assignment (organization, account, role, from_at, until_at, ended_at, licence, assigned_by, stage)
    VALUES (@organization, @account, @role, @from, @until, @endedAt, @licence, @assignedBy, @stage)
    ON CONFLICT (organization, account, role) DO UPDATE SET from_at = excluded.from_at, until_at = excluded.until_at, ended_at = excluded.ended_at,
      licence = excluded.licence, assigned_by = excluded.assigned_by, stage = excluded.stage`, { ...row });
}

export function setAssignmentStage(db: WriteDb, key: { organization: OrganizationId; account: AccountId; role: Role }, stage: Stage): void {
  db.run('UPDATE assignment SET stage = ? WHERE organization = ? AND account = ? AND role = ?', stage, key.organization, key.account, key.role);
}

/** For a role the chain does not know (any more), for instance after a refused call. */
export function dropAssignment(db: WriteDb, key: { organization: OrganizationId; account: AccountId; role: Role }): void {
  db.run('DELETE FROM assignment WHERE organization = ? AND account = ? AND role = ?', key.organization, key.account, key.role);
}
