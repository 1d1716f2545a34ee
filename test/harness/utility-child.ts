/** Runs before a program of Electron's utility process: gives it `process.parentPort` as Electron does, and nothing of Node's own channel. */
import { EventEmitter } from 'node:events';
import type { MessageEvent, ParentPort } from 'electron';

const { send } = process;
const port = new EventEmitter();
const queued: unknown[] = [];
const deliver = (data: unknown): void => { port.emit('message', { data, ports: [] } satisfies MessageEvent); };
process.on('message', (data) => { if (port.listenerCount('message') > 0) deliver(data); else queued.push(data); });
port.on('newListener', (name: string) => { if (name === 'message') queueMicrotask(() => { for (const data of queued.splice(0)) deliver(data); }); });
const parentPort = Object.assign(port, { postMessage: (message: unknown): void => { send?.call(process, message as object); } } satisfies Pick<ParentPort, 'postMessage'>);
Object.defineProperty(process, 'parentPort', { value: parentPort, enumerable: true, writable: false });
Object.defineProperty(process, 'send', { value: undefined });
