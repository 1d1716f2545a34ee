/**
 * Moves what is committed from the WAL into the database, on a thread of its own: on the one that answers windows the two fsyncs and
 * the thousand pages of a checkpoint would be felt. Commits stay where they are, and so does their durability.
 */
import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';

/** SQLite's own number. */
const pagesBetween = 1_000;
/** Asking how long the WAL is costs little, but not nothing. */
const writesBetween = 16;

export interface WalCheckpoint {
  /** Call after each transaction. */
  written(): void;
  stop(): void;
}

/** `writer`: asked how long the WAL is, and given the work back should the thread fail. The thread begins with the first checkpoint. */
export function createWalCheckpoint(file: string, key: Uint8Array, writer: Database.Database): WalCheckpoint {
  let thread: Worker | undefined;
  let running = false;
  let stopped = false;
  let writes = 0;
  writer.pragma('wal_autocheckpoint = 0');

  const giveUp = (): void => {
    thread = undefined;
    if (!stopped) writer.pragma(`wal_autocheckpoint = ${String(pagesBetween)}`);
    stopped = true;
  };
  const begun = (): Worker => {
    const made = new Worker(new URL('./wal-checkpoint-worker.ts', import.meta.url), { name: 'vault checkpoint', workerData: { file, key } });
    made.on('message', () => { running = false; });
    made.on('error', giveUp);
    made.on('exit', giveUp);
    made.unref();
    return made;
  };
  return {
    written() {
      if (stopped || running || (writes += 1) % writesBetween !== 0) return;
      if (pagesInWal(writer) < pagesBetween) return;
      running = true;
      (thread ??= begun()).postMessage('checkpoint');
    },
    stop() {
      stopped = true;
      void thread?.terminate();
    },
  };
}

function pagesInWal(database: Database.Database): number {
  const [row] = database.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return row === undefined ? 0 : row.log - row.checkpointed;
}
