import type { Role } from '../../../core/consent/vocabulary.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

/** The identity of an organization or role, sealed so that `member` opens it. */
export interface SharedKey {
  organization: OrganizationId;
  holder: 'organization' | Role;
  version: number;
  member: AccountId;
  recipient: AgeRecipient;
  sealed: Uint8Array;
}

const columns = 'organization, holder, version, member, recipient, sealed';

/** The newest first: old documents may need older versions. */
export const sharedKeysOf = (db: ReadDb, member: AccountId): SharedKey[] =>
  db.all<SharedKey>(`SELECT ${columns} FROM shared_key WHERE member = ? ORDER BY organization, holder, version DESC`, member);

export const sharedKeysFor = (db: ReadDb, organization: OrganizationId, holder: SharedKey['holder'], member: AccountId): SharedKey[] =>
  db.all<SharedKey>(`SELECT ${columns} FROM shared_key WHERE organization = ? AND holder = ? AND member = ? ORDER BY version DESC`, organization, holder, member);

/** All members of the newest version. */
export const newestSharedKey = (db: ReadDb, organization: OrganizationId, holder: SharedKey['holder']): SharedKey[] =>
  db.all<SharedKey>(`SELECT ${columns} FROM shared_key WHERE organization = @organization AND holder = @holder
    AND version = (SELECT max(version) FROM shared_key WHERE organization = @organization AND holder = @holder)`, { organization, holder });

export function putSharedKey(db: WriteDb, row: SharedKey): void {
  db.run(`INSERT INTO shared_key (organization, holder, version, member, recipient, sealed) VALUES (@organization, @holder, @version, @member, @recipient, @sealed)
    ON CONFLICT (organization, holder, version, member) DO UPDATE SET recipient = excluded.recipient, sealed = excluded.sealed`, { ...row });
}

/** When somebody leaves. What they copied closes at the next version. */
export const dropSharedKeys = (db: WriteDb, organization: OrganizationId, holder: SharedKey['holder'], member: AccountId): number =>
  db.run('DELETE FROM shared_key WHERE organization = ? AND holder = ? AND member = ?', organization, holder, member).changes;

export type RecipientOwner = `account:${string}` | `organization:${number}` | `role:${number}:${Role}`;

/** A public recipient: its hash from the chain, its text once it was fetched. */
export interface KnownRecipient { owner: RecipientOwner; version: number; hash: Hash; recipient: AgeRecipient | null }

export const knownRecipient = (db: ReadDb, owner: RecipientOwner): KnownRecipient | undefined =>
  db.get<KnownRecipient>('SELECT owner, version, hash, recipient FROM recipient WHERE owner = ?', owner);

/** A newer hash without its text drops the old text: sealing to a replaced key would shut the holder out. */
export function putRecipient(db: WriteDb, row: KnownRecipient): void {
  db.run(`INSERT INTO recipient (owner, version, hash, recipient) VALUES (@owner, @version, @hash, @recipient)
    ON CONFLICT (owner) DO UPDATE SET version = excluded.version, hash = excluded.hash,
      recipient = CASE WHEN excluded.recipient IS NULL AND hash = excluded.hash THEN recipient ELSE excluded.recipient END`, { ...row });
}
