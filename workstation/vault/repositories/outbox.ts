import type { AccountId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { json, parsed, placeholders } from './row.ts';

/** A call on its way to the chain. It stays until it was read back finalized, or failed for good. */
export interface OutboxItem {
  /** Order of sending for one signer. */
  number: number;
  id: string;
  /** The same intention twice is one item. */
  idempotencyKey: string;
  /** Pallet, method and arguments as the chain client takes them. Hashes, ids and CIDs only. */
  call: Record<string, unknown>;
  signer: AccountId;
  status: 'waiting' | 'submitted' | 'recorded' | 'confirmed' | 'failed';
  tries: number;
  nextTryAt: number;
  /** Hash of the last extrinsic sent. */
  extrinsic: string | null;
  error: string | null;
  detail: string | null;
  block: number | null;
  createdAt: number;
  updatedAt: number;
}

type Row = Omit<OutboxItem, 'call'> & { call: string };

const columns = `number, id, idempotency_key AS idempotencyKey, call, signer, status, tries, next_try_at AS nextTryAt, extrinsic, error, detail, block,
  created_at AS createdAt, updated_at AS updatedAt`;
const read = (row: Row): OutboxItem => ({ ...row, call: parsed(row.call) });

/** Returns the id of the item that carries this intention: an earlier one's, when there is one. */
export function enqueue(db: WriteDb, item: Pick<OutboxItem, 'id' | 'idempotencyKey' | 'call' | 'signer'>, now: number): string {
  const { id, idempotencyKey, call, signer } = item;
  db.run(`INSERT INTO outbox (id, idempotency_key, call, signer, status, next_try_at, created_at, updated_at) VALUES (@id, @idempotencyKey, @call, @signer, 'waiting', @now, @now, @now)
    ON CONFLICT (idempotency_key) DO NOTHING`, { id, idempotencyKey, call: json(call), signer, now });
  return db.get<{ id: string }>('SELECT id FROM outbox WHERE idempotency_key = ?', idempotencyKey)?.id ?? id;
}

export function outboxItem(db: ReadDb, id: string): OutboxItem | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM outbox WHERE id = ?`, id);
  return row && read(row);
}

/** Due for sending, or for being looked up again; in order. */
export const dueItems = (db: ReadDb, now: number, limit: number): OutboxItem[] =>
  db.all<Row>(`SELECT ${columns} FROM outbox WHERE status IN ('waiting', 'submitted', 'recorded') AND next_try_at <= ? ORDER BY number LIMIT ?`, now, limit).map(read);

/** Newest first. Empty `statuses` means all. */
export const outboxItems = (db: ReadDb, statuses: readonly OutboxItem['status'][], limit: number): OutboxItem[] =>
  db.all<Row>(`SELECT ${columns} FROM outbox ${statuses.length === 0 ? '' : `WHERE status IN (${placeholders(statuses)})`} ORDER BY number DESC LIMIT ?`, ...statuses, limit).map(read);

export const outboxCounts = (db: ReadDb): { waiting: number; failed: number } =>
  db.get<{ waiting: number; failed: number }>(`SELECT coalesce(sum(status IN ('waiting', 'submitted', 'recorded')), 0) AS waiting, coalesce(sum(status = 'failed'), 0) AS failed FROM outbox`)
  ?? { waiting: 0, failed: 0 };

export type OutboxChange = Partial<Pick<OutboxItem, 'status' | 'tries' | 'nextTryAt' | 'extrinsic' | 'error' | 'detail' | 'block' | 'signer'>>;

/** Only the fields that are given change. */
export function updateOutbox(db: WriteDb, id: string, change: OutboxChange, now: number): void {
  const item = outboxItem(db, id);
  if (item === undefined) return;
  const { status, tries, nextTryAt, extrinsic, error, detail, block, signer } = { ...item, ...change };
  db.run('UPDATE outbox SET status = ?, tries = ?, next_try_at = ?, extrinsic = ?, error = ?, detail = ?, block = ?, signer = ?, updated_at = ? WHERE id = ?', status, tries, nextTryAt, extrinsic, error, detail, block, signer, now, id);
}

export function removeOutboxItem(db: WriteDb, id: string): void { db.run('DELETE FROM outbox WHERE id = ?', id); }

export function outboxItemByKey(db: ReadDb, idempotencyKey: string): OutboxItem | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM outbox WHERE idempotency_key = ?`, idempotencyKey);
  return row && read(row);
}

/** Posted and not refused: the chain knows of it, or will. */
export const isUnderWay = (db: ReadDb, idempotencyKey: string): boolean => db.get("SELECT 1 FROM outbox WHERE idempotency_key = ? AND status <> 'failed'", idempotencyKey) !== undefined;

/** Not final and not refused, of those whose key begins like this. */
export const countUnderWay = (db: ReadDb, prefix: string): number =>
  db.get<{ count: number }>("SELECT count(*) AS count FROM outbox WHERE substr(idempotency_key, 1, length(@prefix)) = @prefix AND status IN ('waiting', 'submitted', 'recorded')", { prefix })?.count ?? 0;

/** The newest registration of a document, whatever became of it. */
export function registrationOf(db: ReadDb, document: string): OutboxItem | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM outbox WHERE idempotency_key LIKE 'documents/%' AND EXISTS (SELECT 1 FROM json_each(outbox.call, '$.about.ids') AS named WHERE named.value = ?) ORDER BY number DESC LIMIT 1`, document);
  return row && read(row);
}
