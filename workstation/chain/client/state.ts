/** Proven state at named blocks. Works with the types that the block's storage was written under. */
import type { ApiPromise } from '@polkadot/api';
import type { ApiDecoration } from '@polkadot/api/types';
import { hexToU8a, u8aToHex } from '@polkadot/util';
import { AppError } from '../../../core/errors/index.ts';
import { Hash } from '../../../core/ids/index.ts';
import type { BlockRef } from '../types.ts';
import type { Connection } from './connection.ts';
import type { StorageItem, StoragePallet } from './metadata-names.ts';

export interface Snapshot { readonly at: BlockRef; readonly api: ApiDecoration<'promise'> }

export interface State {
  ref(hash: Hash): Promise<BlockRef>;
  snapshot(at: BlockRef): Promise<Snapshot>;
  /** Hashes of blocks that the chain's own state still remembers. Errors: `chain.unavailable` {reason: 'pruned'}. */
  hashOf(number: number, finalized: BlockRef): Promise<Hash>;
}

interface Facts { readonly ref: BlockRef; readonly specVersion: number | null }

/** Blocks whose facts are kept: the newest heads and what a person is looking at. */
const remembered = 64;

export const prefixed = (hash: Hash): `0x${string}` => `0x${hash}`;
export const bare = (hex: string): Hash => Hash.parse(hex.replace(/^0x/, '').toLowerCase());

export function createState(connection: Connection): State {
  const { api, provider } = connection;
  const facts = new Map<Hash, Facts>();
  const timeKey = key(api, 'timestamp', 'now');
  const upgradeKey = key(api, 'system', 'lastRuntimeUpgrade');

  const load = async (hash: Hash): Promise<Facts> => {
    const known = facts.get(hash);
    if (known) return known;
    const [header, entries] = await Promise.all([
      provider.send<{ number: string } | null>('chain_getHeader', [prefixed(hash)]),
      provider.send<{ changes: [string, string | null][] }[]>('state_queryStorageAt', [[timeKey, upgradeKey], prefixed(hash)]),
    ]);
    if (header === null) throw new AppError('chain.unavailable', { reason: 'unknown-block' });
    const values = new Map(entries.flatMap((entry) => entry.changes));
    const time = values.get(timeKey);
    const upgrade = values.get(upgradeKey);
    const found: Facts = {
      ref: { number: Number(header.number), hash, time: time == null ? 0 : Number(Buffer.from(hexToU8a(time)).readBigUInt64LE()) },
      // Written before the storage changes its shape, so it names the types that hold; absent only in states we did not write.
      specVersion: upgrade == null ? null : Number(api.registry.createType('Compact<u32>', hexToU8a(upgrade)).toString()),
    };
    facts.set(hash, found);
    for (const old of facts.keys()) { if (facts.size <= remembered) break; facts.delete(old); }
    return found;
  };

  const snapshot = async (at: BlockRef): Promise<Snapshot> => {
    const { specVersion } = await load(at.hash);
    const current = api.runtimeVersion;
    return { at, api: await api.at(prefixed(at.hash), specVersion === current.specVersion.toNumber() ? current : undefined) };
  };

  return {
    ref: async (hash) => (await load(hash)).ref,
    snapshot,
    async hashOf(number, finalized) {
      if (number === finalized.number) return finalized.hash;
      if (number > finalized.number) throw new AppError('chain.unavailable', { reason: 'not-finalized' });
      const entry = await (await snapshot(finalized)).api.query.system?.blockHash?.(number);
      const hash = entry === undefined ? '' : u8aToHex(entry.toU8a(true));
      if (!/[1-9a-f]/.test(hash.slice(2))) throw new AppError('chain.unavailable', { reason: 'pruned' });
      return bare(hash);
    },
  };
}

function key<Pallet extends StoragePallet>(api: ApiPromise, pallet: Pallet, item: StorageItem<Pallet>): string {
  const entry = api.query[pallet as string]?.[item];
  if (entry === undefined) throw new AppError('chain.wrong-network', { missing: `${pallet}.${item}` });
  return entry.key();
}
