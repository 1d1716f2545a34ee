/** A real node in a folder of its own, and clients of it. One a test file; `end` leaves nothing running and nothing on disk. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { AccountId, type Hash } from '../../core/ids/index.ts';
import { type Chain, createChain, type Network } from '../../workstation/chain/index.ts';
import { cacheDir, createNodeLauncher, developmentSpec, type NodeInfo, type NodeLauncher, prebuild } from '../../workstation/chain/node/index.ts';

export interface Signer { readonly account: AccountId; readonly sign: (payload: Uint8Array) => Promise<Uint8Array> }

export interface LocalNetwork {
  readonly launcher: NodeLauncher; readonly info: NodeInfo; readonly dir: string;
  /** What the node and the clients said, for a failure. */
  readonly lines: string[];
  client(change?: { network?: Network; genesis?: Hash }): Chain;
  spec(): string;
  end(): Promise<void>;
}

/** A binary made here goes before the prebuild; without either there is nothing to test. */
const binary = process.env.ASSENT_NODE_BINARY;
export const reasonToSkip: string | null = binary !== undefined || existsSync(prebuild.record) ? null : `there is no node prebuild for ${process.platform}-${process.arch}`;

export async function startNetwork(): Promise<LocalNetwork> {
  const dir = mkdtempSync(join(tmpdir(), 'assent-network-'));
  const lines: string[] = [];
  const log = (line: string): void => { lines.push(line); };
  const launcher = createNodeLauncher({ dataDir: dir, cacheDir: cacheDir(process.env), prebuild, developmentSpec, network: { kind: 'development' }, binary, log });
  const clients: Chain[] = [];
  const info = await launcher.start();
  const spec = (): string => readFileSync(info.spec, 'utf8');
  return {
    launcher, info, dir, lines, spec,
    client({ network, genesis = info.genesis } = {}) {
      const chain = createChain({ worker: new URL('../../workstation/chain/worker.ts', import.meta.url), network: network ?? { mode: 'light', spec: spec() }, genesis, clock: Date, log });
      clients.push(chain);
      return chain;
    },
    async end() {
      await Promise.all(clients.map((chain) => chain.stop()));
      await launcher.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** One of the development network's own accounts, such as `//Alice`; or any other, made from its words. */
export async function signer(secret: string): Promise<Signer> {
  await cryptoWaitReady();
  const pair = new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri(secret);
  return { account: AccountId.parse(pair.address), sign: (payload) => Promise.resolve(pair.sign(payload)) };
}
