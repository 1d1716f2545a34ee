import { sha256 } from '@noble/hashes/sha2.js';
import { CID } from 'multiformats/cid';
import { create as createDigest } from 'multiformats/hashes/digest';
import type { ContentId, Hash } from '../ids/index.ts';
import { hexToBytes } from '@noble/hashes/utils.js';

const rawCodec = 0x55;
const sha256Code = 0x12;

/** The CID of bytes that fit one block (1 MiB): version 1, raw, sha2-256, in base32. */
export function contentIdOf(bytes: Uint8Array): ContentId {
  return CID.createV1(rawCodec, createDigest(sha256Code, sha256(bytes))).toString() as ContentId;
}

/** The CID under which bytes with that SHA-256 stand on IPFS, as for the recipients whose hash is on chain. */
export function contentIdOfHash(hash: Hash): ContentId {
  return CID.createV1(rawCodec, createDigest(sha256Code, hexToBytes(hash))).toString() as ContentId;
}

/** Whether the bytes are one raw block with this CID. False, never an error, for another kind of CID or none. */
export function isContentOf(cid: string, bytes: Uint8Array): boolean {
  return cid === contentIdOf(bytes);
}
