/** Entry of the store's thread: starts the engine from `workerData` and answers calls until told to stop. */
import { parentPort, workerData } from 'node:worker_threads';
import { toWire } from '../../core/errors/index.ts';
import { startContentEngine, type ContentEngine } from './content-engine.ts';
import type { EngineCall, EngineMessage, EngineStart } from './engine-messages.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');
const say = (message: EngineMessage): void => { port.postMessage(message); };

// Helia's parts reject promises that nobody holds when a connection drops; none of them may end the thread.
process.on('unhandledRejection', () => undefined);

try {
  const engine = await startContentEngine({ ...(workerData as EngineStart), now: Date.now, onPeers: (peers) => { say({ type: 'peers', peers }); } });
  port.on('message', (call: EngineCall) => { void answer(engine, call); });
  say({ type: 'ready', peerId: engine.peerId, addresses: engine.addresses });
} catch (error) {
  say({ type: 'failed', error: toWire(error) });
}

async function answer(engine: ContentEngine, { id, method, args }: EngineCall): Promise<void> {
  try {
    const value = await (engine[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
    say({ type: 'answer', id, value });
  } catch (error) {
    say({ type: 'refusal', id, error: toWire(error) });
  }
  if (method === 'stop') port?.close();
}
