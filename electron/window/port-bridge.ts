import type { IpcMain, MessagePortMain } from 'electron';
import type { Connections } from '../../workstation/transport/index.ts';
import { isWindowAddress } from './address.ts';

/** The name of the one message that crosses between preload and main: "here is a port". */
export const portMessage = 'assent:port';

/** Gives a port that the window's own top frame sends to the same handler that served sockets reach. */
export function bridgePorts(ipc: IpcMain, connections: Connections): void {
  ipc.on(portMessage, (event) => {
    const [port, ...others] = event.ports;
    const frame = event.senderFrame;
    const ours = frame !== null && frame.parent === null && isWindowAddress(frame.url);
    if (!ours || port === undefined || others.length > 0) {
      for (const refused of event.ports) refused.close();
      return;
    }
    connect(port, connections);
  });
}

function connect(port: MessagePortMain, connections: Connections): void {
  let connection: ReturnType<Connections['open']>;
  try {
    // A port tells nothing of what waits in it; the window runs on the same machine and is ended when it hangs.
    connection = connections.open({ send: (data) => { port.postMessage(data); }, pending: () => 0, close: () => { port.close(); } });
  } catch {
    port.close();
    return;
  }
  port.on('message', ({ data }) => { connection.receive(data); });
  port.on('close', () => { connection.closed(); });
  port.start();
}
