import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { securityHeaders } from '../workstation/platform/content-policy.ts';
import { type Connections, largestMessage } from '../workstation/transport/index.ts';
import { createEntrance } from './entrance.ts';

import { pages } from './pages.ts';
import { openSocketChannel } from './socket-channel.ts';
import { readWindowFiles, type WindowFile } from '../workstation/platform/window-files.ts';

export interface ServedHost {
  /** The first address, with its one-time token. */
  readonly url: string;
  /** Another address, for another browser. */
  newAddress(): string;
  close(): Promise<void>;
}

export interface ServedHostDependencies {
  readonly connections: Connections;
  readonly rendererDir: string;
  /** 0 takes a free one. */
  readonly port?: number;
}

/**
 * The workstation's window for a browser on this machine. It listens on loopback only, answers only to its own name
 * (a page elsewhere may point a name of its own at 127.0.0.1), and talks only to a browser that was let in.
 */
export async function createServedHost({ connections, rendererDir, port = 0 }: ServedHostDependencies): Promise<ServedHost> {
  const files = readWindowFiles(rendererDir);
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, maxHeaderSize: 16_384 });
  server.maxConnections = 64;
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(port, '127.0.0.1', resolve); });
  const bound = (server.address() as AddressInfo).port;
  const name = `127.0.0.1:${bound}`;
  const origin = `http://${name}`;
  const entrance = createEntrance(() => bound);
  const headers = securityHeaders(`'self' ws://${name}`);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false, clientTracking: false });

  const answer = (response: ServerResponse, status: number, body: Buffer | string, more: Record<string, string> = {}) => {
    response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...more }).end(body);
  };
  const answerFile = (response: ServerResponse, file: WindowFile) => {
    answer(response, 200, file.body, { 'content-type': file.type, ...(file.immutable ? { 'cache-control': 'private, max-age=31536000, immutable' } : {}) });
  };
  const enter = (request: IncomingMessage, response: ServerResponse, token: string) => {
    const session = entrance.redeem(token);
    if (session !== undefined) {
      // A strict cookie is not sent along a redirect that another site began; a page of ours that goes on is our own site.
      const elsewhere = request.headers['sec-fetch-site'] === 'cross-site' || request.headers['sec-fetch-site'] === 'same-site';
      if (elsewhere) answer(response, 200, pages.entering, { 'set-cookie': entrance.cookie(session) });
      else answer(response, 303, '', { location: '/', 'set-cookie': entrance.cookie(session) });
    } else if (entrance.admits(request.headers.cookie)) answer(response, 303, '', { location: '/' });
    else answer(response, 403, pages.usedToken);
  };

  server.on('request', (request, response) => {
    if (request.headers.host !== name) { answer(response, 421, ''); return; }
    if (request.method !== 'GET' && request.method !== 'HEAD') { answer(response, 405, '', { allow: 'GET, HEAD' }); return; }
    const address = URL.canParse(request.url ?? '', origin) ? new URL(request.url ?? '', origin) : undefined;
    if (address?.origin !== origin) { answer(response, 400, ''); return; }
    const token = address.pathname === '/' ? address.searchParams.get('token') : null;
    if (token !== null) { enter(request, response, token); return; }
    if (!entrance.admits(request.headers.cookie)) { answer(response, 401, pages.noSession); return; }
    // A screen's address is the window's own matter; a file that is not there is not.
    const file = files.get(address.pathname) ?? (/\.\w+$/.test(address.pathname) ? undefined : files.get('/index.html'));
    if (file === undefined) answer(response, 404, files.has('/index.html') ? pages.notFound : pages.notBuilt);
    else answerFile(response, file);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const allowed = request.headers.host === name && request.headers.origin === origin && request.url === '/rpc' && entrance.admits(request.headers.cookie);
    socket.on('error', () => socket.destroy());
    if (!allowed) { socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'); return; }
    sockets.handleUpgrade(request, socket, head, (opened) => { openSocketChannel(opened, connections); });
  });

  const newAddress = () => `${origin}/?token=${entrance.issue()}`;
  return {
    url: newAddress(),
    newAddress,
    close: () => new Promise((resolve) => {
      connections.stop();
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}
