/**
 * A secret in the hands of several: an age identity of its own, split by Shamir's scheme so that any `threshold` of the shares rebuild
 * it and fewer say nothing of it. What it opens is sealed to `recipient`, so a new set never needs the secret of the one before.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { AccountId, Hash, OrganizationId, SubjectId } from '../ids/index.ts';
import { AgeRecipient } from './age-identity.ts';
import { base64urlToBytes, bytesToBase64url, bytesToHex, bytesToUtf8, concatBytes, hexToBytes, utf8ToBytes } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';

export const mostShares = 16;
const ShareCount = z.int().min(2).max(mostShares);

/** Whose secret. */
export const ShareOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subject'), subject: SubjectId }),
  z.strictObject({ kind: z.literal('organization'), organization: OrganizationId }),
]);
export type ShareOwner = z.infer<typeof ShareOwner>;

/** `recovery`: held by guardians, for an owner who lost their key. `emergency`: held by trustees, for who has to treat the patient now. */
export const SharePurpose = z.enum(['recovery', 'emergency']);
export type SharePurpose = z.infer<typeof SharePurpose>;

const named = {
  /** 32 random bytes: shares of two sets never mix. */
  set: Hash,
  genesis: Hash,
  purpose: SharePurpose,
  owner: ShareOwner,
  threshold: ShareCount,
};

const statement = {
  format: z.literal('assent-share-set/1'),
  ...named,
  /** The public half of the secret: whatever was rebuilt has to be its identity. */
  recipient: AgeRecipient,
  /** `shareCommitment` of each share, in their order: a wrong share is found by its place. */
  commitments: z.array(Hash).min(2).max(mostShares),
  dealer: AccountId,
  dealtAt: z.iso.datetime(),
};

export const ShareSetDraft = z.strictObject(statement);
export type ShareSetDraft = z.infer<typeof ShareSetDraft>;

/** Public. `signature`: sr25519 of the dealer over `shareSetDigest`, in hex; age itself names no sender. */
export const ShareSet = z.strictObject({ ...statement, signature: z.string().regex(/^[0-9a-f]{128}$/) }).refine(({ threshold, commitments }) => threshold <= commitments.length, 'as many shares as it takes');
export type ShareSet = z.infer<typeof ShareSet>;

/** What the dealer signs. */
export function shareSetDigest(set: ShareSetDraft | ShareSet): Uint8Array {
  const { signature: _, ...draft } = set as ShareSet;
  return sha256(utf8ToBytes(`assent/share-set/1\n${canonicalJson(draft)}`));
}

/** One share, as it lies in its holder's age file. It names everything it belongs to, so that it can be checked without the others. */
export const Share = z.strictObject({
  format: z.literal('assent-share/1'), ...named, count: ShareCount, index: z.int().min(0).max(mostShares - 1), share: z.string().regex(/^[A-Za-z0-9_-]{44}$/),
});
export type Share = z.infer<typeof Share>;

/** 33 bytes: Shamir's over GF(2^8), the point's x last. Uniformly random alone, so its hash says nothing that helps. */
export const shareBytes = ({ share }: Pick<Share, 'share'>): Uint8Array => base64urlToBytes(share);

export const shareCommitment = (set: Hash, index: number, share: Uint8Array): Hash =>
  Hash.parse(bytesToHex(sha256(concatBytes(utf8ToBytes('assent/share/1\n'), hexToBytes(set), Uint8Array.of(index), share))));

export const encodeShare = ({ set, genesis, purpose, owner, threshold, commitments }: Pick<ShareSetDraft, 'set' | 'genesis' | 'purpose' | 'owner' | 'threshold' | 'commitments'>, index: number, share: Uint8Array): Uint8Array =>
  utf8ToBytes(canonicalJson({ format: 'assent-share/1', set, genesis, purpose, owner, threshold, count: commitments.length, index, share: bytesToBase64url(share) } satisfies Share));

/** Null for what is no share. */
export function decodeShare(content: Uint8Array): Share | null {
  try {
    return Share.parse(JSON.parse(bytesToUtf8(content)));
  } catch {
    return null;
  }
}

export type ShareDisagreement = 'network' | 'set' | 'purpose' | 'owner' | 'count' | 'index' | 'commitment';

/** Why a share is not the set's share at this place; null when it is. */
export function shareDisagreement(share: Share, set: ShareSet, index: number): ShareDisagreement | null {
  if (share.genesis !== set.genesis) return 'network';
  if (share.set !== set.set) return 'set';
  if (share.purpose !== set.purpose) return 'purpose';
  if (canonicalJson(share.owner) !== canonicalJson(set.owner)) return 'owner';
  if (share.threshold !== set.threshold || share.count !== set.commitments.length) return 'count';
  if (share.index !== index) return 'index';
  return shareCommitment(set.set, index, shareBytes(share)) === set.commitments[index] ? null : 'commitment';
}
