import type { AccountId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

/** The site's teams and shifts as an administrator signed them. */
export interface StoredRoster {
  readonly version: number;
  /** Canonical JSON, over which the signature is. */
  readonly text: string;
  readonly signedBy: AccountId;
  readonly signature: Uint8Array;
  readonly signedAt: number;
}

export const newestRoster = (db: ReadDb): StoredRoster | undefined =>
  db.get<StoredRoster>('SELECT version, text, signed_by AS signedBy, signature, signed_at AS signedAt FROM roster ORDER BY version DESC LIMIT 1');

export function putRoster(db: WriteDb, row: StoredRoster): void {
  db.run('INSERT INTO roster (version, text, signed_by, signature, signed_at) VALUES (@version, @text, @signedBy, @signature, @signedAt)', { ...row });
}
