import type { AccountId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Flag, flag } from './row.ts';

export type AccountKind = 'local' | 'carried' | 'watched';

/** An account beside people's own; see migration 2. */
export interface StoredAccount {
  account: AccountId;
  kind: AccountKind;
  name: string;
  /** Steps from its phrase, to tell accounts of one phrase apart. */
  path: string;
  /** As the keys process made it; null without a key here. */
  wrapped: Uint8Array | null;
  hasPhrase: boolean;
  failures: number;
  blockedUntil: number | null;
  addedBy: AccountId;
  createdAt: number;
}

type Row = Omit<StoredAccount, 'hasPhrase'> & { hasPhrase: Flag };
const columns = 'account, kind, name, path, wrapped, has_phrase AS hasPhrase, failures, blocked_until AS blockedUntil, added_by AS addedBy, created_at AS createdAt';
const fromRow = (row: Row): StoredAccount => ({ ...row, hasPhrase: row.hasPhrase === 1 });

/** In the order they were added. */
export const storedAccounts = (db: ReadDb): StoredAccount[] => db.all<Row>(`SELECT ${columns} FROM account ORDER BY created_at, name LIMIT 200`).map(fromRow);

export function storedAccount(db: ReadDb, account: AccountId): StoredAccount | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM account WHERE account = ?`, account);
  return row === undefined ? undefined : fromRow(row);
}

export function addAccount(db: WriteDb, row: Omit<StoredAccount, 'failures' | 'blockedUntil'>): void {
  db.run(`INSERT INTO account (account, kind, name, path, wrapped, has_phrase, added_by, created_at)
    VALUES (@account, @kind, @name, @path, @wrapped, @hasPhrase, @addedBy, @createdAt)`, { ...row, hasPhrase: flag(row.hasPhrase) });
}

export function renameAccount(db: WriteDb, account: AccountId, name: string): void {
  db.run('UPDATE account SET name = ? WHERE account = ?', name, account);
}

/** A key that was wrapped in the row is gone with it, but for what the disk keeps of old pages: those are encrypted, and under its passphrase. */
export function dropAccount(db: WriteDb, account: AccountId): void {
  db.run('DELETE FROM account WHERE account = ?', account);
}

/** A wrong passphrase; zero failures lift the block. */
export function setAccountFailures(db: WriteDb, account: AccountId, failures: number, blockedUntil: number | null): void {
  db.run('UPDATE account SET failures = ?, blocked_until = ? WHERE account = ?', failures, blockedUntil, account);
}
