/** A real node in a folder of its own, and clients of it. One a test file; `end` leaves nothing running and nothing on disk. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Storage of the pallet `network`: blocks of a session, sessions of an era. */
const lengthKeys = { sessionBlocks: '0xf258460b41b9b2fdb96c15e5c16fdacb585e1e8c1328c63f5bca004893b7d732', eraSessions: '0xf258460b41b9b2fdb96c15e5c16fdacb66c4c179b44a7018f4f4300b4cd023bd' };

/** The development network, from block 0 on with sessions and eras of another length: a session has ten blocks at least. */
function specWith(dir: string, lengths: Readonly<Record<keyof typeof lengthKeys, number>>): string {
  const spec = JSON.parse(readFileSync(developmentSpec, 'utf8')) as { genesis: { raw: { top: Record<string, string> } } };
  for (const [name, key] of Object.entries(lengthKeys)) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(lengths[name as keyof typeof lengthKeys]);
    if (spec.genesis.raw.top[key] === undefined) throw new Error(`the spec has no ${name}`);
    spec.genesis.raw.top[key] = `0x${bytes.toString('hex')}`;
  }
  const file = join(dir, 'spec.json');
  writeFileSync(file, JSON.stringify(spec));
  return file;
}

export async function startNetwork(lengths?: Parameters<typeof specWith>[1]): Promise<LocalNetwork> {
  const dir = mkdtempSync(join(tmpdir(), 'assent-network-'));
  const lines: string[] = [];
  const log = (line: string): void => { lines.push(line); };
  const launcher = createNodeLauncher({ dataDir: dir, cacheDir: cacheDir(process.env), prebuild, developmentSpec: lengths === undefined ? developmentSpec : specWith(dir, lengths), network: { kind: 'development' }, binary, log });
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
