import type { ReadDb, WriteDb } from '../database.ts';
import { json, parsed } from './row.ts';

export function setting<Value>(db: ReadDb, key: string): Value | undefined {
  const row = db.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', key);
  return row === undefined ? undefined : parsed<Value>(row.value);
}

export function putSetting(db: WriteDb, key: string, value: unknown): void {
  db.run('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, json(value));
}

export function dropSetting(db: WriteDb, key: string): void {
  db.run('DELETE FROM setting WHERE key = ?', key);
}
