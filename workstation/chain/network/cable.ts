/**
 * The wire from one node to another, held by us: a TCP port that leads to a node's own. A cut cable is silent, as a real one:
 * nothing is refused and nothing arrives, and what was under way arrives once it is mended.
 */
import { createServer, connect, type Socket } from 'node:net';

export interface Cable {
  /** Where the one node is told to find the other, on 127.0.0.1. */
  readonly port: number;
  cut(): void;
  mend(): void;
  /** Everything arrives this much later, ms. */
  slow(delayMs: number): void;
  close(): Promise<void>;
}

export async function openCable(target: { readonly host: string; readonly port: number }, wanted = 0): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isCut = false;
  let delayMs = 0;

  const lay = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on('data', (chunk) => {
      const pass = (): void => { if (!to.destroyed && !to.write(chunk)) { from.pause(); to.once('drain', () => { if (!isCut) from.resume(); }); } };
      if (delayMs > 0) setTimeout(pass, delayMs); else pass();
    });
    from.on('error', () => undefined);
    from.once('close', () => { sockets.delete(from); to.destroy(); });
    if (isCut) from.pause();
  };

  const server = createServer((near) => {
    const far = connect(target);
    lay(near, far);
    lay(far, near);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: wanted, host: '127.0.0.1' }, () => { resolve(); });
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a cable has no port');

  return {
    port: address.port,
    cut() { isCut = true; for (const socket of sockets) socket.pause(); },
    mend() { isCut = false; for (const socket of sockets) socket.resume(); },
    slow(delay) { delayMs = delay; },
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); for (const socket of sockets) socket.destroy(); }),
  };
}
