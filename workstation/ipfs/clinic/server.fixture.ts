/** An HTTP server on loopback that answers as a test tells it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Asked { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly authorization: string | undefined }
export type Handler = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;

export async function serve(handler: Handler): Promise<{ url: string; asked: Asked[]; close(): Promise<void> }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const one: Asked = { method: request.method ?? '', path: pathname, query: searchParams, authorization: request.headers.authorization };
    asked.push(one);
    handler(one, response, request);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}`, asked,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve(); }); }),
  };
}

export const json = (response: ServerResponse, status: number, value: unknown): void => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value)); };
