/** This machine's own addresses, and whether a program may listen on one. */
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';

export interface NetworkInterface { readonly name: string; readonly address: string }

/** Those that another machine may reach. A link-local address of IPv6 means nothing without the name of its link. */
export const listInterfaces = (): NetworkInterface[] => Object.entries(networkInterfaces())
  .flatMap(([name, addresses]) => (addresses ?? []).filter(({ internal, address }) => !internal && !/^fe[89ab]/i.test(address)).map(({ address }) => ({ name, address })));

/** The port that was got, 0 meaning any; null where the address is not one of this machine or the port is taken. */
export const tryListening = (address: string, port: number): Promise<number | null> => new Promise((resolve) => {
  const server = createServer().once('error', () => { resolve(null); }).listen({ host: address, port, exclusive: true }, () => {
    const bound = server.address();
    server.close(() => { resolve(typeof bound === 'object' && bound !== null ? bound.port : null); });
  });
});
