/** The node that chain figures are measured on, and calls sent to it as fast as it takes them. */
import { ApiPromise, WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import type { Call } from '../../workstation/chain/index.ts';
import { build } from '../../workstation/chain/client/extrinsics.ts';
import { ask } from '../../workstation/chain/network/question.ts';
import { type Clinic, foundClinic, startValidators, type Validators } from '../harness/validators.ts';

export interface ChainGround { readonly validators: Validators; readonly chain: Awaited<ReturnType<Validators['client']>>; readonly clinic: Clinic; readonly api: ApiPromise; end(): Promise<void> }

export async function chainGround(given: { readonly validators: number; readonly slotMs: number }): Promise<ChainGround> {
  const validators = await startValidators(given);
  try {
    const chain = await validators.client();
    const clinic = await foundClinic(chain);
    const api = await ApiPromise.create({ provider: new WsProvider(validators.network.members[0]?.rpc ?? ''), noInitWarn: true });
    return { validators, chain, clinic, api, async end() { await api.disconnect(); await validators.end(); } };
  } catch (error) {
    await validators.end();
    throw error;
  }
}

export const pairOf = (secret: string): KeyringPair => new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri(secret);

export interface Drained { readonly ms: number; readonly perBlock: readonly number[]; readonly bytes: number }

/** Signs all first, then hands all to the node; the time runs until the last is in a block. */
export async function drain(api: ApiPromise, pair: KeyringPair, calls: readonly Call[]): Promise<Drained> {
  let nonce = (await api.rpc.system.accountNextIndex(pair.address)).toNumber();
  const first = nonce;
  const signed = calls.map((call) => build(api, call).sign(pair, { nonce: nonce++, era: api.createType('ExtrinsicEra', '0x00'), blockHash: api.genesisHash, genesisHash: api.genesisHash, runtimeVersion: api.runtimeVersion }).toHex());
  const perBlock: number[] = [];
  const last = async (): Promise<number> => ((await api.query.system?.account?.(pair.address)) as unknown as { nonce: { toNumber(): number } }).nonce.toNumber();
  const begun = performance.now();
  let height = (await api.rpc.chain.getHeader()).number.toNumber();
  let next = 0;
  let taken = first;
  const deadline = begun + 1_200_000;
  while (taken < first + calls.length) {
    if (performance.now() > deadline) throw new Error(`only ${String(taken - first)} of ${String(calls.length)} were taken`);
    // The pool holds 8,192; less is always enough for several blocks.
    for (; next < signed.length && next < taken - first + 2_000; next += 1) await api.rpc.author.submitExtrinsic(signed[next] ?? '');
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    const now = (await api.rpc.chain.getHeader()).number.toNumber();
    if (now === height) continue;
    height = now;
    const reached = await last();
    if (reached > taken) perBlock.push(reached - taken);
    taken = reached;
  }
  return { ms: performance.now() - begun, perBlock, bytes: signed.reduce((sum, text) => sum + text.length / 2 - 1, 0) };
}

/** Under which all keys of a map lie. */
export const prefixOf = (api: ApiPromise, pallet: string, item: string): string => (api.query[pallet]?.[item]?.keyPrefix as (() => string) | undefined)?.() ?? '';

/** Keys and values under a prefix: how many, and their bytes together. */
export async function storedUnder(validators: Validators, prefix: string): Promise<{ entries: number; bytes: number }> {
  const url = (validators.network.members[0]?.rpc ?? '').replace('ws', 'http');
  let [entries, bytes] = [0, 0];
  for (let start: string | null = prefix; ;) {
    const keys: string[] = await ask(url, 'state_getKeysPaged', [prefix, 500, start], 30_000);
    if (keys.length === 0) return { entries, bytes };
    const [set] = await ask<{ changes: [string, string | null][] }[]>(url, 'state_queryStorageAt', [keys], 30_000);
    entries += keys.length;
    // Hex with its prefix: two letters a byte.
    bytes += (set?.changes ?? []).reduce((sum, [key, value]) => sum + (key.length - 2) / 2 + ((value ?? '0x').length - 2) / 2, 0);
    start = keys.at(-1) ?? null;
  }
}
