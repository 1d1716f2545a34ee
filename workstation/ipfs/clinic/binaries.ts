/** Where Kubo and IPFS Cluster are on this machine. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface SwarmBinaries { readonly ipfs: string; readonly cluster: string }

/** The versions that this was tried with. */
const kubo = 'v0.43.0';
const cluster = 'v1.1.6';

export const howToGet = `Kubo and IPFS Cluster are separate programs: "ipfs" and "ipfs-cluster-service" must be in the PATH, or in the folder that ASSENT_IPFS_BIN names.
  downloads: https://dist.ipfs.tech/kubo/${kubo}/ and https://dist.ipfs.tech/ipfs-cluster-service/${cluster}/
  with Go 1.26: go mod download -json github.com/ipfs/kubo@${kubo}, then in a copy of the folder it names: go build ./cmd/ipfs
                go mod download -json github.com/ipfs-cluster/ipfs-cluster@${cluster}, likewise: go build ./cmd/ipfs-cluster-service`;

/** Null where one of them is missing. */
export function findBinaries(env: NodeJS.ProcessEnv): SwarmBinaries | null {
  const folders = [env.ASSENT_IPFS_BIN ?? '', ...(env.PATH ?? '').split(delimiter)].filter((folder) => folder !== '');
  const found = (name: string): string | undefined => folders.map((folder) => join(folder, name)).find(isProgram);
  const [ipfs, service] = [found('ipfs'), found('ipfs-cluster-service')];
  return ipfs === undefined || service === undefined ? null : { ipfs, cluster: service };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
