import { withBitswap } from '@helia/bitswap';
import { withLibp2pLight } from '@helia/libp2p';
import { privateKeyFromProtobuf } from '@libp2p/crypto/keys';
import { identify } from '@libp2p/identify';
import { noise } from '@libp2p/noise';
import { tcp } from '@libp2p/tcp';
import { yamux } from '@libp2p/yamux';
import { MemoryDatastore } from 'datastore-core';
import { createHeliaLight } from 'helia';
import type { Blockstore } from 'interface-blockstore';
import type { CID } from 'multiformats/cid';
import { createSwarmProtector } from './swarm-protector.ts';

/** A peer that has sent a block waits this long before it sends it to the same peer again, ms. Bitswap's 5 s would outlast most readers. */
const resendWindow = 200;
/** The largest block any node of the swarm makes is 1 MiB; Kubo's messages are up to 2 MiB. */
const maxMessageBytes = 2_097_152 + 65_536;

interface Announcer { announce?(cid: CID): Promise<void> }

/** Helia in a private swarm: TCP only, no bootstrap, no gateways, no DHT, no discovery. QUIC would go around the key. */
export async function startSwarmNode(options: { blockstore: Blockstore; privateKey: Uint8Array; swarmKey: Uint8Array; listen: readonly string[] }) {
  const light = createHeliaLight({ blockstore: options.blockstore, datastore: new MemoryDatastore() });
  const node = withBitswap(
    withLibp2pLight(light, {
      privateKey: privateKeyFromProtobuf(options.privateKey),
      addresses: { listen: [...options.listen] },
      transports: [tcp()],
      connectionProtector: createSwarmProtector(options.swarmKey),
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      services: { identify: identify() },
      // Strangers get half of a dialler's time, so that it hears a refusal and does not run into its own deadline.
      connectionManager: { reconnectRetries: 0, inboundUpgradeTimeout: 5_000, dialTimeout: 15_000 },
    }),
    { doNotResendBlockWindow: resendWindow, maxIncomingMessageSize: maxMessageBytes },
  );
  // A broker that only looks: it gives the list of brokers, so that blocks stored past Helia can be announced.
  let brokers: readonly Announcer[] = [];
  node.addBlockBroker((components: { blockBrokers: readonly Announcer[] }) => {
    brokers = components.blockBrokers;
    return { name: 'announcer' };
  });
  await node.start();
  return {
    node,
    libp2p: node.libp2p,
    /** Sends a stored block to the peers that are waiting for it. */
    async announce(cid: CID): Promise<void> {
      await Promise.all(brokers.map(async (broker) => { await broker.announce?.(cid); }));
    },
  };
}
