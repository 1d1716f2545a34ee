import type { Channel } from './link.ts';

/** Served over loopback: the same origin speaks WebSocket at /rpc. The cookie set with the one-time address lets it in. */
export const openSocket = (location: Location): Promise<Channel> => new Promise((resolve, reject) => {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`);
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', () => { resolve(socket); }, { once: true });
  for (const end of ['error', 'close'] as const) socket.addEventListener(end, () => { reject(new Error('socket')); }, { once: true });
});

const isPortMessage = (event: MessageEvent) => event.source === window && event.data === 'assent:port' && event.ports.length === 1;

/** In Electron the preload script hands the window one end of a MessagePort, once for each time it is asked. */
export const openPort = (): Promise<Channel> => new Promise((resolve) => {
  const receive = (event: MessageEvent) => {
    const port = event.ports[0];
    if (!isPortMessage(event) || port === undefined) return;
    window.removeEventListener('message', receive);
    port.start();
    resolve(asChannel(port));
  };
  window.addEventListener('message', receive);
  window.postMessage('assent:port-wanted', '*');
});

function asChannel(port: MessagePort): Channel {
  return {
    readyState: WebSocket.OPEN,
    send: (data: Parameters<WebSocket['send']>[0]) => { port.postMessage(data); },
    addEventListener: port.addEventListener.bind(port) as Channel['addEventListener'],
    removeEventListener: port.removeEventListener.bind(port) as Channel['removeEventListener'],
  };
}

export const openTransport = (location: Location): Promise<Channel> => (location.protocol.startsWith('http') ? openSocket(location) : openPort());
