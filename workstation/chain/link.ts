/**
 * Calls and notices between two threads, the same on both sides. What crosses is structured-cloned; an `AppError` keeps its
 * code and data, any other error arrives as `app.internal` and its text goes only to `report`.
 */
import { AppError, fromWire, toWire, type WireError } from '../../core/errors/index.ts';
import { within } from './deadline.ts';

export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly error: WireError }
  | { readonly kind: 'notice'; readonly name: string; readonly value: unknown };

export type Handler = (...args: never[]) => unknown;

export interface Link {
  /** `timeoutMs` null waits as long as the other side lives. */
  call(name: string, args: readonly unknown[], timeoutMs: number | null): Promise<unknown>;
  notify(name: string, value: unknown): void;
  /** Fails everything that waits. */
  close(error: AppError): void;
}

export function createLink(deps: {
  readonly port: Port;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly notices: ReadonlyMap<string, (value: never) => void>;
  readonly report: (line: string) => void;
}): Link {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: AppError) => void }>();
  let lastId = 0;
  let closed: AppError | null = null;

  const answer = async (id: number, name: string, args: readonly unknown[]): Promise<void> => {
    try {
      const handler = deps.handlers.get(name);
      if (handler === undefined) throw new AppError('app.internal', { missing: name });
      deps.port.postMessage({ kind: 'answer', id, value: await handler(...(args as never[])) } satisfies Message);
    } catch (error) {
      if (!(error instanceof AppError)) deps.report(`${name}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
      deps.port.postMessage({ kind: 'refusal', id, error: toWire(error) } satisfies Message);
    }
  };

  deps.port.on('message', (raw) => {
    const message = raw as Message;
    switch (message.kind) {
      case 'call': void answer(message.id, message.name, message.args); break;
      case 'answer': waiting.get(message.id)?.resolve(message.value); waiting.delete(message.id); break;
      case 'refusal': waiting.get(message.id)?.reject(fromWire(message.error)); waiting.delete(message.id); break;
      case 'notice': deps.notices.get(message.name)?.(message.value as never); break;
    }
  });

  return {
    async call(name, args, timeoutMs) {
      if (closed) throw closed;
      const id = ++lastId;
      const reply = new Promise<unknown>((resolve, reject) => { waiting.set(id, { resolve, reject }); });
      deps.port.postMessage({ kind: 'call', id, name, args } satisfies Message);
      try {
        return await (timeoutMs === null ? reply : within(timeoutMs, reply));
      } finally {
        waiting.delete(id);
      }
    },
    notify(name, value) { if (!closed) deps.port.postMessage({ kind: 'notice', name, value } satisfies Message); },
    close(error) {
      closed ??= error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
