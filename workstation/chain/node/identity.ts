/** The node's own keys: the one it is known by in the network, and those it makes and finalizes blocks with. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { Keyring } from '@polkadot/keyring';
import { u8aToHex } from '@polkadot/util';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { base58 } from '@scure/base';
import { addressPrefix } from '../treasury.ts';

export interface NodeKey { readonly file: string; readonly peerId: string }
export interface Authority { readonly aura: string; readonly grandpa: string }

/** libp2p's protobuf of an ed25519 public key, behind the identity multihash of its 36 bytes. */
const peerIdPrefix = Uint8Array.of(0x00, 0x24, 0x08, 0x01, 0x12, 0x20);

export const peerIdOf = (secret: Uint8Array): string => base58.encode(Uint8Array.of(...peerIdPrefix, ...ed25519.getPublicKey(secret)));

/** Made at the first start, so that the address is known before the node runs. */
export async function ensureNodeKey(folder: string): Promise<NodeKey> {
  const file = join(folder, 'node-key');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null && /^[0-9a-f]{64}$/.test(known)) return { file, peerId: peerIdOf(Buffer.from(known, 'hex')) };
  const secret = randomBytes(32);
  await writeFile(file, secret.toString('hex'), { mode: 0o600 });
  return { file, peerId: peerIdOf(secret) };
}

const keyTypes = { aura: { id: 'aura', crypto: 'sr25519' }, grandpa: { id: 'gran', crypto: 'ed25519' } } as const;

async function pairs(secret: string) {
  await cryptoWaitReady();
  return Object.values(keyTypes).map(({ id, crypto }) => ({ id, pair: new Keyring({ type: crypto, ss58Format: addressPrefix }).addFromUri(secret) }));
}

/** Public keys of a secret (`//Name` or 32 bytes in hex with 0x), as addresses. */
export async function authorityOf(secret: string): Promise<Authority> {
  const [aura, grandpa] = await pairs(secret);
  if (aura === undefined || grandpa === undefined) throw new Error('no key types');
  return { aura: aura.pair.address, grandpa: grandpa.pair.address };
}

/** Writes the files that the node's keystore reads: named by key type and public key, holding the secret. */
export async function writeKeystore(folder: string, secret: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { id, pair } of await pairs(secret)) {
    const name = Buffer.from(id, 'latin1').toString('hex') + u8aToHex(pair.publicKey, -1, false);
    await writeFile(join(folder, name), JSON.stringify(secret), { mode: 0o600 });
  }
}
