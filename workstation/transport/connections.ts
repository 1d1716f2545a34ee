import { randomUUID } from 'node:crypto';
import { type AnyRouter, traverseContractProcedures } from '@orpc/server';
import { RPCHandler } from '@orpc/server/websocket';
import { type ErrorLog, errorReply, replyInterceptor } from './error-reply.ts';
import { createMessageGuard } from './message-guard.ts';
import { AppError } from '../../core/errors/index.ts';

/** One window's end of a wire, as both hosts can give it. */
export interface Channel {
  send(data: string | Uint8Array): void;
  /** Bytes handed to `send` that have not left yet. */
  pending(): number;
  close(): void;
}

/** What a procedure may know about who asks. `signal` ends with the connection. */
export interface Connection { readonly id: string; readonly signal: AbortSignal }

export interface Connections {
  /** `app.busy` when there are as many connections as there may be. */
  open(channel: Channel): { receive(raw: unknown): void; closed(): void };
  count(): number;
  /** Closes all; what they were waiting for is cancelled. */
  stop(): void;
}

export interface ConnectionsDependencies {
  readonly router: AnyRouter;
  readonly contextFor: (connection: Connection) => object;
  readonly log: ErrorLog;
}

const mostConnections = 16;
const mostCalls = 256;
const mostRefusals = 100;
const mostPending = 32 * 1024 * 1024;
const defaultLimit = 64 * 1024;

/** Feeds guarded messages of many windows to one handler. Everything a window can make us hold is bounded. */
export function createConnections({ router, contextFor, log }: ConnectionsDependencies): Connections {
  const guard = createMessageGuard(sizeLimits(router));
  const handler = new RPCHandler(router, { clientInterceptors: [replyInterceptor(log)] });
  const open = new Map<string, () => void>();

  return {
    open(channel) {
      if (open.size >= mostConnections) throw new AppError('app.busy');
      const connection = { id: randomUUID(), ending: new AbortController() };
      const context = contextFor({ id: connection.id, signal: connection.ending.signal });
      let calls = 0;
      let refusals = 0;
      const end = () => {
        if (!open.delete(connection.id)) return;
        handler.close(wire);
        connection.ending.abort();
        channel.close();
      };
      const wire = {
        addEventListener() { /* The host tells us of messages and of the end. */ },
        send(data: unknown) {
          if (!open.has(connection.id)) return;
          // A window that asks and never reads would have us keep all answers.
          if (channel.pending() > mostPending) end();
          else channel.send(data as string | Uint8Array);
        },
      };
      const refuse = (id: string | undefined) => {
        refusals += 1;
        if (id === undefined || refusals > mostRefusals) end();
        else wire.send(refusal(id, log));
      };
      open.set(connection.id, end);
      return {
        receive(raw) {
          if (!open.has(connection.id)) return;
          const guarded = guard(raw);
          if (guarded.kind === 'refused' || calls >= mostCalls) { refuse(guarded.id); return; }
          calls += 1;
          handler.message(wire as unknown as WebSocket, guarded.message as unknown as ArrayBuffer, { context })
            .catch((error: unknown) => { log('transport', error); })
            .finally(() => { calls -= 1; });
        },
        closed: end,
      };
    },
    count: () => open.size,
    stop() { for (const end of [...open.values()]) end(); },
  };
}

/** The answer to a message that no procedure ever saw, in the wire's own form. */
function refusal(id: string, log: ErrorLog): string {
  const error = errorReply(new AppError('app.invalid-input'), log);
  return JSON.stringify({ i: id, p: { s: error.status, b: { json: error.toJSON() } } });
}

function sizeLimits(router: AnyRouter): ReadonlyMap<string, number> {
  const limits = new Map<string, number>();
  traverseContractProcedures({ router, path: [] }, ({ contract, path }) => {
    const { maxBytes } = contract['~orpc'].meta as { maxBytes?: number };
    limits.set(`/${path.map(encodeURIComponent).join('/')}`, maxBytes ?? defaultLimit);
  });
  return limits;
}
