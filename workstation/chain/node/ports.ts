import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

const Ports = z.strictObject({ rpc: z.int().min(1024).max(65_535), peer: z.int().min(1024).max(65_535) });
export type Ports = z.infer<typeof Ports>;

const isFree = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => { resolve(null); });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => { resolve(typeof address === 'object' && address ? address.port : null); });
    });
  });

/** Somebody takes calls there. Asked far more cheaply than by an HTTP request that is refused. */
export const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => { socket.destroy(); resolve(true); });
    socket.once('error', () => { resolve(false); });
  });

/** Those of the last start where they are still free, so that a light client that stayed finds the node again. */
export async function choosePorts(folder: string, keep: boolean): Promise<Ports> {
  const file = join(folder, 'ports.json');
  const last = keep ? await readFile(file, 'utf8').then((text) => Ports.parse(JSON.parse(text)), () => null) : null;
  if (last && await isFree(last.rpc) !== null && await isFree(last.peer) !== null) return last;
  const [rpc, peer] = await Promise.all([isFree(0), isFree(0)]);
  const ports = Ports.parse({ rpc, peer });
  await writeFile(file, JSON.stringify(ports));
  return ports;
}
