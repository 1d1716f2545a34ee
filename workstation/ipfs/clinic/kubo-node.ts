/** One Kubo node of a private swarm on this machine. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { choosePorts } from '../../chain/node/ports.ts';
import { createKubo } from './kubo.ts';
import { swarmKeyFile } from './swarm-key.ts';
import { runDaemon, runOnce } from './daemon.ts';
import { createMember, type SwarmMember } from './member.ts';

export interface KuboNode extends SwarmMember { readonly peerId: string; readonly peer: string }

interface Datastore { readonly Spec: { readonly mounts: readonly Record<string, unknown>[] } }
/** The part of Kubo's own configuration that is kept as Kubo made it. */
interface Config { readonly Identity: { readonly PeerID: string }; readonly Datastore: Datastore }

/** What Kubo writes into its configuration that a private swarm must not have: strangers, gateways, transports that go around the key. */
const privateConfig = (ports: { rpc: number; peer: number }, host: string) => ({
  Addresses: { API: `/ip4/127.0.0.1/tcp/${String(ports.rpc)}`, Gateway: [], Swarm: [...new Set(['127.0.0.1', host])].map((address) => `/ip4/${address}/tcp/${String(ports.peer)}`), Announce: [], AppendAnnounce: [], NoAnnounce: [] },
  AutoConf: { Enabled: false }, AutoTLS: { Enabled: false }, AutoNAT: { ServiceMode: 'disabled' },
  Bootstrap: [], Discovery: { MDNS: { Enabled: false } }, DNS: { Resolvers: {} },
  // A table of its own: this swarm has no public node to ask.
  Routing: { Type: 'dhtserver', LoopbackAddressesOnLanDHT: true, DelegatedRouters: [] }, HTTPRetrieval: { Enabled: false }, Ipns: { DelegatedPublishers: [] },
  Swarm: {
    DisableNatPortMap: true, RelayClient: { Enabled: false }, RelayService: { Enabled: false }, EnableHolePunching: false,
    Transports: { Network: { QUIC: false, WebTransport: false, WebRTCDirect: false, Websocket: false, Relay: false, TCP: true } },
    // All of them are on one loopback address, which Kubo would else take for one greedy peer.
    AddrFilters: [], ResourceMgr: { Enabled: false },
  },
});

/** As it was made, with every file flushed to the disk before a write counts: off as it comes. What is pinned is in a LevelDB that flushes by itself. */
function durable(store: Datastore): Datastore {
  return { ...store, Spec: { ...store.Spec, mounts: store.Spec.mounts.map((mount) => (mount['type'] === 'flatfs' ? { ...mount, sync: true } : mount)) } };
}

export async function openKuboNode(deps: { readonly name: string; readonly folder: string; readonly binary: string; readonly swarmKey: Uint8Array; readonly host?: string | undefined }): Promise<KuboNode> {
  const { name, folder, binary, host = '127.0.0.1' } = deps;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const env = { IPFS_PATH: join(folder, 'repo'), LIBP2P_FORCE_PNET: '1', IPFS_TELEMETRY: 'off' };
  const ports = await choosePorts(folder, true);
  if (!existsSync(join(env.IPFS_PATH, 'config'))) await runOnce(binary, ['init', '--empty-repo', '--profile=server'], { ...env, LIBP2P_FORCE_PNET: '' });
  await writeFile(join(env.IPFS_PATH, 'swarm.key'), swarmKeyFile(deps.swarmKey), { mode: 0o600 });
  const file = join(env.IPFS_PATH, 'config');
  const config = JSON.parse(await readFile(file, 'utf8')) as Config;
  await writeFile(file, JSON.stringify({ ...config, ...privateConfig(ports, host), Datastore: durable(config.Datastore) }, null, 2), { mode: 0o600 });
  const log = join(folder, 'kubo.log');
  const url = `http://127.0.0.1:${String(ports.rpc)}`;

  return {
    ...createMember({ name, url, log, begin: () => runDaemon(binary, ['daemon', '--migrate=false'], log, env), ask: () => createKubo({ url, fetch }).identity(AbortSignal.timeout(1_000)) }),
    peerId: config.Identity.PeerID, peer: `/ip4/${host}/tcp/${String(ports.peer)}/p2p/${config.Identity.PeerID}`,
  };
}
