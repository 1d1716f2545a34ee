import { Worker } from 'node:worker_threads';
import { AppError, fromWire } from '../../core/errors/index.ts';
import type { Peer } from './content-store.ts';
import type { EngineCall, EngineMessage, EngineMethod, EngineStart } from './engine-messages.ts';

/** One that is not up by then hangs. Nobody is kept waiting for so long: see `startPatience` of the store. */
const longestStart = 120_000;

export interface EngineThread {
  readonly peerId: string;
  readonly addresses: string[];
  /** Errors: what the engine refused with, or `content.not-running` when it ended or said nothing for `deadlineMs`. */
  call(method: EngineMethod, args: readonly unknown[], deadlineMs: number): Promise<unknown>;
  /** Ends the thread, whatever it is doing. */
  end(): Promise<void>;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** An engine on its way: `end` ends it also before it is ready. */
export interface StartingEngine { readonly ready: Promise<EngineThread>; end(): Promise<void> }

/** Runs the engine in a worker thread; ready once it listens. `onEnd` is called only for an engine that did. */
export function startEngineThread(options: { entry: string | URL; start: EngineStart; onPeers: (peers: readonly Peer[]) => void; onEnd: (reason: string) => void }): StartingEngine {
  const worker = new Worker(options.entry, { workerData: options.start, name: 'ipfs', execArgv: [] });
  const pending = new Map<number, Pending>();
  let lastId = 0;

  function call(method: EngineMethod, args: readonly unknown[], deadlineMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = (lastId += 1);
      const timer = setTimeout(() => { settle(id)?.reject(new AppError('content.not-running', { method })); }, deadlineMs);
      pending.set(id, { resolve, reject, timer });
      worker.postMessage({ id, method, args } satisfies EngineCall);
    });
  }

  function settle(id: number): Pending | undefined {
    const found = pending.get(id);
    clearTimeout(found?.timer);
    pending.delete(id);
    return found;
  }

  const end = async (): Promise<void> => { await worker.terminate(); };
  const ready = new Promise<EngineThread>((resolve, reject) => {
    const fail = (error: Error): void => { clearTimeout(timer); reject(error); void end(); };
    const timer = setTimeout(() => { fail(new AppError('content.not-running', { method: 'start' })); }, longestStart);
    let reason = 'ended';
    let isReady = false;
    worker.on('message', (message: EngineMessage) => {
      switch (message.type) {
        case 'ready':
          clearTimeout(timer);
          isReady = true;
          resolve({ peerId: message.peerId, addresses: message.addresses, call, end });
          break;
        case 'failed': fail(fromWire(message.error)); break;
        case 'peers': options.onPeers(message.peers); break;
        case 'answer': settle(message.id)?.resolve(message.value); break;
        case 'refusal': settle(message.id)?.reject(fromWire(message.error)); break;
      }
    });
    worker.on('error', (error) => { reason = error instanceof Error ? error.name : 'error'; });
    worker.on('exit', () => {
      fail(new AppError('content.not-running', { method: 'start' }));
      for (const id of [...pending.keys()]) settle(id)?.reject(new AppError('content.not-running'));
      if (isReady) options.onEnd(reason);
    });
  });
  return { ready, end };
}
