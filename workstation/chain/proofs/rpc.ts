import { AppError } from '../../../core/errors/index.ts';
import { within } from '../deadline.ts';

interface Reply { readonly id?: number; readonly result?: unknown; readonly error?: { readonly message: string }; readonly params?: { readonly result: unknown } }

/** A node asked for bytes that prove themselves: nothing it says is believed. */
export interface Rpc {
  ask<T>(method: string, ...params: readonly unknown[]): Promise<T>;
  /** The next notice of a subscription. */
  next<T>(method: string, timeoutMs: number): Promise<T>;
  close(): void;
}

const answerMs = 15_000;

/** Errors: `chain.unavailable`, `chain.timeout`. */
export async function openRpc(endpoint: string): Promise<Rpc> {
  const socket = new WebSocket(endpoint);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const notices: ((value: unknown) => void)[] = [];
  let lastId = 0;
  const lost = (): void => {
    for (const { reject } of waiting.values()) reject(new AppError('chain.unavailable', { reason: 'ended' }));
    waiting.clear();
  };
  socket.addEventListener('close', lost);
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id === undefined) {
      for (const notice of notices.splice(0)) notice(reply.params?.result);
      return;
    }
    const request = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error === undefined) request?.resolve(reply.result);
    else request?.reject(new AppError('chain.unavailable', { reason: 'refused' }, { cause: new Error(reply.error.message) }));
  });
  await within(answerMs, new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => { resolve(); });
    socket.addEventListener('error', () => { reject(new AppError('chain.unavailable', { reason: 'no-answer' })); });
  }));
  const ask = <T>(method: string, ...params: readonly unknown[]): Promise<T> => within(answerMs, new Promise<T>((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject });
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: lastId, method, params }));
  }));
  return {
    ask,
    async next<T>(method: string, timeoutMs: number) {
      const notice = new Promise<unknown>((resolve) => { notices.push(resolve); });
      await ask(method);
      return await within(timeoutMs, notice) as T;
    },
    close() { socket.close(); lost(); },
  };
}
