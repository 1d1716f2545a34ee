/** An engine that says nothing before `listen` milliseconds are over, as on a machine that is busy with something else. */
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineCall, EngineStart } from './engine-messages.ts';

const { listen } = workerData as EngineStart;
setTimeout(() => {
  parentPort?.on('message', ({ id }: EngineCall) => { parentPort?.postMessage({ type: 'answer', id, value: true }); });
  parentPort?.postMessage({ type: 'ready', peerId: 'slow', addresses: [] });
}, Number(listen[0]));
