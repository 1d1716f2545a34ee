import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { storageError } from './storage-error.ts';

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('it did not throw');
}

describe('storageError', () => {
  it('names a full disk, from what SQLite itself reports', () => {
    const db = new Database(':memory:');
    db.exec('CREATE TABLE block (bytes BLOB)');
    db.pragma('max_page_count = 10');
    expect(storageError(thrownBy(() => db.prepare('INSERT INTO block VALUES (zeroblob(100000))').run())).code).toBe('storage.full');
  });

  it('names a read-only database', () => {
    const db = new Database(':memory:');
    db.pragma('query_only = 1');
    expect(storageError(thrownBy(() => db.exec('CREATE TABLE block (bytes BLOB)'))).code).toBe('storage.read-only');
  });

  it('passes an AppError and calls the rest failed', () => {
    const tampered = new AppError('content.tampered');
    expect(storageError(tampered)).toBe(tampered);
    expect(storageError(new Error('else')).code).toBe('storage.failed');
    expect(storageError(Object.assign(new Error('write'), { code: 'ENOSPC' })).code).toBe('storage.full');
  });
});
