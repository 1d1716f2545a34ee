import { createHash } from 'node:crypto';
import { CID } from 'multiformats/cid';
import { create as createDigest } from 'multiformats/hashes/digest';
import { AppError } from '../../core/errors/index.ts';
import type { ContentId } from '../../core/ids/index.ts';

export const rawCodec = 0x55;
export const dagPbCodec = 0x70;
const sha256Code = 0x12;

/** Parses a CID of a kind this store holds: version 1, raw or dag-pb, sha2-256. */
export function parseContentId(text: string): CID {
  let cid: CID;
  try {
    cid = CID.parse(text);
  } catch (cause) {
    throw new AppError('content.invalid', {}, { cause });
  }
  if (cid.version !== 1 || (cid.code !== rawCodec && cid.code !== dagPbCodec) || cid.multihash.code !== sha256Code || cid.multihash.size !== 32) {
    throw new AppError('content.invalid');
  }
  return cid;
}

/** The text form that is stored and handed out: base32 of version 1. */
export function contentIdOf(cid: CID): ContentId {
  return cid.toV1().toString() as ContentId;
}

export function rawCidOf(bytes: Uint8Array): CID {
  return CID.createV1(rawCodec, createDigest(sha256Code, createHash('sha256').update(bytes).digest()));
}

/** False too for any hash but sha2-256: what cannot be checked is not accepted. */
export function isContentOf(cid: CID, bytes: Uint8Array): boolean {
  return cid.multihash.code === sha256Code && createHash('sha256').update(bytes).digest().equals(cid.multihash.digest);
}
