/** Real Kubo nodes under a real IPFS Cluster, in a folder of their own; `end` leaves nothing running and nothing on disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from '../../workstation/ipfs/clinic/binaries.ts';
import { type ClinicStoreDeps, createClinicStore } from '../../workstation/ipfs/clinic/clinic-store.ts';
import { createCluster, type Factor } from '../../workstation/ipfs/clinic/cluster.ts';
import { openProofLedger } from '../../workstation/ipfs/clinic/proof-ledger.ts';
import { createKubo } from '../../workstation/ipfs/clinic/kubo.ts';
import { startSwarm } from '../../workstation/ipfs/clinic/swarm.ts';
import type { ContentStore } from '../../workstation/ipfs/content-store.ts';
import { createFileReader } from '../../workstation/ipfs/file-reader.ts';

const binaries = findBinaries(process.env);
/** The programs are not ours to bring: `npm run storage` says how to get them. */
export const reasonToSkip: string | null = binaries === null ? 'Kubo and IPFS Cluster are not on this machine (npm run storage says how to get them)' : null;

export async function startKuboSwarm(wanted: { readonly nodes?: number; readonly factor?: Factor; readonly repinning?: boolean; readonly swarmKey?: Uint8Array } = {}) {
  if (binaries === null) throw new Error(reasonToSkip ?? '');
  const dir = mkdtempSync(join(tmpdir(), 'assent-kubo-'));
  const { nodes = 1, factor = { minimum: 1, maximum: nodes }, repinning = true, swarmKey = null } = wanted;
  const swarm = await startSwarm({ dir, binaries, nodes, factor, lostAfter: 5, repinning, swarmKey }).catch((error: unknown) => { rmSync(dir, { recursive: true, force: true }); throw error; });
  const stores: ContentStore[] = [];
  return {
    ...swarm, dir, factor,
    /** A workstation's store on one of the nodes. */
    store(index = 0, change: Partial<ClinicStoreDeps> = {}): ContentStore {
      const { kubo, kuboAuthorization, cluster, clusterAuthorization } = swarm.access(index);
      const store = createClinicStore({
        kubo: createKubo({ url: kubo, authorization: kuboAuthorization ?? undefined, fetch }), cluster: cluster === null ? null : createCluster({ url: cluster, authorization: clusterAuthorization ?? undefined, fetch }),
        factor, readerOf: createFileReader, now: Date.now, waiting: { read: () => [], write: () => undefined }, others: swarm.access(index).nodes.map(({ kubo: url }) => createKubo({ url, fetch })), ledger: openProofLedger(':memory:'), random: Math.random, proveEveryMs: 500, askEveryMs: 500, tendAfterMs: null, ...change,
      });
      stores.push(store);
      return store;
    },
    async end(): Promise<void> {
      await Promise.all(stores.map((store) => store.stop()));
      await swarm.end();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
export type KuboSwarm = Awaited<ReturnType<typeof startKuboSwarm>>;
