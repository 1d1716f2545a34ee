import type { WebSocket } from 'ws';
import type { Connections } from '../workstation/transport/index.ts';

const pulse = 20_000;

/** Ties a browser's socket to a connection of the workstation. A socket that answers no ping is a browser that is gone. */
export function openSocketChannel(socket: WebSocket, connections: Connections): void {
  let answered = true;
  const end = () => { socket.terminate(); };
  let connection: ReturnType<Connections['open']>;
  try {
    connection = connections.open({
      send: (data) => { socket.send(data, () => { /* A send that fails is followed by 'close'. */ }); },
      pending: () => socket.bufferedAmount,
      close: () => { socket.close(1001); setTimeout(end, 1_000).unref(); },
    });
  } catch {
    socket.close(1013, 'busy');
    return;
  }
  const timer = setInterval(() => {
    if (!answered) { end(); return; }
    answered = false;
    socket.ping();
  }, pulse).unref();
  socket.on('pong', () => { answered = true; });
  socket.on('message', (data) => { connection.receive(data); });
  socket.on('error', end);
  socket.on('close', () => { clearInterval(timer); connection.closed(); });
}
