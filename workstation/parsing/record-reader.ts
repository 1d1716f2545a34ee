import { Worker } from 'node:worker_threads';
import { AppError, fromWire } from '../../core/errors/index.ts';
import type { ParseProgress } from '../../core/records/index.ts';
import type { ParseReply, ParseRequest, ReadRecords } from './messages.ts';

export interface RecordReader {
  /** Errors: `import.*`. `progress` may throw, which gives the file up. */
  read(bytes: Uint8Array, progress: (step: ParseProgress) => void): Promise<ReadRecords>;
  stop(): Promise<void>;
}

interface Waiting { readonly progress: (step: ParseProgress) => void; readonly resolve: (read: ReadRecords) => void; readonly reject: (error: unknown) => void }

/** Reads files on a thread of its own, begun at the first file: its definitions are large, and most sittings import nothing. */
export function createRecordReader(): RecordReader {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let last = 0;

  const fail = (error: unknown): void => {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const take = (reply: ParseReply): void => {
    const asked = waiting.get(reply.id);
    if (asked === undefined) return;
    if ('progress' in reply) {
      try { asked.progress(reply.progress); } catch (error) { waiting.delete(reply.id); asked.reject(error); }
      return;
    }
    waiting.delete(reply.id);
    if ('read' in reply) asked.resolve(reply.read); else asked.reject(fromWire(reply.error));
  };
  const begun = (): Worker => {
    if (thread !== null) return thread;
    const made = new Worker(new URL('./worker.ts', import.meta.url));
    made.on('message', take);
    made.on('error', (error) => { if (thread === made) fail(error); });
    made.on('exit', () => { if (thread === made) fail(new AppError('app.internal')); });
    made.unref();
    thread = made;
    return made;
  };

  return {
    read: (bytes, progress) => new Promise((resolve, reject) => {
      const id = last += 1;
      waiting.set(id, { progress, resolve, reject });
      begun().postMessage({ id, bytes } satisfies ParseRequest);
    }),
    async stop() {
      const running = thread;
      thread = null;
      for (const { reject } of waiting.values()) reject(new AppError('app.cancelled'));
      waiting.clear();
      await running?.terminate();
    },
  };
}
