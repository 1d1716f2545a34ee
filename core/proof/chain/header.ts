import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '../../ids/index.ts';
import { decoded, GrandpaLog, HeaderCodec } from './codecs.ts';

export interface Authority { readonly key: string; readonly weight: bigint }

export interface Header {
  readonly hash: Hash; readonly parent: Hash; readonly number: number; readonly stateRoot: Hash;
  /** Who takes over once this block is final. */
  readonly next: readonly Authority[] | null;
  /** It names authorities in a way that an offline reader cannot follow: by force, or from a later block on. */
  readonly unclear: boolean;
}

export const blake2b256 = (bytes: Uint8Array): Uint8Array => blake2b(bytes, { dkLen: 32 });

export const authorityList = (list: readonly (readonly [Uint8Array, bigint])[]): Authority[] => list.map(([key, weight]) => ({ key: bytesToHex(key), weight }));

const engine = bytesToHex(utf8ToBytes('FRNK'));

/** Null for bytes that are no header. */
export function readHeader(bytes: Uint8Array): Header | null {
  const header = decoded(HeaderCodec, bytes);
  if (header === null) return null;
  const logs = header.digest.flatMap((item) => (item.tag === 'Consensus' && bytesToHex(item.value[0]) === engine ? [decoded(GrandpaLog, item.value[1])] : []));
  const changes = logs.flatMap((log) => (log?.tag === 'ScheduledChange' ? [log.value] : []));
  return {
    hash: bytesToHex(blake2b256(bytes)) as Hash, parent: bytesToHex(header.parentHash) as Hash, number: Number(header.number), stateRoot: bytesToHex(header.stateRoot) as Hash,
    next: changes[0] === undefined ? null : authorityList(changes[0].authorities),
    unclear: changes.length > 1 || changes.some(({ delay }) => delay !== 0) || logs.some((log) => log === null || log.tag === 'ForcedChange'),
  };
}
