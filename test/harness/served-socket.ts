import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnyRouter } from '@orpc/server';
import { WebSocket } from 'ws';
import { createServedHost } from '../../served/served-host.ts';
import { createConnections } from '../../workstation/transport/index.ts';

export interface RawWire {
  /** Sends one message and returns its answer, or `closed` when the host ended the socket instead. */
  ask(id: string, message: string | Uint8Array, timeoutMs?: number): Promise<string>;
  close(): Promise<void>;
}

/** A served host over this router and a browser's socket to it, for saying what no client of ours would say. */
export async function openRawWire(router: AnyRouter): Promise<RawWire> {
  const folder = mkdtempSync(join(tmpdir(), 'assent-wire-'));
  writeFileSync(join(folder, 'index.html'), '<title>Assent</title>');
  const host = await createServedHost({ connections: createConnections({ router, contextFor: () => ({}), log: () => undefined }), rendererDir: folder });
  const { origin, host: name } = new URL(host.url);
  let socket: WebSocket | undefined;
  const waiting = new Map<string, (answer: string) => void>();

  let opening: Promise<WebSocket> | undefined;
  /** One socket for all who ask at the same time. */
  const opened = async (): Promise<WebSocket> => {
    if (socket?.readyState === WebSocket.OPEN) return socket;
    opening ??= dial().finally(() => { opening = undefined; });
    return opening;
  };
  const dial = async (): Promise<WebSocket> => {
    const page = await fetch(host.newAddress(), { redirect: 'manual' });
    const made = new WebSocket(`ws://${name}/rpc`, { headers: { origin, cookie: (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '' } });
    await new Promise((resolve, reject) => { made.once('open', resolve); made.once('error', reject); });
    made.on('message', (data) => {
      const text = (data as Buffer).toString('utf8');
      const id = String((JSON.parse(text) as { i: unknown }).i);
      waiting.get(id)?.(text);
      waiting.delete(id);
    });
    made.on('error', () => { /* 'close' follows. */ });
    made.on('close', () => { for (const answer of waiting.values()) answer('closed'); waiting.clear(); });
    socket = made;
    return made;
  };
  return {
    async ask(id, message, timeoutMs = 5_000) {
      const wire = await opened();
      const answer = new Promise<string>((resolve, reject) => {
        const late = setTimeout(() => { waiting.delete(id); reject(new Error(`no answer within ${timeoutMs} ms`)); }, timeoutMs);
        waiting.set(id, (text) => { clearTimeout(late); resolve(text); });
      });
      wire.send(message);
      return answer;
    },
    async close() {
      socket?.terminate();
      await host.close();
      rmSync(folder, { recursive: true });
    },
  };
}
