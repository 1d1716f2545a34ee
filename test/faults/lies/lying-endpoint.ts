/** An RPC endpoint in front of a real node's, which may change each answer on its way. Whoever believes RPC believes it. */
import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';

export interface Exchange { readonly method: string; params: unknown[]; result?: unknown }
export interface EndpointLie {
  /** May change what is asked. */
  readonly ask?: (exchange: Exchange) => void;
  /** May change an answer or a notice; `endless` never ends it. */
  readonly answer?: (exchange: Exchange) => unknown;
}

export interface LyingEndpoint { readonly url: string; poured(): number; lie(lie: EndpointLie | null): void; close(): Promise<void> }

const endlessBytes = 64 * 1024 * 1024;
interface Text { id?: number; method?: string; params?: unknown; result?: unknown }

export async function startLyingEndpoint(node: string): Promise<LyingEndpoint> {
  let current: EndpointLie | null = null;
  let poured = 0;
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  server.on('connection', (socket) => {
    const upstream = new WebSocket(node, { maxPayload: 2 ** 28 });
    const asked = new Map<number, Exchange>();
    const early: string[] = [];
    upstream.on('open', () => { for (const text of early) upstream.send(text); });
    upstream.on('error', () => { socket.close(); });
    socket.on('error', () => undefined);
    socket.on('close', () => { upstream.close(); });
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as Text;
      const exchange: Exchange = { method: message.method ?? '', params: (message.params ?? []) as unknown[] };
      current?.ask?.(exchange);
      if (message.id !== undefined) asked.set(message.id, exchange);
      const text = JSON.stringify({ ...message, params: exchange.params });
      if (upstream.readyState === WebSocket.OPEN) upstream.send(text); else early.push(text);
    });
    upstream.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as Text;
      const notice = message.params as { result: unknown } | undefined;
      const exchange = message.id !== undefined ? asked.get(message.id) : { method: message.method ?? '', params: [] };
      if (exchange !== undefined && current?.answer !== undefined) {
        exchange.result = message.id !== undefined ? message.result : notice?.result;
        const said = current.answer(exchange);
        if (said === 'endless') { void pour(socket); return; }
        if (message.id !== undefined) message.result = said; else if (notice !== undefined) notice.result = said;
      }
      socket.send(JSON.stringify(message));
    });
  });
  const pour = async (socket: WebSocket): Promise<void> => {
    const chunk = 'x'.repeat(256 * 1024);
    for (let sent = 0; sent < endlessBytes && socket.readyState === WebSocket.OPEN; sent += chunk.length) {
      await new Promise<void>((resolve) => { socket.send(chunk, { fin: false }, () => { resolve(); }); });
      poured += chunk.length;
    }
  };
  await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', () => { resolve(); }); });
  const address = http.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `ws://127.0.0.1:${String(address.port)}`, poured: () => poured,
    lie(lie) { current = lie; poured = 0; },
    close: () => new Promise((resolve) => { for (const socket of server.clients) socket.terminate(); server.close(); http.close(() => { resolve(); }); }),
  };
}
