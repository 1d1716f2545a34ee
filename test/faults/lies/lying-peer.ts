/**
 * A peer of the network with an identity of its own, which passes everything on between light clients and a real node and
 * may change each message on its way. What it says is authentic as its own; only proofs can tell that it lies.
 */
import { identify } from '@libp2p/identify';
import { noise } from '@libp2p/noise';
import { tcp } from '@libp2p/tcp';
import { yamux } from '@libp2p/yamux';
import { multiaddr } from '@multiformats/multiaddr';
import { createLibp2p } from 'libp2p';
import { framed, takeFrame } from './frames.ts';

/** `light/2`, `sync/2`, `sync/warp`, `block-announces/1`, `grandpa/1`, `transactions/1`. */
export interface Message { readonly protocol: string; readonly to: 'client' | 'node'; readonly index: number; readonly bytes: Uint8Array }
/** Other bytes instead, null to say nothing, or an endless reply. */
export type Lie = (message: Message) => Uint8Array | null | 'endless';

export interface LyingPeer {
  /** `/ip4/…/p2p/…`. */
  readonly address: string;
  /** Messages that went on changed since the lie was set. */
  told(): number;
  /** Bytes of the endless reply that were taken from us. */
  poured(): number;
  lie(lie: Lie | null): void;
  close(): Promise<void>;
}

const protocols = ['light/2', 'sync/2', 'sync/warp', 'block-announces/1', 'grandpa/1', 'transactions/1'] as const;
const endlessBytes = 64 * 1024 * 1024;

type Libp2p = Awaited<ReturnType<typeof createLibp2p>>;
type Stream = Awaited<ReturnType<Libp2p['dialProtocol']>>;
type Peer = Parameters<Libp2p['dialProtocol']>[0];

/** `node`: address of the real one; `genesis`: of the network that the clients believe in; `theirs`: of the node's, where it is another. */
export async function startLyingPeer(deps: { readonly node: string; readonly genesis: string; readonly theirs?: string }): Promise<LyingPeer> {
  const theirs = deps.theirs ?? deps.genesis;
  const host = await createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] }, transports: [tcp()], connectionEncrypters: [noise()], streamMuxers: [yamux()], services: { identify: identify() },
    connectionManager: { reconnectRetries: 0 }, connectionMonitor: { enabled: false }, connectionGater: { denyDialMultiaddr: () => false },
  });
  const node = multiaddr(deps.node);
  const nodeId = deps.node.split('/p2p/')[1] ?? '';
  let current: Lie | null = null;
  let told = 0;
  let poured = 0;
  let client: Peer | null = null;

  const pass = async (from: Stream, incoming: AsyncIterable<Uint8Array>, to: Stream, protocol: string, direction: 'client' | 'node'): Promise<void> => {
    let buffer: Uint8Array = new Uint8Array();
    let index = 0;
    try {
      for await (const chunk of incoming) {
        buffer = Buffer.concat([buffer, chunk]);
        for (let frame = takeFrame(buffer); frame !== null; frame = takeFrame(buffer)) {
          buffer = frame.rest;
          const said = current?.({ protocol, to: direction, index: index++, bytes: frame.bytes }) ?? (current === null ? frame.bytes : null);
          if (said === 'endless') { told += 1; await pour(to); return; }
          if (said !== frame.bytes) told += 1;
          if (said !== null && !to.send(framed(said))) await to.onDrain();
        }
      }
      // The end of a request is no end of the exchange; the answer's is.
      if (direction === 'client') await to.close();
    } catch { from.abort(new Error('gone')); to.abort(new Error('gone')); }
  };
  const pour = async (to: Stream): Promise<void> => {
    const chunk = new Uint8Array(64 * 1024);
    // A length that says there is no end soon.
    to.send(Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x04));
    for (let sent = 0; sent < endlessBytes && to.status === 'open'; sent += chunk.length) {
      if (!to.send(chunk)) await to.onDrain({ signal: AbortSignal.timeout(10_000) });
      poured += chunk.length;
    }
  };

  // A light client leaves a peer that does not answer its pings.
  await host.handle('/ipfs/ping/1.0.0', async (stream) => {
    try { for await (const chunk of stream) stream.send(chunk); await stream.close(); } catch { stream.abort(new Error('gone')); }
  });
  await host.dial(node);
  for (const protocol of protocols) {
    const names = [`/${deps.genesis}/${protocol}`, `/${theirs}/${protocol}`];
    await host.handle([...new Set(names)], async (stream, connection) => {
      // At once: what comes while the other side is dialled would be lost.
      const incoming = heard(stream);
      const fromNode = connection.remotePeer.toString() === nodeId;
      if (!fromNode) client = connection.remotePeer;
      try {
        if (fromNode && client === null) throw new Error('nobody to pass it to');
        const other = await host.dialProtocol(fromNode && client !== null ? client : node, `/${fromNode ? deps.genesis : theirs}/${protocol}`);
        void pass(stream, incoming, other, protocol, fromNode ? 'client' : 'node');
        void pass(other, heard(other), stream, protocol, fromNode ? 'node' : 'client');
      } catch { stream.abort(new Error('not passed on')); }
    }, { maxInboundStreams: 1000, maxOutboundStreams: 1000 });
  }
  return {
    address: String(host.getMultiaddrs()[0]),
    told: () => told,
    poured: () => poured,
    lie(lie) { current = lie; told = 0; poured = 0; },
    close: async () => { await host.stop(); },
  };
}

/** Everything that a stream says from now on, until its other end has said all. */
function heard(stream: Stream): AsyncIterable<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let over = false;
  let failed = false;
  let wake = (): void => undefined;
  stream.addEventListener('message', ({ data }) => { chunks.push(Uint8Array.from(data.subarray())); wake(); });
  stream.addEventListener('remoteCloseWrite', () => { over = true; wake(); });
  stream.addEventListener('close', ({ error }) => { over = true; failed = error !== undefined; wake(); });
  return {
    async* [Symbol.asyncIterator]() {
      for (;;) {
        const chunk = chunks.shift();
        if (chunk !== undefined) { yield chunk; continue; }
        if (failed) throw new Error('reset');
        if (over) return;
        await new Promise<void>((resolve) => { wake = resolve; });
      }
    },
  };
}
