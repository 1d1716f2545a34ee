/** The thread that seals. It is given what is public, and the content: sealing needs no secret. */
import { parentPort } from 'node:worker_threads';
import { toWire } from '../../core/errors/index.ts';
import { lowerThreadPriority } from '../platform/thread-priority.ts';
import type { SealReply, SealRequest } from './messages.ts';
import { sealDocument } from './seal-document.ts';

lowerThreadPriority();
const reply = (message: SealReply): void => { parentPort?.postMessage(message); };

parentPort?.on('message', ({ id, envelope, recipients }: SealRequest) => {
  sealDocument(envelope, recipients).then((sealed) => { reply({ id, sealed }); }, (error: unknown) => { reply({ id, error: toWire(error) }); });
});
