/** What a started node is, read off the node itself: a line of configuration that is lost, or one too many, shows here. */
import { randomBytes } from 'node:crypto';
import { generateKeyPair, privateKeyToProtobuf } from '@libp2p/crypto/keys';
import { multiaddr } from '@multiformats/multiaddr';
import { MemoryBlockstore } from 'blockstore-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routingProtocol, startSwarmNode } from './swarm-node.ts';

type Swarm = Awaited<ReturnType<typeof startSwarmNode>>;
/** The parts libp2p and Helia are made of, which their types keep to themselves. */
interface Parts {
  readonly transportManager: { getTransports(): { [Symbol.toStringTag]: string }[]; getListeners(): { getAddrs(): { toString(): string }[] }[] };
  readonly connectionProtector?: { [Symbol.toStringTag]: string };
  readonly connectionGater: { denyDialMultiaddr?(address: unknown): boolean };
  readonly upgrader: { connectionEncrypters: Map<string, unknown>; streamMuxers: Map<string, unknown> };
}

const listen = ['/ip4/127.0.0.1/tcp/0', '/ip4/127.0.0.2/tcp/0'];
const started: Swarm[] = [];
const swarmKey = randomBytes(32);
async function start(addresses: readonly string[], key = swarmKey): Promise<Swarm> {
  const swarm = await startSwarmNode({ blockstore: new MemoryBlockstore(), privateKey: privateKeyToProtobuf(await generateKeyPair('Ed25519')), swarmKey: key, listen: addresses, routing: true });
  started.push(swarm);
  return swarm;
}

let swarm: Swarm;
let parts: Parts & object;
beforeAll(async () => {
  swarm = await start(listen);
  parts = (swarm.libp2p as unknown as { components: { components: Parts } }).components.components;
});
afterAll(async () => { await Promise.all(started.map(({ node }) => node.stop())); });

const withoutPort = (address: { toString(): string }): string => address.toString().replace(/\/tcp\/\d+/, '/tcp/N').replace(/\/p2p\/.*/, '');

describe('a started node', { timeout: 60_000 }, () => {
  const properties: Readonly<Record<string, [read: () => unknown, is: unknown]>> = {
    'moves bytes by TCP alone': [() => parts.transportManager.getTransports().map((transport) => transport[Symbol.toStringTag]), ['@libp2p/tcp']],
    'keeps strangers out by the pre-shared key': [() => parts.connectionProtector?.[Symbol.toStringTag], '@assent/swarm-protector'],
    'encrypts by noise alone': [() => [...parts.upgrader.connectionEncrypters.keys()], ['/noise']],
    'shares connections by yamux alone': [() => [...parts.upgrader.streamMuxers.keys()], ['/yamux/1.0.0']],
    'speaks these protocols and no other': [() => swarm.libp2p.getProtocols().toSorted(), ['/ipfs/bitswap/1.2.0', '/ipfs/id/1.0.0', routingProtocol, '/ipfs/ping/1.0.0']],
    'does not speak the public table’s protocol': [() => [routingProtocol, swarm.libp2p.getProtocols().includes('/ipfs/kad/1.0.0')], ['/ipfs/lan/kad/1.0.0', false]],
    'answers in the table on private addresses': [() => swarm.libp2p.services.routing?.getMode(), 'server'],
    'has no service that asks a router for a port, relays, or tells a stranger': [() => Object.keys(swarm.libp2p.services).toSorted(), ['identify', 'ping', 'routing']],
    'looks for nobody by itself: no bootstrap, no mDNS': [() => Object.keys(parts).filter((name) => name.includes('discovery')), []],
    'knows nobody before somebody is named': [() => [swarm.libp2p.getPeers().length, swarm.libp2p.getDialQueue().length], [0, 0]],
    'asks no delegated router': [() => (swarm.node.routing as unknown as { routers: { name: string }[] }).routers.map(({ name }) => name), ['libp2p-router']],
    'fetches from peers alone, by no gateway': [() => (swarm.node as unknown as { blockBrokers: { name: string }[] }).blockBrokers.map(({ name }) => name).toSorted(), ['announcer', 'bitswap']],
    'listens where it was told, and nowhere else': [() => parts.transportManager.getListeners().flatMap((one) => one.getAddrs()).map(withoutPort).toSorted(), ['/ip4/127.0.0.1/tcp/N', '/ip4/127.0.0.2/tcp/N']],
    'tells others only what they may reach': [() => swarm.libp2p.getMultiaddrs().map(withoutPort), ['/ip4/127.0.0.2/tcp/N']],
  };
  it.for(Object.entries(properties))('%s', ([, [read, is]]) => { expect(read()).toEqual(is); });

  it.for([
    ['/ip4/192.0.2.7/tcp/4001', false], ['/ip6/2001:db8::7/tcp/4001', false], ['/ip4/192.0.2.7/tcp/4001/p2p/12D3KooWCF5R51ysvpNz3HNBj8N2Rkdv5kXferXGdHWy2umFfx9s', false],
    ['/dns4/clinic.example/tcp/4001', true], ['/ip4/192.0.2.7/udp/4001/quic-v1', true], ['/ip4/192.0.2.7/tcp/4001/ws', true], ['/ip4/192.0.2.7/udp/4001/webrtc-direct', true],
    ['/ip4/192.0.2.7/tcp/4001/p2p/12D3KooWCF5R51ysvpNz3HNBj8N2Rkdv5kXferXGdHWy2umFfx9s/p2p-circuit', true],
  ] as const)('of %s, as a peer may tell, it is %s that it is never dialled', ([address, denied]) => { expect(parts.connectionGater.denyDialMultiaddr?.(multiaddr(address))).toBe(denied); });

  it('tells of this machine alone where it listens nowhere else', async () => {
    const alone = await start(['/ip4/127.0.0.1/tcp/0']);
    expect(alone.libp2p.getMultiaddrs().map(withoutPort)).toEqual(['/ip4/127.0.0.1/tcp/N']);
  });

  it('refuses whoever has another key, on every address it listens on; a member comes in', async () => {
    const [stranger, member] = await Promise.all([start(['/ip4/127.0.0.1/tcp/0'], randomBytes(32)), start(['/ip4/127.0.0.1/tcp/0'])]);
    for (const address of parts.transportManager.getListeners().flatMap((one) => one.getAddrs())) await expect(stranger.libp2p.dial(multiaddr(String(address)), { signal: AbortSignal.timeout(8_000) })).rejects.toThrow();
    expect(swarm.libp2p.getPeers()).toHaveLength(0);
    await member.libp2p.dial(multiaddr(String(parts.transportManager.getListeners().flatMap((one) => one.getAddrs()).at(-1))));
    await expect.poll(() => swarm.libp2p.getPeers().map(String)).toEqual([member.libp2p.peerId.toString()]);
  });
});
