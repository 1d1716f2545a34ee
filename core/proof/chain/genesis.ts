import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { Bytes } from 'scale-ts';
import type { Hash } from '../../ids/index.ts';
import { HeaderCodec } from './codecs.ts';
import { blake2b256 } from './header.ts';

const plain = Bytes();
const longestInside = 32;

interface Entry { readonly path: readonly number[]; readonly value: Uint8Array }

/** The hash of block 0 of a network whose specification lists this storage (`genesis.raw.top`: keys and values in hex). */
export function genesisHash(top: Readonly<Record<string, string>>): Hash {
  const stateRoot = stateRootOf(Object.entries(top).map(([key, value]) => [hexToBytes(key.replace(/^0x/, '')), hexToBytes(value.replace(/^0x/, ''))]));
  return bytesToHex(blake2b256(HeaderCodec.enc({ parentHash: new Uint8Array(32), number: 0, stateRoot, extrinsicsRoot: blake2b256(Uint8Array.of(0)), digest: [] }))) as Hash;
}

/** `keep` is given every node and value that stands under a hash of its own. */
export function stateRootOf(entries: readonly (readonly [key: Uint8Array, value: Uint8Array])[], keep: (bytes: Uint8Array) => void = () => undefined): Uint8Array {
  const root = node(entries.map(([key, value]) => ({ path: halves(key), value })).sort((one, other) => compared(one.path, other.path)), 0, keep);
  keep(root);
  return blake2b256(root);
}

const halves = (bytes: Uint8Array): number[] => [...bytes].flatMap((byte) => [byte >> 4, byte & 15]);

function compared(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) if (one[index] !== other[index]) return (one[index] ?? 0) - (other[index] ?? 0);
  return one.length - other.length;
}

/** The encoded node over entries in order that agree up to `depth`: layout 1 of sp-trie, as `openStorageProof` reads it. */
function node(entries: readonly Entry[], depth: number, keep: (bytes: Uint8Array) => void): Uint8Array {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return Uint8Array.of(0);
  let end = depth;
  while (end < first.path.length && first.path[end] === last.path[end]) end += 1;
  const partial = first.path.slice(depth, end);
  const own = first.path.length === end ? first.value : null;
  const isHashed = own !== null && own.length > longestInside;
  if (isHashed) keep(own);
  const value = own === null ? new Uint8Array() : isHashed ? blake2b256(own) : plain.enc(own);
  const below = own === null ? entries : entries.slice(1);
  if (below.length === 0) return concatBytes(head(isHashed ? 0b0010_0000 : 0b0100_0000, isHashed ? 31 : 63, partial), value);
  let bitmap = 0;
  const children: Uint8Array[] = [];
  for (let half = 0; half < 16; half += 1) {
    const beneath = below.filter(({ path }) => path[end] === half);
    if (beneath.length === 0) continue;
    bitmap |= 1 << half;
    const child = node(beneath, end + 1, keep);
    if (child.length >= 32) keep(child);
    children.push(plain.enc(child.length < 32 ? child : blake2b256(child)));
  }
  const prefix = own === null ? head(0b1000_0000, 63, partial) : isHashed ? head(0b0001_0000, 15, partial) : head(0b1100_0000, 63, partial);
  return concatBytes(prefix, Uint8Array.of(bitmap & 0xff, bitmap >> 8), value, ...children);
}

/** The kind of node and how long its part of the key is, then that part; an odd one begins with half a byte of nothing. */
function head(kind: number, room: number, partial: readonly number[]): Uint8Array {
  const lengths = partial.length < room ? [kind | partial.length] : [kind | room];
  for (let rest = partial.length - room; partial.length >= room; rest -= 255) {
    lengths.push(Math.min(rest, 255));
    if (rest < 255) break;
  }
  const even = partial.length % 2 === 0 ? partial : [0, ...partial];
  return Uint8Array.from([...lengths, ...Array.from({ length: even.length / 2 }, (_, index) => ((even[2 * index] ?? 0) << 4) | (even[2 * index + 1] ?? 0))]);
}
