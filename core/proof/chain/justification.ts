import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hash } from '../../ids/index.ts';
import { decoded, HeaderCodec, JustificationCodec, SignedVote } from './codecs.ts';
import { type Authority, blake2b256 } from './header.ts';

export interface Finalized { readonly hash: Hash; readonly number: number }

const precommit = Uint8Array.of(1);

/**
 * The block that more than two thirds of the set's weight precommitted to, directly or by one of its descendants; null where
 * they did not. Signatures are checked as the network does (ZIP 215), each voter counts once.
 */
export function finalizedBy(bytes: Uint8Array, set: { readonly id: bigint; readonly authorities: readonly Authority[] }): Finalized | null {
  const justification = decoded(JustificationCodec, bytes);
  if (justification === null) return null;
  const { round, commit, ancestries } = justification;
  const target = bytesToHex(commit.targetHash) as Hash;
  const parents = new Map(ancestries.map((header) => [bytesToHex(blake2b256(HeaderCodec.enc(header))), bytesToHex(header.parentHash)]));
  const descends = (hash: string): boolean => {
    let at: string | undefined = hash;
    for (let steps = 0; at !== undefined && steps <= parents.size; steps += 1) {
      if (at === target) return true;
      at = parents.get(at);
    }
    return false;
  };
  const weights = new Map(set.authorities.map(({ key, weight }) => [key, weight]));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0n);
  const voted = new Set<string>();
  let weight = 0n;
  for (const vote of commit.precommits) {
    const voter = bytesToHex(vote.id);
    const theirs = weights.get(voter);
    if (theirs === undefined || voted.has(voter) || !descends(bytesToHex(vote.targetHash))) continue;
    if (!ed25519.verify(vote.signature, SignedVote.enc([precommit, vote.targetHash, vote.targetNumber, round, set.id]), vote.id)) return null;
    voted.add(voter);
    weight += theirs;
  }
  return total > 0n && weight >= total - (total - 1n) / 3n ? { hash: target, number: commit.targetNumber } : null;
}
