import Database from 'better-sqlite3';
import { AppError } from '../../core/errors/index.ts';
import { storageError } from './storage-error.ts';

export interface InstanceLock { release(): void }

/** A connection that nobody refers to is closed by the garbage collector, and with it the lock would be gone. */
const held = new Set<Database.Database>();

/**
 * One workstation a data folder: an exclusive transaction that is never finished. The operating system ends it with the process, also
 * after kill -9, so there is no stale lock. `instance.running` when somebody else holds it.
 */
export function lockInstance(file: string): InstanceLock {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    const typed = storageError(error);
    throw typed instanceof AppError && typed.code === 'app.busy' ? new AppError('instance.running', {}, { cause: error }) : typed;
  }
  const connection = database;
  held.add(connection);
  return { release() { connection.close(); held.delete(connection); } };
}
