import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSmallNetwork } from '../../../test/harness/small-network.ts';
import { openStorageProof } from './storage-proof.ts';
import { stateRootOf } from './genesis.ts';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hash } from '../../ids/index.ts';
import { type ChainProof, verifyChainProof } from './chain-proof.ts';

const key = Uint8Array.of(1, 2, 3);
const network = (seed: string, options?: { validators?: number; votes?: number }) => {
  const made = createSmallNetwork(seed, options);
  made.state.set(bytesToHex(key), Uint8Array.of(42));
  return made;
};
const problemOf = (proof: ChainProof, genesis: Hash): string | null => {
  try { verifyChainProof(proof, genesis).tree.read(key); return null; } catch (error) { return (error as { problem?: string }).problem ?? (error as Error).name; }
};

describe('a proof from genesis', () => {
  it('leads over changes of authorities to what a block holds', () => {
    const made = network('a');
    for (const changes of [0, 1, 2, 3]) {
      const state = verifyChainProof(made.prove(), made.genesis);
      expect([state.changes, state.tree.read(key), state.tree.read(Uint8Array.of(9))]).toEqual([changes, Uint8Array.of(42), null]);
      made.change();
    }
  });

  it('holds with more than two thirds of the votes and not with two thirds', () => {
    for (const [validators, votes, holds] of [[4, 3, true], [4, 2, false], [3, 3, true], [3, 2, false], [7, 5, true], [7, 4, false], [1, 1, true]] as const) {
      expect([validators, votes, problemOf(network('b', { validators, votes }).prove(), network('b', { validators, votes }).genesis) === null]).toEqual([validators, votes, holds]);
    }
  });

  it('is refused for another network, without a change, in another order, and with another set’s votes', () => {
    const [made, other] = [network('a'), network('b')];
    for (const one of [made, other]) { one.change(); one.change(); }
    const proof = made.prove();
    expect(problemOf(other.prove(), made.genesis)).toBe('other-network');
    expect(problemOf({ ...other.prove(), genesis: proof.genesis }, made.genesis)).toBe('not-final');
    expect(problemOf({ ...proof, changes: proof.changes.slice(1) }, made.genesis)).toBe('not-final');
    expect(problemOf({ ...proof, changes: proof.changes.slice(0, 1) }, made.genesis)).toBe('not-final');
    expect(problemOf({ ...proof, changes: [...proof.changes].reverse() }, made.genesis)).toBe('not-final');
    expect(problemOf({ ...proof, changes: [...proof.changes, proof.changes[1]!] }, made.genesis)).toBe('not-final');
    expect(problemOf({ ...proof, head: other.prove().head }, made.genesis)).toBe('not-final');
    expect(problemOf({ ...proof, state: [] }, made.genesis)).toBe('ProofIncomplete');
  });

  it('is refused with any byte of it changed', () => {
    // No vote to spare: one that is no longer read would else be missed by nobody.
    const made = network('a', { validators: 4, votes: 3 });
    made.change();
    const proof = made.prove();
    const places: [string, (proof: ChainProof, hex: string) => ChainProof][] = [
      [proof.genesis.header, (one, header) => ({ ...one, genesis: { ...one.genesis, header } })], [proof.head.header, (one, header) => ({ ...one, head: { ...one.head, header } })],
      [proof.head.justification, (one, justification) => ({ ...one, head: { ...one.head, justification } })], [proof.changes[0]!.header, (one, header) => ({ ...one, changes: [{ ...one.changes[0]!, header }] })],
      [proof.changes[0]!.justification, (one, justification) => ({ ...one, changes: [{ ...one.changes[0]!, justification }] })],
      ...proof.state.map((node, index) => [node, (one: ChainProof, hex: string) => ({ ...one, state: one.state.with(index, hex) })] as [string, (proof: ChainProof, hex: string) => ChainProof]),
    ];
    fc.assert(fc.property(fc.constantFrom(...places), fc.nat(), fc.integer({ min: 0, max: 7 }), ([hex, put], at, bit) => {
      const bytes = Buffer.from(hex, 'hex');
      bytes[at % bytes.length]! ^= 1 << bit;
      expect(problemOf(put(proof, bytes.toString('hex')), made.genesis)).not.toBeNull();
    }), { numRuns: 100 });
  });
});

describe('a tree of state', () => {
  it('gives back what was put in, and proves what was not', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.uint8Array({ maxLength: 80 })), { minLength: 1, maxLength: 60, selector: ([bytes]) => bytesToHex(bytes) });
    fc.assert(fc.property(entries, fc.uint8Array({ maxLength: 40 }), (given, other) => {
      const nodes: Uint8Array[] = [];
      const root = bytesToHex(stateRootOf(given, (bytes) => nodes.push(bytes))) as Hash;
      const tree = openStorageProof(root, nodes);
      for (const [at, value] of given) expect(tree.read(at)).toEqual(value);
      if (!given.some(([at]) => bytesToHex(at) === bytesToHex(other))) expect(tree.read(other)).toBeNull();
    }), { numRuns: 200 });
  });

});
