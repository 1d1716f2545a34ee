import type { AccountId, Hash, SubjectId } from '../../../core/ids/index.ts';
import type { AgeRecipient, SharePurpose, ShareSet } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Flag, flag, json, parsed } from './row.ts';

export interface StoredShareSet { readonly id: Hash; readonly purpose: SharePurpose; readonly subject: SubjectId | null; readonly statement: ShareSet; readonly state: 'active' | 'replaced'; readonly createdAt: number }

/** `holder`: null for somebody with a key of their own, who is no account of the network. */
export interface HeldShare { readonly set: Hash; readonly position: number; readonly holder: AccountId | null; readonly name: string; readonly recipient: AgeRecipient; readonly sealed: Uint8Array }

export interface Gathering {
  readonly id: Hash; readonly set: Hash;
  /** Who will rebuild the secret. */
  readonly account: AccountId; readonly recipient: AgeRecipient;
  /** Of a new account that takes an old one's place when this is done. */
  readonly wrapped: Uint8Array | null;
  readonly begunBy: AccountId; readonly begunAt: number; readonly endedAt: number | null; readonly done: boolean;
}

export interface GatheredShare { readonly position: number; readonly givenBy: AccountId | null; readonly givenAt: number; readonly sealed: Uint8Array }

type SetRow = Omit<StoredShareSet, 'statement'> & { statement: string };
const setColumns = 'id, purpose, subject, statement, state, created_at AS createdAt';
const readSet = (row: SetRow): StoredShareSet => ({ ...row, statement: parsed(row.statement) });

export function shareSet(db: ReadDb, id: Hash): StoredShareSet | undefined {
  const row = db.get<SetRow>(`SELECT ${setColumns} FROM share_set WHERE id = ?`, id);
  return row && readSet(row);
}

/** `subject`: null for the organization's own. */
export function activeShareSet(db: ReadDb, purpose: SharePurpose, subject: SubjectId | null): StoredShareSet | undefined {
  const row = db.get<SetRow>(`SELECT ${setColumns} FROM share_set WHERE state = 'active' AND purpose = ? AND coalesce(subject, '') = ?`, purpose, subject ?? '');
  return row && readSet(row);
}

export const activeShareSets = (db: ReadDb): StoredShareSet[] => db.all<SetRow>(`SELECT ${setColumns} FROM share_set WHERE state = 'active' ORDER BY id`).map(readSet);

/** From here on the active one of its purpose and subject: shares and roots of the one before are gone, gatherings for it are over. */
export function putShareSet(db: WriteDb, { id, purpose, subject, statement, createdAt }: Omit<StoredShareSet, 'state'>, held: readonly Omit<HeldShare, 'set'>[], roots: Readonly<Record<string, Uint8Array>>): void {
  const before = activeShareSet(db, purpose, subject);
  if (before !== undefined) retireShareSet(db, before.id, createdAt);
  db.run("INSERT INTO share_set (id, purpose, subject, statement, state, created_at) VALUES (?, ?, ?, ?, 'active', ?)", id, purpose, subject, json(statement), createdAt);
  for (const { position, holder, name, recipient, sealed } of held) db.run('INSERT INTO share (share_set, position, holder, name, recipient, sealed) VALUES (?, ?, ?, ?, ?, ?)', id, position, holder, name, recipient, sealed);
  for (const [name, sealed] of Object.entries(roots)) putShareRoot(db, id, name, sealed);
}

export function retireShareSet(db: WriteDb, id: Hash, now: number): void {
  db.run("UPDATE share_set SET state = 'replaced' WHERE id = ?", id);
  db.run('DELETE FROM share WHERE share_set = ?', id);
  db.run('DELETE FROM share_root WHERE share_set = ?', id);
  db.run('DELETE FROM gathered_share WHERE gathering IN (SELECT id FROM gathering WHERE share_set = ?)', id);
  db.run('UPDATE gathering SET ended_at = ?, wrapped = NULL WHERE share_set = ? AND ended_at IS NULL', now, id);
}

const shareColumns = 'share_set AS "set", position, holder, name, recipient, sealed';

export const sharesOf = (db: ReadDb, set: Hash): HeldShare[] => db.all<HeldShare>(`SELECT ${shareColumns} FROM share WHERE share_set = ? ORDER BY position`, set);

export const sharesHeldBy = (db: ReadDb, holder: AccountId): HeldShare[] => db.all<HeldShare>(`SELECT ${shareColumns} FROM share WHERE holder = ? ORDER BY share_set, position`, holder);

export const shareRoots = (db: ReadDb, set: Hash): { name: string; sealed: Uint8Array }[] => db.all('SELECT name, sealed FROM share_root WHERE share_set = ? ORDER BY name', set);

export function putShareRoot(db: WriteDb, set: Hash, name: string, sealed: Uint8Array): void {
  db.run('INSERT INTO share_root (share_set, name, sealed) VALUES (?, ?, ?) ON CONFLICT (share_set, name) DO UPDATE SET sealed = excluded.sealed', set, name, sealed);
}

type GatheringRow = Omit<Gathering, 'done'> & { done: Flag };
const gatheringColumns = 'id, share_set AS "set", account, recipient, wrapped, begun_by AS begunBy, begun_at AS begunAt, ended_at AS endedAt, done';
const readGathering = (row: GatheringRow): Gathering => ({ ...row, done: row.done === 1 });

export function gathering(db: ReadDb, id: Hash): Gathering | undefined {
  const row = db.get<GatheringRow>(`SELECT ${gatheringColumns} FROM gathering WHERE id = ?`, id);
  return row && readGathering(row);
}

export const openGatherings = (db: ReadDb, set: Hash): Gathering[] =>
  db.all<GatheringRow>(`SELECT ${gatheringColumns} FROM gathering WHERE share_set = ? AND ended_at IS NULL ORDER BY begun_at, id`, set).map(readGathering);

export function putGathering(db: WriteDb, row: Omit<Gathering, 'endedAt' | 'done'>): void {
  db.run('INSERT INTO gathering (id, share_set, account, recipient, wrapped, begun_by, begun_at, ended_at, done) VALUES (@id, @set, @account, @recipient, @wrapped, @begunBy, @begunAt, NULL, 0)', { ...row });
}

/** What was gathered is gone with it. */
export function endGathering(db: WriteDb, id: Hash, now: number, done: boolean): void {
  db.run('UPDATE gathering SET ended_at = coalesce(ended_at, ?), done = ?, wrapped = NULL WHERE id = ?', now, flag(done), id);
  db.run('DELETE FROM gathered_share WHERE gathering = ?', id);
}

export const gatheredShares = (db: ReadDb, id: Hash): GatheredShare[] =>
  db.all<GatheredShare>('SELECT position, given_by AS givenBy, given_at AS givenAt, sealed FROM gathered_share WHERE gathering = ? ORDER BY position', id);

/** A second one from the same place takes the first one's, which may have been a wrong one. */
export function putGatheredShare(db: WriteDb, id: Hash, { position, givenBy, givenAt, sealed }: GatheredShare): void {
  db.run(`INSERT INTO gathered_share (gathering, position, given_by, given_at, sealed) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (gathering, position) DO UPDATE SET given_by = excluded.given_by, given_at = excluded.given_at, sealed = excluded.sealed`, id, position, givenBy, givenAt, sealed);
}
