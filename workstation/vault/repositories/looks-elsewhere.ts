import type { AccountId, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { placeholders } from './row.ts';

/** A row of another organization's log about a subject of this one. `line` is the row as its log has it, `name` what its organization calls the person. */
export interface LookElsewhere {
  readonly subject: SubjectId;
  readonly device: AccountId;
  readonly sequence: number;
  readonly organization: OrganizationId;
  readonly at: number;
  readonly line: string;
  readonly name: string;
  /** Of the anchor over it. */
  readonly block: number;
}

const columns = 'subject, device, sequence, organization, at, line, name, block';

/** A row that is there already stays as it is. */
export function addLookElsewhere(db: WriteDb, row: LookElsewhere): void {
  db.run(`INSERT OR IGNORE INTO look_elsewhere (${columns}) VALUES (@subject, @device, @sequence, @organization, @at, @line, @name, @block)`, { ...row });
}

/** Newest first. */
export const looksElsewhere = (db: ReadDb, subjects: readonly SubjectId[], limit: number): LookElsewhere[] =>
  db.all<LookElsewhere>(`SELECT ${columns} FROM look_elsewhere WHERE subject IN (${placeholders(subjects)}) ORDER BY at DESC, device, sequence DESC LIMIT ?`, ...subjects, limit);

/** The first anchor of the device that was not read for the subject. */
export const nextAnchorToRead = (db: ReadDb, subject: SubjectId, device: AccountId): number =>
  db.get<{ next: number }>('SELECT next FROM log_read WHERE subject = ? AND device = ?', subject, device)?.next ?? 0;

export function setNextAnchorToRead(db: WriteDb, subject: SubjectId, device: AccountId, next: number): void {
  db.run('INSERT INTO log_read (subject, device, next) VALUES (?, ?, ?) ON CONFLICT (subject, device) DO UPDATE SET next = max(next, excluded.next)', subject, device, next);
}

/** Subjects of ours that another organization could ever see something of, with these organizations: by a consent to it or a role of it, or in an emergency. */
export const seenElsewhere = (db: ReadDb, own: OrganizationId): { readonly subject: SubjectId; readonly organization: OrganizationId }[] =>
  db.all(`SELECT subject.id AS subject, consent.grantee_organization AS organization FROM subject JOIN consent ON consent.subject = subject.id
      WHERE subject.ours = 1 AND subject.keyring IS NOT NULL AND consent.grantee_organization IS NOT NULL AND consent.grantee_organization <> @own
    UNION SELECT subject.id, emergency.organization FROM subject JOIN emergency ON emergency.subject = subject.id WHERE subject.ours = 1 AND subject.keyring IS NOT NULL AND emergency.organization <> @own
    ORDER BY organization, subject`, { own });
