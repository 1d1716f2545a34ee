/**
 * How hospitals begin a network together: each makes its keys where they will be used, the public parts are put together,
 * and everybody makes the same genesis of them and compares its hash. No secret leaves its machine.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Keyring } from '@polkadot/keyring';
import { u8aToHex } from '@polkadot/util';
import { cryptoWaitReady, decodeAddress, signatureVerify } from '@polkadot/util-crypto';
import { z } from 'zod';
import { Invitation } from '../../services/setup/network-config.ts';
import { keystoreFolder, readSpec } from '../node/genesis.ts';
import { authorityOf, ensureNodeKey, writeKeystore } from '../node/identity.ts';
import { trieCacheBytes } from '../node/usage.ts';
import { addressPrefix } from '../treasury.ts';
import { founderOf, publicSecrets, writeSpec } from './foundation.ts';
import { withPassingNode } from './passing-node.ts';
import { ask } from './question.ts';

const Address = z.string().refine((text) => { try { return decodeAddress(text, false, addressPrefix).length === 32; } catch { return false; } }, 'an account of this network');
const Facts = z.strictObject({
  name: z.string().min(1).max(60), stash: Address, aura: Address, grandpa: Address, peerId: z.string().regex(/^12D3Koo[1-9A-HJ-NP-Za-km-z]{45}$/),
  /** `/ip4/…/tcp/…` or `/dns/…/tcp/…`: where the other hospitals reach this one's node. */
  address: z.string().regex(/^\/(ip4|ip6|dns|dns4|dns6)\/[^/\s]+\/tcp\/\d+$/),
});
type Facts = z.infer<typeof Facts>;
/** Signed with the stash, so that nobody else's key is put in by mistake or on purpose. */
const PublicPart = Facts.extend({ signature: z.string().regex(/^0x[0-9a-f]{128}$/) });
export type PublicPart = z.infer<typeof PublicPart>;

const Secrets = z.strictObject({ stash: z.string(), session: z.string() });
export type Secrets = z.infer<typeof Secrets>;
/** `--secrets`: the folder that `--ceremony keys` made. */
export const readSecrets = async (folder: string): Promise<Secrets> => Secrets.parse(JSON.parse(await readFile(join(folder, 'validator-secrets.json'), 'utf8')));
const message = ({ name, stash, aura, grandpa, peerId, address }: Facts): string => JSON.stringify(['assent genesis', name, stash, aura, grandpa, peerId, address]);
export const pairOf = (secret: string) => new Keyring({ type: 'sr25519', ss58Format: addressPrefix }).addFromUri(secret);

/** Makes a hospital's keys in `folder` (or takes those that are there) and gives their public part. */
export async function makeKeys(folder: string, name: string, address: string): Promise<PublicPart> {
  await cryptoWaitReady();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'validator-secrets.json');
  if (!existsSync(file)) await writeFile(file, JSON.stringify({ stash: `0x${randomBytes(32).toString('hex')}`, session: `0x${randomBytes(32).toString('hex')}` }), { mode: 0o600, flag: 'wx' });
  const secrets = await readSecrets(folder);
  const stash = pairOf(secrets.stash);
  const facts = Facts.parse({ name, stash: stash.address, ...await authorityOf(secrets.session), peerId: (await ensureNodeKey(folder)).peerId, address });
  return { ...facts, signature: u8aToHex(stash.sign(message(facts))) };
}

/** `sessionBlocks`: an hour's if left out; `eraSessions`: six. The raw spec of the network of all these; the same for whoever makes it, in whatever order the parts came. */
export async function assemble(deps: { readonly binary: string; readonly parts: readonly unknown[]; readonly name: string; readonly id: string; readonly slotMs: number; readonly sessionBlocks?: number; readonly eraSessions?: number; readonly file: string }): Promise<{ spec: string; sha256: string; genesis: string; members: readonly string[] }> {
  await cryptoWaitReady();
  const parts = deps.parts.map((part) => PublicPart.parse(part)).sort((a, b) => (a.stash < b.stash ? -1 : 1));
  const known = new Set((await Promise.all(publicSecrets.map(founderOf))).flatMap(({ aura, grandpa }) => [aura, grandpa]));
  for (const part of parts) {
    if (!signatureVerify(message(part), part.signature, part.stash).isValid) throw new Error(`${part.name}: the signature does not belong to these keys`);
    if ([part.stash, part.aura, part.grandpa].some((key) => known.has(key))) throw new Error(`${part.name}: everybody has this key`);
  }
  for (const field of ['stash', 'aura', 'grandpa', 'peerId', 'address'] as const) {
    if (new Set(parts.map((part) => part[field])).size !== parts.length) throw new Error(`two hospitals have the same ${field}`);
  }
  await writeSpec({
    binary: deps.binary, file: deps.file, id: deps.id, name: deps.name, chainType: 'Live', founders: parts,
    terms: { slotMs: deps.slotMs, sessionBlocks: deps.sessionBlocks ?? Math.max(20, Math.round(3_600_000 / deps.slotMs)), eraSessions: deps.eraSessions, council: parts.map(({ stash }) => stash), testAssets: false },
  });
  const spec = { ...await readSpec(deps.file), bootNodes: parts.map(({ address, peerId }) => `${address}/p2p/${peerId}`) };
  const text = `${JSON.stringify(spec)}\n`;
  await writeFile(deps.file, text);
  const genesis = await withPassingNode(deps.binary, deps.file, (url) => ask<string>(url, 'chain_getBlockHash', [0]));
  return { spec: deps.file, sha256: createHash('sha256').update(text).digest('hex'), genesis: genesis.slice(2), members: parts.map(({ name }) => name) };
}

