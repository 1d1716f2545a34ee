import { hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Hash } from '../../ids/index.ts';
import { Authorities, decoded } from './codecs.ts';
import { type Authority, authorityList, type Header, readHeader } from './header.ts';
import { finalizedBy } from './justification.ts';
import { openStorageProof, type ProvenTree } from './storage-proof.ts';

const hex = z.string().regex(/^(?:[0-9a-f]{2})*$/);
const Step = z.strictObject({ header: hex, justification: hex });

/**
 * Leads from a network's genesis to the state of one final block: the genesis header and its authorities, each block that
 * changed them with the votes of those before, the block itself with its votes, and nodes of its state. Bytes in hex.
 */
export const ChainProof = z.strictObject({
  format: z.literal('assent-chain-proof/1'),
  genesis: z.strictObject({ header: hex, state: z.array(hex).max(1_000) }),
  changes: z.array(Step).max(1_000_000),
  head: Step,
  state: z.array(hex).max(1_000_000),
});
export type ChainProof = z.infer<typeof ChainProof>;

/** `twox128("Grandpa") ++ twox128("Authorities")`. */
const authoritiesKey = hexToBytes('5f9cc45b7a00c5899361e1c6099678dc5e0621c4869aa60c02be9adcc98a0d1d');

export const chainProblems = {
  'other-network': 'This was proven by another network than the one it is checked against.',
  'no-authorities': 'The beginning of the network does not name who confirms its blocks.',
  'not-final': 'A block that the proof rests on was not confirmed by those who had to.',
  'state-unproven': 'The proof does not show what the block holds.',
} as const;
export type ChainProblem = keyof typeof chainProblems;
export class ChainProofError extends Error {
  override readonly name = 'ChainProofError';
  readonly problem: ChainProblem;
  constructor(problem: ChainProblem) {
    super(chainProblems[problem]);
    this.problem = problem;
  }
}

export interface ProvenState { readonly genesis: Hash; readonly block: { readonly number: number; readonly hash: Hash }; readonly changes: number; readonly tree: ProvenTree }

/** Nothing of it is believed but the genesis hash that the caller names. Throws `ChainProofError`. */
export function verifyChainProof(proof: ChainProof, genesis: Hash): ProvenState {
  const first = header(proof.genesis.header);
  if (first.hash !== genesis || first.number !== 0) throw new ChainProofError('other-network');
  let set: { id: bigint; authorities: readonly Authority[] } = { id: 0n, authorities: firstAuthorities(first, proof.genesis.state) };
  let before = 0;
  const confirmed = (step: z.infer<typeof Step>): Header => {
    const block = header(step.header);
    const final = finalizedBy(hexToBytes(step.justification), set);
    if (final === null || final.hash !== block.hash || final.number !== block.number || block.number <= before || block.unclear) throw new ChainProofError('not-final');
    before = block.number;
    return block;
  };
  for (const step of proof.changes) {
    const block = confirmed(step);
    if (block.next === null) throw new ChainProofError('not-final');
    set = { id: set.id + 1n, authorities: block.next };
  }
  // The last change may itself be the block whose state is shown.
  const last = proof.changes.at(-1);
  const head = last !== undefined && last.header === proof.head.header ? header(last.header) : confirmed(proof.head);
  return { genesis, block: { number: head.number, hash: head.hash }, changes: proof.changes.length, tree: openStorageProof(head.stateRoot, proof.state.map(hexToBytes)) };
}

function header(text: string): Header {
  const found = readHeader(hexToBytes(text));
  if (found === null) throw new ChainProofError('not-final');
  return found;
}

function firstAuthorities(genesis: Header, state: readonly string[]): Authority[] {
  let value: Uint8Array | null = null;
  try {
    value = openStorageProof(genesis.stateRoot, state.map(hexToBytes)).read(authoritiesKey);
  } catch {
    // The same to the caller as nothing at all.
  }
  const list = value === null ? null : decoded(Authorities, value);
  if (list === null || list.length === 0) throw new ChainProofError('no-authorities');
  return authorityList(list);
}
