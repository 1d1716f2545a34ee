import { parentPort, workerData } from 'node:worker_threads';
import { toWire } from '../../core/errors/index.ts';
import { lowerThreadPriority } from '../platform/thread-priority.ts';
import { migrations } from './migrations/index.ts';
import { salvage } from './salvage.ts';

lowerThreadPriority();
const { from, to, key, at } = workerData as { from: string; to: string; key: Uint8Array; at: number };
try {
  parentPort?.postMessage({ salvaged: salvage({ from, to, key, at, migrations, progress: (table, done, total) => { parentPort?.postMessage({ table, done, total }); } }) });
} catch (error) {
  parentPort?.postMessage({ error: toWire(error) });
}
