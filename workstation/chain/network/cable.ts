/**
 * The wire from one node to another, held by us: a TCP port that leads to a node's own. A cut cable is silent, as a real one:
 * nothing is refused and nothing arrives, and what was under way arrives once it is mended.
 */
import { createServer, connect, type Socket } from 'node:net';
import { hasSocket } from './socket-owner.ts';

export interface Cable {
  /** Where the one node is told to find the other, on 127.0.0.1. */
  readonly port: number;
  cut(): void;
  mend(): void;
  /** What is sent from now on arrives this much later, ms; as on any TCP connection nothing overtakes what is under way. */
  slow(delayMs: number): void;
  close(): Promise<void>;
}

/** `dialler`: the process whose wire this is; nobody else's connection is taken. Null while it does not run. */
export async function openCable(target: { readonly host: string; readonly port: number }, dialler: () => number | null): Promise<Cable> {
  const sockets = new Set<Socket>();
  const deliveries = new Set<() => void>();
  let isCut = false;
  let delayMs = 0;

  const lay = (from: Socket, to: Socket): void => {
    const underWay: { readonly due: number; readonly chunk: Buffer | null }[] = [];
    let timer: NodeJS.Timeout | undefined;
    const deliver = (): void => {
      clearTimeout(timer);
      for (let next = underWay[0]; next !== undefined && !isCut; next = underWay[0]) {
        const early = next.due - performance.now();
        if (early > 0) { timer = setTimeout(deliver, early).unref(); return; }
        underWay.shift();
        if (next.chunk === null) { deliveries.delete(deliver); to.destroy(); } else if (!to.destroyed && !to.write(next.chunk)) {
          from.pause();
          to.once('drain', () => { if (!isCut) from.resume(); });
        }
      }
    };
    /** Null: the end of the connection. */
    const send = (chunk: Buffer | null): void => {
      underWay.push({ due: Math.max(underWay.at(-1)?.due ?? 0, performance.now() + delayMs), chunk });
      deliver();
    };
    sockets.add(from);
    deliveries.add(deliver);
    from.on('data', send);
    from.on('error', () => undefined);
    from.once('close', () => { sockets.delete(from); send(null); });
    if (isCut) from.pause();
  };

  const server = createServer({ pauseOnConnect: true }, (near) => {
    near.on('error', () => undefined);
    const pid = dialler();
    void (pid === null ? Promise.resolve(false) : hasSocket(pid, near.remotePort ?? 0, near.localPort ?? 0)).then((isTheirs) => {
      // Where nothing says whose it is, it is taken: the system has no /proc.
      if (isTheirs === false || near.destroyed) { near.destroy(); return; }
      const far = connect(target);
      lay(near, far);
      lay(far, near);
      if (!isCut) near.resume();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => { resolve(); });
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a cable has no port');

  return {
    port: address.port,
    cut() { isCut = true; for (const socket of sockets) socket.pause(); },
    mend() { isCut = false; for (const deliver of deliveries) deliver(); for (const socket of sockets) socket.resume(); },
    slow(delay) { delayMs = delay; },
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); for (const socket of sockets) socket.destroy(); }),
  };
}
