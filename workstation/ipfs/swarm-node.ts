import { withBitswap } from '@helia/bitswap';
import { withLibp2pLight } from '@helia/libp2p';
import { privateKeyFromProtobuf } from '@libp2p/crypto/keys';
import { identify } from '@libp2p/identify';
import { kadDHT } from '@libp2p/kad-dht';
import { noise } from '@libp2p/noise';
import { ping } from '@libp2p/ping';
import { tcp } from '@libp2p/tcp';
import { yamux } from '@libp2p/yamux';
import type { Multiaddr } from '@multiformats/multiaddr';
import { createHeliaLight } from 'helia';
import type { Blockstore } from 'interface-blockstore';
import type { CID } from 'multiformats/cid';
import { heldMs, tendAnsweredWants } from './answered-wants.ts';
import { createRoutingDatastore } from './routing-datastore.ts';
import { createSwarmProtector } from './swarm-protector.ts';

/** The largest block any node of the swarm makes is 1 MiB; Kubo's messages are up to 2 MiB. */
const maxMessageBytes = 2_097_152 + 65_536;
/** Each peer's own, to take a question or to finish its answer, ms: one that hangs is not waited for by what others may answer. */
const peerDeadline = 5_000;

/**
 * The table of the private swarm. Kubo calls the one of its own network so (`dual.LanExtension`), which lets the two ask each other;
 * the public one is `/ipfs/kad/1.0.0`, which no node here speaks.
 */
export const routingProtocol = '/ipfs/lan/kad/1.0.0';

interface Announcer { readonly name: string; announce?(cid: CID): Promise<void> }

/** Helia in a private swarm: TCP only, no bootstrap, no gateways, a DHT of its own, no other discovery. QUIC would go around the key. */
export async function startSwarmNode(options: { blockstore: Blockstore; privateKey: Uint8Array; swarmKey: Uint8Array; listen: readonly string[]; routing?: boolean }) {
  const light = createHeliaLight({ blockstore: options.blockstore, datastore: createRoutingDatastore() });
  const node = withBitswap(
    withLibp2pLight(light, {
      privateKey: privateKeyFromProtobuf(options.privateKey),
      addresses: { listen: [...options.listen], announceFilter: beyondThisMachine },
      transports: [tcp()],
      connectionProtector: createSwarmProtector(options.swarmKey),
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      connectionGater: { denyDialMultiaddr: (address: Multiaddr) => !isDirect(address) },
      services: {
        identify: identify(), ping: ping(),
        ...(options.routing !== false ? {
          // A server on any address: it would else wait for a public one, and drop the private ones of others.
          routing: kadDHT({ protocol: routingProtocol, clientMode: false, peerInfoMapper: (peer) => peer, kBucketSize: 20, alpha: 3, reprovide: { concurrency: 1 }, logPrefix: 'libp2p:private-dht' }),
        } : {}),
      },
      // Strangers get half of a dialler's time, so that it hears a refusal and does not run into its own deadline.
      connectionManager: { reconnectRetries: 0, inboundUpgradeTimeout: 5_000, dialTimeout: 15_000 },
    }),
    { doNotResendBlockWindow: heldMs, maxIncomingMessageSize: maxMessageBytes, messageSendTimeout: peerDeadline, messageReceiveTimeout: peerDeadline },
  );
  // A broker that only looks: it gives the list of brokers, so that blocks stored past Helia can be announced.
  let brokers: readonly Announcer[] = [];
  node.addBlockBroker((components: { blockBrokers: readonly Announcer[] }) => {
    brokers = components.blockBrokers;
    return { name: 'announcer' };
  });
  await node.start();
  const tending = tendAnsweredWants(node.libp2p, brokers.find(({ name }) => name === 'bitswap') ?? {});
  node.libp2p.addEventListener('stop', () => { tending.stop(); }, { once: true });
  return {
    node,
    libp2p: node.libp2p,
    /** Called for each peer that takes part in the table. */
    onRoute: async (listener: () => void): Promise<void> => { await node.libp2p.register(routingProtocol, { onConnect: listener }); },
    /** Sends a stored block to the peers that are waiting for it. */
    async announce(cid: CID): Promise<void> {
      await Promise.all(brokers.map(async (broker) => { await broker.announce?.(cid); }));
    },
  };
}

/** What others may tell of where a peer is: an address of its own on TCP. A name would be asked of a resolver, a relay goes around the key. */
function isDirect(address: Multiaddr): boolean {
  const names = address.getComponents().map(({ name }) => name).filter((name) => name !== 'p2p');
  return names.length === 2 && (names[0] === 'ip4' || names[0] === 'ip6') && names[1] === 'tcp';
}

/** Nobody elsewhere can dial 127.0.0.1, so it is told only where there is nothing else. */
function beyondThisMachine(addresses: Multiaddr[]): Multiaddr[] {
  const others = addresses.filter((address) => !/^\/ip4\/127\.0\.0\.1\/|^\/ip6\/::1\//.test(address.toString()));
  return others.length === 0 ? addresses : others;
}
