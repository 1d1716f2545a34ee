/**
 * Wiring without any privilege: each node knows each other only at a port of ours (a cable). It hears of the others' cables as well, by
 * the table of who is where that nodes keep among themselves, and may dial them: so a cable takes its own node alone. What we cut is
 * cut, though all share one loopback.
 */
import { type Cable, openCable } from './cable.ts';
import type { Place, Wiring } from './place.ts';

export function createCables(): Wiring {
  let pidOf: (index: number) => number | null = () => null;
  const cables = new Map<string, { readonly from: number; readonly to: number; readonly cable: Cable }>();
  const place: Place = {
    host: '127.0.0.1', otherNodes: '--reserved-nodes', command: (program) => [program],
    // Addresses of this machine are private ones; the reserved nodes' are dialled nevertheless.
    args: ['--no-private-ip'],
  };
  return {
    kind: 'cables',
    know(pid) { pidOf = pid; },
    place: () => Promise.resolve(place),
    async address(from, to, peer) {
      const name = `${String(from)}-${String(to)}`;
      const laid = cables.get(name) ?? { from, to, cable: await openCable({ host: peer.host, port: peer.port }, () => pidOf(from)) };
      cables.set(name, laid);
      return `/ip4/127.0.0.1/tcp/${String(laid.cable.port)}/p2p/${peer.peerId}`;
    },
    split(groups) {
      const groupOf = (index: number): number => groups.findIndex((group) => group.includes(index));
      for (const { from, to, cable } of cables.values()) { if (groupOf(from) === groupOf(to)) cable.mend(); else cable.cut(); }
      return Promise.resolve();
    },
    slow(index, delayMs) {
      for (const { from, to, cable } of cables.values()) if (from === index || to === index) cable.slow(delayMs);
      return Promise.resolve();
    },
    heal() {
      for (const { cable } of cables.values()) { cable.mend(); cable.slow(0); }
      return Promise.resolve();
    },
    async close() { await Promise.all([...cables.values()].map(({ cable }) => cable.close())); },
  };
}
