/** One peer of an IPFS Cluster, which keeps documents on as many Kubo nodes as they should be on. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { choosePorts } from '../../chain/node/ports.ts';
import type { Factor } from './cluster.ts';
import { createCluster } from './cluster.ts';
import { runDaemon, runOnce } from './daemon.ts';
import type { KuboNode } from './kubo-node.ts';
import { createMember, type SwarmMember } from './member.ts';

export interface ClusterNode extends SwarmMember {
  /** Its address for the others; known once it was opened. */
  readonly peer: string;
}

export interface ClusterNodeDeps {
  readonly name: string; readonly folder: string; readonly binary: string; readonly kubo: KuboNode;
  /** 32 bytes in hex that all peers share. */
  readonly secret: string;
  /** Who may ask its REST interface: a page in a browser on this machine could else. */
  readonly password: string;
  readonly factor: Factor;
  /** False only to see what then does not happen. */
  readonly repinning: boolean;
  /** Of those that started before. */
  readonly others: () => readonly string[];
  /** After how long without a word a node counts as lost, s. */
  readonly lostAfter: number;
}

/** What the REST interface wants in its Authorization header. */
export const basic = (password: string): string => `Basic ${Buffer.from(`assent:${password}`).toString('base64')}`;

type Section = Record<string, Record<string, unknown>>;
interface Service { cluster: Record<string, unknown>; consensus: Section; api: Section; ipfs_connector: Section; pin_tracker: Section; monitor: Section; informer: Section; datastore: Section }

export async function openClusterNode({ name, folder, binary, kubo, secret, password, factor, repinning, others, lostAfter }: ClusterNodeDeps): Promise<ClusterNode> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const home = join(folder, 'cluster');
  const env = { IPFS_CLUSTER_PATH: home, CLUSTER_SECRET: secret };
  const ports = await choosePorts(folder, true);
  if (!existsSync(join(home, 'service.json'))) await runOnce(binary, ['init', '--consensus', 'crdt'], env);
  const file = join(home, 'service.json');
  const service = JSON.parse(await readFile(file, 'utf8')) as Service;
  // A word counts for two of these, and is looked for at each: together what `lostAfter` promises.
  const third = `${String(Math.max(1, Math.floor(lostAfter / 3)))}s`;
  const merged = (section: Section, key: string, values: Record<string, unknown>): Section => ({ ...section, [key]: { ...section[key], ...values } });
  const kuboApi = `/ip4/127.0.0.1/tcp/${new URL(kubo.url).port}`;
  await writeFile(file, JSON.stringify({
    ...service,
    cluster: {
      ...service.cluster, peername: name, secret, listen_multiaddress: [`/ip4/127.0.0.1/tcp/${String(ports.peer)}`], replication_factor_min: factor.minimum, replication_factor_max: factor.maximum,
      // Off as it comes: a lost node would stay a missing copy.
      disable_repinning: !repinning, follower_mode: false, mdns_interval: '0s', enable_relay_hop: false, monitor_ping_interval: third, pin_recover_interval: '10s', state_sync_interval: '10s', peer_watch_interval: '2s',
    },
    consensus: merged(service.consensus, 'crdt', { trusted_peers: ['*'] }),
    api: { restapi: { ...service.api['restapi'], http_listen_multiaddress: `/ip4/127.0.0.1/tcp/${String(ports.rpc)}`, basic_auth_credentials: { assent: password }, cors_allowed_origins: [] } },
    ipfs_connector: merged(service.ipfs_connector, 'ipfshttp', { node_multiaddress: kuboApi }),
    monitor: merged(service.monitor, 'pubsubmon', { check_interval: third }),
    // As it comes it takes a gigabyte for a cache of its list of pins.
    datastore: merged(service.datastore, 'pebble', { pebble_options: { ...service.datastore['pebble']?.['pebble_options'] as object, cache_size_bytes: 64 * 1024 * 1024 } }),
    informer: Object.fromEntries(Object.entries(service.informer).map(([key, values]) => [key, { ...values, metric_ttl: `${String(Math.min(lostAfter, 10))}s` }])),
  }, null, 2), { mode: 0o600 });
  const { id } = JSON.parse(await readFile(join(home, 'identity.json'), 'utf8')) as { id: string };
  const log = join(folder, 'cluster.log');
  const url = `http://127.0.0.1:${String(ports.rpc)}`;

  return {
    ...createMember({
      name, url, log,
      begin() {
        const known = others();
        return runDaemon(binary, ['daemon', ...(known.length === 0 ? [] : ['--bootstrap', known.join(',')])], log, env);
      },
      ask: () => createCluster({ url, authorization: basic(password), fetch }).peers(AbortSignal.timeout(2_000)),
    }),
    peer: `/ip4/127.0.0.1/tcp/${String(ports.peer)}/p2p/${id}`,
  };
}