/**
 * What workstations join the network with, at `file`. It holds a fresh key of the storage network, so one hospital makes it
 * for all: workstations with different keys cannot give each other documents. `nodes`: asked for proofs, never believed.
 */
export async function writeInvitation(deps: { readonly spec: string; readonly genesis: string; readonly nodes: readonly string[]; readonly file: string }): Promise<void> {
  const spec: Record<string, unknown> & { name: string } = { ...await readSpec(deps.spec), telemetryEndpoints: null };
  // As the light client wants it.
  delete spec.protocolId;
  const invitation: Invitation = Invitation.parse({ format: 'assent-network/1', name: spec.name, genesis: deps.genesis, spec: JSON.stringify(spec), swarmKey: randomBytes(32).toString('hex'), peers: [], nodes: deps.nodes });
  try {
    await writeFile(deps.file, `${JSON.stringify(invitation)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw new Error(`${deps.file} is there already. A second invitation would divide the storage network in two: hand that one on, or delete it if nobody has joined with it`, { cause });
    throw cause;
  }
}

/** Puts a hospital's session keys where its node looks for them, and says how to start it: as the service of docs/users/operator.md does. */
export async function install(deps: { readonly spec: string; readonly folder: string; readonly base: string }): Promise<{ command: readonly string[]; boot: string }> {
  const spec = await readSpec(deps.spec);
  const secrets = await readSecrets(deps.folder);
  const key = await ensureNodeKey(deps.folder);
  const mine = spec.bootNodes.find((node) => node.endsWith(`/p2p/${key.peerId}`));
  if (mine === undefined) throw new Error('this network was made without the keys in this folder');
  await writeKeystore(keystoreFolder(deps.base, spec), secrets.session);
  const port = /\/tcp\/(\d+)\//.exec(mine)?.[1] ?? '30333';
  return {
    boot: mine,
    command: ['assent-node', '--chain', deps.spec, '--base-path', deps.base, '--database', 'paritydb', '--validator', '--clock-guard', '--node-key-file', key.file,
      '--listen-addr', `/ip4/0.0.0.0/tcp/${port}`, '--public-addr', mine.replace(/\/p2p\/.*$/, ''), '--allow-private-ip', '--no-mdns', '--no-telemetry', '--rpc-port', '9944', '--rpc-methods', 'safe', '--prometheus-port', '9615', '--trie-cache-size', String(trieCacheBytes)],
  };
}

type Options = Readonly<Partial<Record<'name' | 'address' | 'out' | 'secrets' | 'parts' | 'spec' | 'base' | 'id' | 'slot' | 'invitation' | 'nodes', string>>> & { readonly binary: string };

export async function ceremony(step: string, options: Options): Promise<object> {
  const given = (name: Exclude<keyof Options, 'binary'>): string => {
    const value = options[name];
    if (value === undefined || value === '') throw new Error(`--ceremony ${step} needs --${name}`);
    return value;
  };
  if (step === 'keys') {
    const part = await makeKeys(resolve(given('secrets')), given('name'), given('address'));
    await writeFile(resolve(given('out')), `${JSON.stringify(part, null, 2)}\n`);
    return { made: resolve(given('out')), secrets: resolve(given('secrets')), ...part };
  }
  if (step === 'assemble') {
    const files = given('parts').split(',');
    const parts = await Promise.all(files.map(async (file) => JSON.parse(await readFile(resolve(file), 'utf8')) as unknown));
    const made = await assemble({ binary: options.binary, parts, name: given('name'), id: options.id ?? 'assent_consortium', slotMs: Number(options.slot ?? 6000), file: resolve(given('out')) });
    if (options.invitation === undefined) return made;
    const invitation = resolve(given('invitation'));
    await writeInvitation({ spec: made.spec, genesis: made.genesis, nodes: options.nodes?.split(',') ?? [], file: invitation });
    return { ...made, invitation };
  }
  if (step === 'install') return install({ spec: resolve(given('spec')), folder: resolve(given('secrets')), base: resolve(given('base')) });
  throw new Error('--ceremony is keys, assemble or install');
}
