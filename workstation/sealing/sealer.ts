import { Worker } from 'node:worker_threads';
import { AppError, fromWire } from '../../core/errors/index.ts';
import type { AgeRecipient, Envelope } from '../../core/sealing/index.ts';
import type { SealReply, SealRequest } from './messages.ts';
import type { SealedDocument } from './seal-document.ts';

export interface Sealer {
  /** As `sealDocument`, on a thread of its own: a document of a megabyte takes a tenth of a second. */
  seal(envelope: Envelope, recipients: readonly AgeRecipient[]): Promise<SealedDocument>;
  stop(): Promise<void>;
}

interface Waiting { readonly resolve: (sealed: SealedDocument) => void; readonly reject: (error: unknown) => void }

/** The thread begins with the first document. */
export function createSealer(): Sealer {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let last = 0;

  const fail = (error: unknown): void => {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const begun = (): Worker => {
    if (thread !== null) return thread;
    const made = new Worker(new URL('./worker.ts', import.meta.url), { name: 'sealing' });
    made.on('message', (reply: SealReply) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('sealed' in reply) asked?.resolve(reply.sealed); else asked?.reject(fromWire(reply.error));
    });
    made.on('error', (error) => { if (thread === made) fail(error); });
    made.on('exit', () => { if (thread === made) fail(new AppError('app.internal')); });
    made.unref();
    thread = made;
    return made;
  };

  return {
    seal: (envelope, recipients) => new Promise((resolve, reject) => {
      const id = last += 1;
      const worker = begun();
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, envelope, recipients } satisfies SealRequest);
    }),
    async stop() {
      const running = thread;
      fail(new AppError('app.cancelled'));
      await running?.terminate();
    },
  };
}
