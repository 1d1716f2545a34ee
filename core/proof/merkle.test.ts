import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hash } from '../ids/index.ts';
import { inclusionPath, merkleRoot, verifyInclusion } from './merkle.ts';

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** RFC 6962's definition as it is written, over node:crypto: nothing is shared with what is tested. */
function rootByDefinition(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256('');
  const [only] = leaves;
  if (leaves.length === 1 && only) return sha256(Uint8Array.of(0), only);
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(Uint8Array.of(1), rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
}

const hashes = (count: number, seed = ''): Hash[] => Array.from({ length: count }, (_, i) => sha256(`${seed}${String(i)}`).toString('hex') as Hash);

describe('merkleRoot', () => {
  it('is RFC 6962 for every size up to 130', () => {
    for (let size = 0; size <= 130; size += 1) {
      const leaves = hashes(size);
      expect(merkleRoot(leaves)).toBe(rootByDefinition(leaves.map((leaf) => Buffer.from(leaf, 'hex'))).toString('hex'));
    }
  });

  it('changes with any leaf, their order and their number', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat(), (size, one, other) => {
      const leaves = hashes(size);
      const [i, j] = [one % size, other % size];
      const altered = leaves.with(i, hashes(1, 'altered')[0] ?? leaves[0]!);
      expect(merkleRoot(altered)).not.toBe(merkleRoot(leaves));
      if (i !== j) expect(merkleRoot(leaves.with(i, leaves[j]!).with(j, leaves[i]!))).not.toBe(merkleRoot(leaves));
      expect(merkleRoot(leaves.slice(0, -1))).not.toBe(merkleRoot(leaves));
    }));
  });
});

describe('verifyInclusion', () => {
  it('accepts the path of each leaf and refuses it for another place, size, leaf or root', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, one, other) => {
      const leaves = hashes(size);
      const index = one % size;
      const proof = { leaf: leaves[index]!, index, size, path: inclusionPath(leaves, index), root: merkleRoot(leaves) };
      expect(verifyInclusion(proof)).toBe(true);
      const elsewhere = other % (size + 3);
      if (elsewhere !== index) expect(verifyInclusion({ ...proof, index: elsewhere })).toBe(false);
      expect(verifyInclusion({ ...proof, leaf: hashes(1, 'other')[0]! })).toBe(false);
      expect(verifyInclusion({ ...proof, root: hashes(1, 'other')[0]! })).toBe(false);
      expect(verifyInclusion({ ...proof, path: [...proof.path, hashes(1)[0]!] })).toBe(false);
      if (proof.path.length > 0) expect(verifyInclusion({ ...proof, path: proof.path.slice(1) })).toBe(false);
    }));
  });

  it('never throws, whatever it is given', () => {
    for (const size of [Number.NaN, -1, 0, 2 ** 53, Number.POSITIVE_INFINITY]) {
      expect(verifyInclusion({ leaf: 'zz' as Hash, index: 0, size, path: ['not hex' as Hash], root: '' as Hash })).toBe(false);
    }
    expect(verifyInclusion({ leaf: 'zz' as Hash, index: 0, size: 1, path: [], root: '' as Hash })).toBe(false);
  });

  it('does not take an inner node for a leaf', () => {
    const leaves = hashes(4);
    const left = sha256(Uint8Array.of(1), sha256(Uint8Array.of(0), Buffer.from(leaves[0]!, 'hex')), sha256(Uint8Array.of(0), Buffer.from(leaves[1]!, 'hex'))).toString('hex') as Hash;
    expect(verifyInclusion({ leaf: left, index: 0, size: 2, path: inclusionPath(leaves, 0).slice(-1), root: merkleRoot(leaves) })).toBe(false);
  });
});
