/**
 * What the network's metadata has, by name, as `chain-types/` was made from it: a pallet, item or call that it does not have fails to
 * compile, and so does one key or argument too many. What a value is made of is parsed when it arrives: a network may be older, or newer.
 */
import type {} from '../../../chain-types/index.ts';
import type { AugmentedCalls, AugmentedQueries, AugmentedSubmittables } from '@polkadot/api-base/types';

type Queries = AugmentedQueries<'promise'>;
export type StoragePallet = Extract<keyof Queries, string>;
export type StorageItem<Pallet extends StoragePallet> = Extract<keyof Queries[Pallet], string>;
/** The keys of one entry. */
export type StorageKeys<Pallet extends StoragePallet, Item extends StorageItem<Pallet>> = Queries[Pallet][Item] extends { key: (...keys: infer Keys extends readonly unknown[]) => string } ? Keys : never;
/** The first keys of a map, from none to all but the last. */
export type FirstKeys<Keys extends readonly unknown[]> = Keys extends readonly [...infer First, unknown] ? First | FirstKeys<First> : never;

type Apis = AugmentedCalls<'promise'>;
export type RuntimeApi = Extract<keyof Apis, string>;
export type ApiFunction<Api extends RuntimeApi> = Extract<keyof Apis[Api], string>;

type Calls = AugmentedSubmittables<'promise'>;
export type CallPallet = Extract<keyof Calls, string>;
export type CallMethod<Pallet extends CallPallet> = Extract<keyof Calls[Pallet], string>;
type Each<Names extends readonly unknown[], Value> = { [Index in keyof Names]: Value };
/** As many as the call takes. */
export type CallArguments<Pallet extends CallPallet, Method extends CallMethod<Pallet>, Value> = Calls[Pallet][Method] extends (...args: infer Names extends readonly unknown[]) => unknown ? Each<Names, Value> : never;
