/**
 * Merkle trees as in RFC 6962, section 2.1, with SHA-256: a leaf is hashed behind a zero byte, an inner node behind a one,
 * so that neither passes for the other. Leaves here are the 32-byte hashes of audit rows. All hashes are lower-case hex.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '../ids/index.ts';

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** SHA-256: 32 bytes of its own for each call. A program may bring a faster one than this folder's. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Takes leaves one by one and holds a hash for each bit of their count, never the leaves. */
export interface MerkleBuilder {
  add(leaf: Hash): void;
  addBytes(leaf: Uint8Array): void;
  /** Of the leaves so far; of none, the hash of nothing. */
  root(): Hash;
}

export function createMerkleBuilder(hash: Sha256 = sha256): MerkleBuilder {
  /** Roots of the complete subtrees that the count is made of, the largest first. */
  const peaks: Uint8Array[] = [];
  let count = 0;
  const leafInput = new Uint8Array(33);
  const nodeInput = new Uint8Array(65);
  nodeInput[0] = 1;
  const node = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    nodeInput.set(left, 1);
    nodeInput.set(right, 33);
    return hash(nodeInput);
  };
  const addBytes = (leaf: Uint8Array): void => {
    leafInput.set(leaf, 1);
    let top = hash(leafInput);
    for (let bits = count; bits % 2 === 1; bits = Math.floor(bits / 2)) top = node(peaks.pop() ?? top, top);
    peaks.push(top);
    count += 1;
  };
  return {
    addBytes,
    add: (leaf) => { addBytes(hexToBytes(leaf)); },
    root: () => bytesToHex(peaks.length === 0 ? hash(new Uint8Array()) : peaks.reduceRight((right, left) => node(left, right))) as Hash,
  };
}

export function merkleRoot(leaves: readonly Hash[]): Hash {
  const builder = createMerkleBuilder();
  for (const leaf of leaves) builder.add(leaf);
  return builder.root();
}

/** The siblings from the leaf up. Throws a `RangeError` for an index that is no leaf's. */
export function inclusionPath(leaves: readonly Hash[], index: number): Hash[] {
  const path = Number.isInteger(index) ? inclusionPaths(leaves)[index] : undefined;
  if (path === undefined) throw new RangeError('no such leaf');
  return path;
}

/** The paths of all leaves, each subtree hashed once. */
export function inclusionPaths(leaves: readonly Hash[]): Hash[][] {
  const paths: Hash[][] = leaves.map(() => []);
  const climbed = (from: number, to: number): Uint8Array => {
    if (to - from === 1) return hashLeaf(leaves[from] as Hash);
    const split = from + largestPowerBelow(to - from);
    const [left, right] = [climbed(from, split), climbed(split, to)];
    const [leftHex, rightHex] = [bytesToHex(left) as Hash, bytesToHex(right) as Hash];
    for (let index = from; index < to; index += 1) paths[index]?.push(index < split ? rightHex : leftHex);
    return hashNode(left, right);
  };
  if (leaves.length > 0) climbed(0, leaves.length);
  return paths;
}

export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  /** Number of leaves of the tree. */
  readonly size: number;
  readonly path: readonly Hash[];
  readonly root: Hash;
}

/** Whether the leaf stands at that place under the root. False, never an error, for anything that is not so. */
export function verifyInclusion({ leaf, index, size, path, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  try {
    const top = climb(hashLeaf(leaf), index, size, path);
    return top !== null && bytesToHex(top) === root;
  } catch {
    return false;
  }
}

/** Consumes the path from its end, where the highest sibling is. Null where its length does not fit the tree. */
function climb(leaf: Uint8Array, index: number, size: number, path: readonly Hash[]): Uint8Array | null {
  const sibling = path.at(-1);
  if (size === 1) return sibling === undefined ? leaf : null;
  if (sibling === undefined) return null;
  const split = largestPowerBelow(size);
  const isLeft = index < split;
  const inner = isLeft ? climb(leaf, index, split, path.slice(0, -1)) : climb(leaf, index - split, size - split, path.slice(0, -1));
  if (inner === null) return null;
  return isLeft ? hashNode(inner, hexToBytes(sibling)) : hashNode(hexToBytes(sibling), inner);
}

function hashLeaf(leaf: Hash): Uint8Array {
  return sha256(joined(leafPrefix, hexToBytes(leaf)));
}

function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(joined(nodePrefix, left, right));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
