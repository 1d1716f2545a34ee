/**
 * Reads one value out of a Substrate state proof: a base-16 Patricia tree of blake2b-256 hashes, nodes as in sp-trie's layout 1
 * (Polkadot specification, section 2.4.3; long values stand beside their node under their own hash). No package that does
 * this is kept up, so it is written here.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { compact } from 'scale-ts';
import type { Hash } from '../../ids/index.ts';
import { blake2b256 } from './header.ts';

/** The proof does not reach as far as the key, or is no proof. */
export class ProofIncomplete extends Error { override readonly name = 'ProofIncomplete'; }

interface TreeNode {
  /** In half bytes. */
  readonly partial: readonly number[];
  readonly value: { readonly plain: Uint8Array } | { readonly hash: string } | null;
  /** By half byte: a hash of 32 bytes, or a shorter node itself. */
  readonly children: ReadonlyMap<number, Uint8Array>;
}

export interface ProvenTree {
  /** Null where the tree proves that there is nothing. Throws `ProofIncomplete`. */
  read(key: Uint8Array): Uint8Array | null;
}

export function openStorageProof(root: Hash, proof: readonly Uint8Array[]): ProvenTree {
  const nodes = new Map(proof.map((bytes) => [bytesToHex(blake2b256(bytes)), bytes]));
  const named = (hash: string): Uint8Array => {
    const bytes = nodes.get(hash);
    if (bytes === undefined) throw new ProofIncomplete(hash);
    return bytes;
  };
  return {
    read(key) {
      const path = [...key].flatMap((byte) => [byte >> 4, byte & 15]);
      let node = readNode(named(root));
      for (let at = 0; ;) {
        if (node === null || node.partial.some((half, index) => path[at + index] !== half)) return null;
        at += node.partial.length;
        if (at === path.length) return node.value === null ? null : 'plain' in node.value ? node.value.plain : named(node.value.hash);
        const child = node.children.get(path[at] ?? -1);
        if (child === undefined) return null;
        node = readNode(child.length === 32 ? named(bytesToHex(child)) : child);
        at += 1;
      }
    },
  };
}

const kinds = [
  { mask: 0b1100_0000, bits: 0b0100_0000, branch: false, value: 'plain' }, { mask: 0b1100_0000, bits: 0b1000_0000, branch: true, value: 'none' },
  { mask: 0b1100_0000, bits: 0b1100_0000, branch: true, value: 'plain' }, { mask: 0b1110_0000, bits: 0b0010_0000, branch: false, value: 'hash' },
  { mask: 0b1111_0000, bits: 0b0001_0000, branch: true, value: 'hash' },
] as const;

/** Null for the empty tree. */
function readNode(bytes: Uint8Array): TreeNode | null {
  let at = 0;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new ProofIncomplete('short node');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const byte = (): number => take(1)[0] ?? 0;
  const sized = (): Uint8Array => {
    // A copy: scale-ts takes a part of a buffer for the whole of it.
    const length = Number(compact.dec(Uint8Array.from(bytes.subarray(at, at + 5))));
    take(compact.enc(length).length);
    return take(length);
  };
  const first = byte();
  if (first === 0) return null;
  const kind = kinds.find(({ mask, bits }) => (first & mask) === bits);
  if (kind === undefined) throw new ProofIncomplete('no such node');
  const full = 0xff & ~kind.mask;
  let halves = first & full;
  if (halves === full) for (let more = 255; more === 255; halves += more) more = byte();
  const key = [...take(Math.ceil(halves / 2))].flatMap((pair) => [pair >> 4, pair & 15]);
  const partial = halves % 2 === 1 ? key.slice(1) : key;
  const bitmap = kind.branch ? byte() | (byte() << 8) : 0;
  const value = kind.value === 'none' ? null : kind.value === 'hash' ? { hash: bytesToHex(take(32)) } : { plain: sized() };
  const children = new Map<number, Uint8Array>();
  for (let half = 0; half < 16; half += 1) if ((bitmap & (1 << half)) !== 0) children.set(half, sized());
  if (at !== bytes.length) throw new ProofIncomplete('long node');
  return { partial, value, children };
}
