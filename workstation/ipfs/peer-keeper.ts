import type { Peer } from './content-store.ts';

const firstDelay = 500;
const longestDelay = 30_000;

export interface PeerKeeper {
  /** From now on the peer is dialled again whenever its connection drops. */
  keep(peerId: string, address: string): void;
  connected(peerId: string, address: string): void;
  dropped(peerId: string): void;
  peers(): Peer[];
  stop(): void;
}

interface Known {
  address: string;
  connected: boolean;
  /** Absent for a peer that dialled us: its port is not one it listens on. */
  kept: boolean;
  failures: number;
  timer?: NodeJS.Timeout;
}

/** Keeps the peers one asked for connected, with a delay that doubles from half a second to half a minute. */
export function createPeerKeeper(deps: { dial: (address: string) => Promise<unknown>; onChange: () => void; random: () => number }): PeerKeeper {
  const known = new Map<string, Known>();
  let stopped = false;

  function redial(peerId: string, peer: Known): void {
    if (stopped || peer.timer) return;
    // Half of the delay is random, so that a clinic's workstations do not all come back at once.
    const delay = Math.min(firstDelay * 2 ** peer.failures, longestDelay) * (0.5 + deps.random() / 2);
    peer.timer = setTimeout(() => {
      delete peer.timer;
      deps.dial(peer.address).catch(() => {
        if (stopped || peer.connected || known.get(peerId) !== peer) return;
        peer.failures += 1;
        redial(peerId, peer);
      });
    }, delay);
  }

  return {
    keep(peerId, address) {
      const peer = known.get(peerId) ?? { address, connected: true, kept: true, failures: 0 };
      known.set(peerId, Object.assign(peer, { address, kept: true }));
      deps.onChange();
    },
    connected(peerId, address) {
      const peer = known.get(peerId) ?? { address, connected: true, kept: false, failures: 0 };
      clearTimeout(peer.timer);
      delete peer.timer;
      known.set(peerId, Object.assign(peer, { connected: true, failures: 0 }));
      deps.onChange();
    },
    dropped(peerId) {
      const peer = known.get(peerId);
      if (!peer) return;
      if (peer.kept) {
        peer.connected = false;
        redial(peerId, peer);
      } else known.delete(peerId);
      deps.onChange();
    },
    peers: () => [...known].map(([peerId, { address, connected }]) => ({ peerId, address, state: connected ? 'connected' : 'connecting' })),
    stop() {
      stopped = true;
      for (const peer of known.values()) clearTimeout(peer.timer);
    },
  };
}
