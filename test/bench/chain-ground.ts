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

/** `lost`: that the pool let go, and that were handed to it again. */
export interface Drained { readonly ms: number; readonly perBlock: readonly number[]; readonly bytes: number; readonly lost: number }

/** The pool holds 8,192; less is always enough for several blocks. */
const waiting = 2_000;
/** On their way to the node at one time where that is timed, so that blocks are filled by what they take and not by what is asked one by one. The pool may lose one that overtakes another. */
const abreast = 8;
/** Without one extrinsic taken for so long, the pool has lost the next one, and holds none that could follow it. */
const pauseMs = 5_000;
/** Without one taken for so long, none will be. */
const standstillMs = 60_000;

/** Signs all first, then hands all to the node; the time runs until the last is in a block. `ahead`: signs as it goes instead, only so many before the chain, and says how far it is: for what is not timed. */
export async function drain(api: ApiPromise, pair: KeyringPair, calls: readonly Call[], ahead?: number): Promise<Drained> {
  const account = async (): Promise<number> => ((await api.query.system?.account?.(pair.address)) as unknown as { nonce: { toNumber(): number } }).nonce.toNumber();
  const first = (await api.rpc.system.accountNextIndex(pair.address)).toNumber();
  const sign = (call: Call, index: number): string => build(api, call).sign(pair, { nonce: first + index, era: api.createType('ExtrinsicEra', '0x00'), blockHash: api.genesisHash, genesisHash: api.genesisHash, runtimeVersion: api.runtimeVersion }).toHex();
  const signed = ahead === undefined ? calls.map(sign) : [];
  const perBlock: number[] = [];
  const begun = performance.now();
  let [height, next, taken, bytes, since, lost, again] = [(await api.rpc.chain.getHeader()).number.toNumber(), 0, 0, 0, begun, 0, begun];
  while (taken < calls.length) {
    if (performance.now() - since > standstillMs) throw new Error(`for ${String(standstillMs / 1000)} s the chain took none: ${String(taken)} of ${String(calls.length)} are in blocks, ${String(next)} sent, ${String((await api.rpc.author.pendingExtrinsics()).length)} in the pool, at block ${String(height)}`);
    while (next < calls.length && next < taken + (ahead ?? waiting)) {
      const some = calls.slice(next, next + (ahead === undefined ? abreast : 1)).map((call, index) => signed[next + index] ?? sign(call, next + index));
      bytes += some.reduce((sum, extrinsic) => sum + extrinsic.length / 2 - 1, 0);
      await Promise.all(some.map((extrinsic) => api.rpc.author.submitExtrinsic(extrinsic)));
      next += some.length;
    }
    if (performance.now() - Math.max(since, again) > pauseMs) {
      const held = new Set((await api.rpc.author.pendingExtrinsics()).map((one) => one.toHex() as string));
      // Asked after the pool: what left it for a block meanwhile is none of these.
      const missing = signed.slice(await account() - first, next).filter((one) => !held.has(one));
      for (const one of missing) await api.rpc.author.submitExtrinsic(one);
      lost += missing.length;
      again = performance.now();
    }
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    const now = (await api.rpc.chain.getHeader()).number.toNumber();
    if (now === height) continue;
    height = now;
    const reached = await account() - first;
    if (reached > taken) { perBlock.push(reached - taken); since = performance.now(); }
    if (ahead !== undefined && Math.floor((reached * 10) / calls.length) > Math.floor((taken * 10) / calls.length)) process.stderr.write(`bench: ${String(reached)} of ${String(calls.length)} extrinsics in blocks after ${String(Math.round((performance.now() - begun) / 1000))} s\n`);
    taken = reached;
  }
  return { ms: performance.now() - begun, perBlock, bytes, lost };
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
