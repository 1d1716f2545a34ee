/** Access to storage and to runtime APIs: names and keys as `chain-types/` has them, and as the network's own metadata has them when it is asked. */
import type { QueryableStorageEntryAt } from '@polkadot/api/types';
import type { Bytes, Result, StorageKey } from '@polkadot/types';
import type { Codec } from '@polkadot/types/types';
import { u8aConcat, u8aToHex } from '@polkadot/util';
import { AppError } from '../../../core/errors/index.ts';
import type { Plain } from '../types.ts';
import type { ApiFunction, FirstKeys, RuntimeApi, StorageItem, StorageKeys, StoragePallet } from './metadata-names.ts';
import { plain } from './plain.ts';
import type { Snapshot } from './state.ts';

export type Entry = { readonly keys: readonly Plain[]; readonly value: Plain };

type OneKey<Keys extends readonly unknown[]> = Keys extends readonly [infer Key] ? Key : Keys;

/** `multi` is there also at a fixed block; polkadot.js's types leave it out. */
type Item = QueryableStorageEntryAt<'promise'> & { multi(keys: readonly unknown[]): Promise<Codec[]> };

function item(snapshot: Snapshot, pallet: string, name: string): Item {
  const found = snapshot.api.query[pallet]?.[name];
  if (found === undefined) throw new AppError('chain.wrong-network', { missing: `${pallet}.${name}` });
  return found;
}

/** False where the network's runtime is older than what is asked for. */
export const has = <Pallet extends StoragePallet>(snapshot: Snapshot, pallet: Pallet, name: StorageItem<Pallet>): boolean => snapshot.api.query[pallet]?.[name] !== undefined;

/** Null for an absent optional value; the default for an absent plain one. */
export const read = async <Pallet extends StoragePallet, Item extends StorageItem<Pallet>>(snapshot: Snapshot, pallet: Pallet, name: Item, ...keys: StorageKeys<Pallet, Item>): Promise<Plain> =>
  plain(await item(snapshot, pallet, name)(...keys));

/** A single key stands by itself. */
export async function readMany<Pallet extends StoragePallet, Item extends StorageItem<Pallet>>(snapshot: Snapshot, pallet: Pallet, name: Item, keys: readonly OneKey<StorageKeys<Pallet, Item>>[]): Promise<Plain[]> {
  if (keys.length === 0) return [];
  return (await item(snapshot, pallet, name).multi(keys)).map(plain);
}

/** A part of all entries of a map, in the order of its storage keys, from after `from`. `next` begins the one after it; null at the end. */
export async function page<Pallet extends StoragePallet, Item extends StorageItem<Pallet>>(snapshot: Snapshot, pallet: Pallet, name: Item, from: string | null, pageSize: number): Promise<{ readonly entries: readonly Entry[]; readonly next: string | null }> {
  const found = await item(snapshot, pallet, name).entriesPaged({ args: [], pageSize, ...(from === null ? {} : { startKey: from }) });
  return { entries: found.map(entry), next: found.length < pageSize ? null : found.at(-1)?.[0].toHex() ?? null };
}

/** All entries under the first keys of a map, each with all of its keys. */
export async function entries<Pallet extends StoragePallet, Item extends StorageItem<Pallet>>(snapshot: Snapshot, pallet: Pallet, name: Item, ...keys: FirstKeys<StorageKeys<Pallet, Item>>): Promise<Entry[]> {
  const found = await item(snapshot, pallet, name).entries(...keys);
  return found.map(entry);
}

const entry = ([storageKey, value]: readonly [StorageKey, Codec]): Entry => ({ keys: storageKey.args.map((arg) => plain(arg)), value: plain(value) });

/** False where the network's runtime is older than what is asked. */
export const answers = <Api extends RuntimeApi>(snapshot: Snapshot, api: Api, name: ApiFunction<Api>): boolean => snapshot.api.call[api as string]?.[name as string] !== undefined;

/** One question to a runtime API: null for an absent optional answer. */
export async function ask<Api extends RuntimeApi>(snapshot: Snapshot, api: Api, name: ApiFunction<Api>, ...args: unknown[]): Promise<Plain> {
  const found = snapshot.api.call[api as string]?.[name as string];
  if (found === undefined) throw new AppError('chain.wrong-network', { missing: `${api}.${name}` });
  return plain(await found(...args));
}

/** The view functions that this program asks for; the generated types do not have them. */
export interface Views { readonly Market: 'next_step' | 'free_places' }

/**
 * One question to a view function, by the id and in the types that the metadata (version 16) has for it: null for an absent optional answer.
 * FRAME hands the bytes of the arguments on and those of the answer back (`RuntimeViewFunction`).
 */
export async function view<Pallet extends keyof Views>(snapshot: Snapshot, pallet: Pallet, name: Views[Pallet], ...args: readonly unknown[]): Promise<Plain> {
  const { registry } = snapshot.api;
  const found = registry.metadata.pallets.find((one) => one.name.eq(pallet))?.viewFunctions.find((one) => one.name.eq(name));
  const execute = snapshot.api.call.runtimeViewFunction?.executeViewFunction;
  if (found === undefined || execute === undefined) throw new AppError('chain.wrong-network', { missing: `${pallet}.${name}` });
  const typed = (type: Parameters<typeof registry.createLookupType>[0], value: unknown): Codec => registry.createType(registry.createLookupType(type), value);
  const input = u8aToHex(u8aConcat(...found.inputs.map(({ type }, index) => typed(type, args[index]).toU8a())));
  const answer = await execute(found.id.toU8a(), input) as Result<Bytes, Codec>;
  if (answer.isErr) throw new AppError('chain.wrong-network', { view: `${pallet}.${name}`, reason: answer.asErr.toString() });
  return plain(typed(found.output, answer.asOk.toU8a(true)));
}
