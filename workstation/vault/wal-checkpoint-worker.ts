import { parentPort, workerData } from 'node:worker_threads';
import { lowerThreadPriority } from '../platform/thread-priority.ts';
import { configure, connect } from './connection.ts';

lowerThreadPriority();
const { file, key } = workerData as { file: string; key: Uint8Array };
const database = connect(file, key);
configure(database);

parentPort?.on('message', () => {
  try {
    // Never waits for a reader or a writer, nor lets one wait.
    database.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // A full or failing disk is told by the writes themselves; what is committed stays in the WAL.
  }
  parentPort?.postMessage('done');
});
