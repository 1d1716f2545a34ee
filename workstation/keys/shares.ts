/** Dealing a secret to several and rebuilding it; in the keys process alone is it ever whole. */
import { hexToBytes } from '@noble/hashes/utils.js';
import { AppError } from '../../core/errors/index.ts';
import {
  type AgeIdentity, type AgeRecipient, bytesToHex, decodeShare, encodeIdentity, encodeShare, type KeyKind, kindOfRecipient, shareBytes, shareCommitment, shareDisagreement, ShareSet, shareSetDigest, type ShareSetDraft,
} from '../../core/sealing/index.ts';
import { sealFile } from '../sealing/age-file.ts';
import type { CommandOutput } from './protocol.ts';
import { recipientOfSecret } from './recipient.ts';
import { combineShares, shareLength, splitSecret } from './secret-sharing.ts';
import { verify } from './signing.ts';

type Dealt = Omit<ShareSetDraft, 'format' | 'recipient' | 'commitments'>;

export async function deal(dealt: Dealt, kind: KeyKind, holders: readonly AgeRecipient[], randomBytes: (length: number) => Uint8Array, sign: (digest: Uint8Array) => Uint8Array): Promise<CommandOutput<'dealShares'>> {
  // The same person twice would be one of the several who are asked.
  if (new Set(holders).size !== holders.length || dealt.threshold > holders.length) throw new AppError('app.invalid-input', { field: 'holders' });
  const scalar = randomBytes(32);
  const parts = await splitSecret(scalar, holders.length, dealt.threshold);
  const draft: ShareSetDraft = { format: 'assent-share-set/1', ...dealt, recipient: await recipientOfSecret(scalar, kind), commitments: parts.map((part, index) => shareCommitment(dealt.set, index, part)) };
  scalar.fill(0);
  const statement = ShareSet.parse({ ...draft, signature: bytesToHex(sign(shareSetDigest(draft))) });
  const shares = await Promise.all(parts.map(async (part, index) => {
    const content = encodeShare(statement, index, part);
    part.fill(0);
    const sealed = await sealFile(content, [holders[index] as AgeRecipient]);
    content.fill(0);
    return sealed;
  }));
  return { statement, shares };
}

/** `recovery.set-invalid`: not what its dealer signed. */
function checkStatement(set: ShareSet): void {
  if (!verify(set.dealer, shareSetDigest(set), hexToBytes(set.signature))) throw new AppError('recovery.set-invalid', { check: 'signature' });
}

/** The share's bytes. `recovery.share-wrong` names its place and what differs. */
export function checkShare(set: ShareSet, index: number, content: Uint8Array): Uint8Array {
  checkStatement(set);
  const share = decodeShare(content);
  if (share === null) throw new AppError('recovery.share-wrong', { index, check: 'format' });
  const bytes = shareBytes(share);
  const differs = bytes.length === shareLength ? shareDisagreement(share, set, index) : 'format';
  if (differs !== null) throw new AppError('recovery.share-wrong', { index, check: differs });
  return bytes;
}

/** The identity of the set, from at least as many of its shares as it takes; exactly so many are used. */
export async function rebuild(set: ShareSet, shares: readonly { readonly index: number; readonly content: Uint8Array }[]): Promise<AgeIdentity> {
  const parts = new Map(shares.map(({ index, content }) => [index, checkShare(set, index, content)]));
  if (parts.size < set.threshold) throw new AppError('recovery.shares-missing', { have: parts.size, need: set.threshold });
  const scalar = await combineShares([...parts.values()].slice(0, set.threshold));
  for (const part of parts.values()) part.fill(0);
  const kind = kindOfRecipient(set.recipient);
  const recipient = await recipientOfSecret(scalar, kind);
  const identity = encodeIdentity(scalar, kind);
  scalar.fill(0);
  if (recipient !== set.recipient) throw new AppError('recovery.set-invalid', { check: 'recipient' });
  return identity;
}
