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
/**
 * 64 MB, in pages of 8 KiB. While somebody writes without a pause there are always pages that the thread has not moved, and SQLite begins the file anew only
 * when there are none: it grew without end, and so did the time that the next opening takes.
 */
const pagesAtMost = 8_192;
/** As many times that where nobody waits for an answer between the writes, so that the thread's is not heard. */
const timesEver = 4;

export interface WalCheckpoint {
  /** Call after each transaction. */
  written(): void;
  stop(): void;
}

/** `writer`: asked how long the WAL is, and given the work back should the thread fail. The thread begins with the first checkpoint. `most`: pages at which the file is begun anew. */
export function createWalCheckpoint(file: string, key: Uint8Array, writer: Database.Database, most = pagesAtMost): WalCheckpoint {
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
    made.on('message', () => {
      running = false;
      // What is left to move is what came while the thread worked.
      if (!stopped && walOf(writer).log >= most) beginAnew(writer);
    });
    made.on('error', giveUp);
    made.on('exit', giveUp);
    made.unref();
    return made;
  };
  return {
    written() {
      if (stopped || (writes += 1) % writesBetween !== 0) return;
      const { log, checkpointed } = walOf(writer);
      if (log >= timesEver * most) { beginAnew(writer); return; }
      if (running || log - checkpointed < pagesBetween) return;
      running = true;
      (thread ??= begun()).postMessage('checkpoint');
    },
    stop() {
      stopped = true;
      void thread?.terminate();
    },
  };
}

function walOf(database: Database.Database): { log: number; checkpointed: number } {
  const [row] = database.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return row ?? { log: 0, checkpointed: 0 };
}

/** Moves what is left; the next write is at the beginning of the file. Where a reader is in the way it is tried after the next checkpoint. */
function beginAnew(database: Database.Database): void {
  const patience = database.pragma('busy_timeout', { simple: true }) as number;
  // Windows wait for this thread: it waits for no reader.
  database.pragma('busy_timeout = 0');
  try {
    database.pragma('wal_checkpoint(RESTART)');
  } catch {
    // A full or failing disk is told by the writes themselves.
  } finally {
    database.pragma(`busy_timeout = ${String(patience)}`);
  }
}
