/** Several Kubo nodes of one private swarm, each with its peer of one cluster, on this machine. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type Cluster, createCluster, type Factor } from './cluster.ts';
import type { ClinicAccess } from './clinic-access.ts';
import { createKubo, type Kubo } from './kubo.ts';
import type { SwarmBinaries } from './binaries.ts';
import { basic, openClusterNode, type ClusterNode } from './cluster-node.ts';
import { openKuboNode, type KuboNode } from './kubo-node.ts';
import { answers } from './member.ts';

const key32 = z.string().regex(/^[0-9a-f]{64}$/);
const Secrets = z.strictObject({ swarmKey: key32, cluster: key32, password: key32 });

export interface LocalSwarm {
  /** 32 bytes. */
  readonly swarmKey: Uint8Array;
  readonly nodes: readonly { readonly kubo: KuboNode; readonly cluster: ClusterNode; readonly rpc: Kubo; readonly rest: Cluster }[];
  start(index: number): Promise<void>;
  stop(index: number): Promise<void>;
  kill(index: number): Promise<void>;
  end(): Promise<void>;
  /** How a workstation reaches one of them. */
  access(index: number): ClinicAccess;
}

export async function startSwarm(deps: { readonly dir: string; readonly binaries: SwarmBinaries; readonly nodes: number; readonly factor: Factor; readonly lostAfter: number; readonly repinning: boolean; readonly swarmKey: Uint8Array | null; readonly listen?: string | undefined }): Promise<LocalSwarm> {
  const { dir, binaries } = deps;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const { swarmKey: keyText, cluster: secret, password } = await secretsOf(dir, deps.swarmKey);
  const swarmKey = Buffer.from(keyText, 'hex');
  const nodes: { kubo: KuboNode; cluster: ClusterNode; rpc: Kubo; rest: Cluster }[] = [];
  for (let index = 0; index < deps.nodes; index += 1) {
    const folder = join(dir, `node-${String(index + 1)}`);
    const kubo = await openKuboNode({ name: `kubo-${String(index + 1)}`, folder: join(folder, 'kubo'), binary: binaries.ipfs, swarmKey, host: deps.listen });
    const cluster = await openClusterNode({
      name: `cluster-${String(index + 1)}`, folder: join(folder, 'cluster'), binary: binaries.cluster, kubo, secret, password, factor: deps.factor, repinning: deps.repinning, lostAfter: deps.lostAfter,
      others: () => nodes.filter((one) => one.cluster.isRunning() && one.cluster.peer !== cluster.peer).map((one) => one.cluster.peer),
    });
    nodes.push({ kubo, cluster, rpc: createKubo({ url: kubo.url, fetch }), rest: createCluster({ url: cluster.url, authorization: basic(password), fetch }) });
  }
  const at = (index: number) => {
    const node = nodes[index];
    if (node === undefined) throw new Error(`there is no node ${String(index + 1)}; there are ${String(nodes.length)}`);
    return node;
  };

  const swarm: LocalSwarm = {
    swarmKey, nodes,
    async start(index) {
      const { kubo, cluster, rpc } = at(index);
      if (!kubo.isRunning()) await kubo.start();
      for (const other of nodes) if (other.kubo !== kubo && other.kubo.isRunning()) await rpc.connect(other.kubo.peer, AbortSignal.timeout(15_000));
      if (!cluster.isRunning()) await cluster.start();
    },
    async stop(index) { const { kubo, cluster } = at(index); await cluster.stop(); await kubo.stop(); },
    async kill(index) { const { kubo, cluster } = at(index); await Promise.all([kubo.kill(), cluster.kill()]); },
    access(index) {
      const { kubo, cluster } = at(index);
      return { format: 'assent-storage/1', kubo: kubo.url, kuboAuthorization: null, cluster: cluster.url, clusterAuthorization: basic(password), nodes: nodes.filter((one) => one.kubo !== kubo).map((one) => ({ kubo: one.kubo.url, authorization: null })), ...deps.factor };
    },
    async end() { await Promise.all(nodes.map((_, index) => swarm.stop(index))); },
  };
  try {
    for (let index = 0; index < nodes.length; index += 1) await swarm.start(index);
    await Promise.all(nodes.map(({ cluster, rest }) => answers(async () => {
      if (await rest.takers(AbortSignal.timeout(2_000)) < nodes.length) throw new Error('the nodes of the cluster do not know each other yet');
    }, () => cluster.isRunning(), `${cluster.name}; see ${cluster.log}`)));
  } catch (error) {
    await swarm.end();
    throw error;
  }
  return swarm;
}

/** Kept, so that the next start finds its own documents. */
async function secretsOf(dir: string, swarmKey: Uint8Array | null): Promise<z.infer<typeof Secrets>> {
  const file = join(dir, 'secrets.json');
  const known = await readFile(file, 'utf8').then((text) => Secrets.parse(JSON.parse(text)), () => null);
  const wanted = swarmKey === null ? undefined : Buffer.from(swarmKey).toString('hex');
  if (known !== null && (wanted === undefined || wanted === known.swarmKey)) return known;
  const made = { swarmKey: wanted ?? randomBytes(32).toString('hex'), cluster: known?.cluster ?? randomBytes(32).toString('hex'), password: known?.password ?? randomBytes(32).toString('hex') };
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
