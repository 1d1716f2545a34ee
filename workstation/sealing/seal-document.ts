import { sha256 } from '@noble/hashes/sha2.js';
import { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import { create as digestOf } from 'multiformats/hashes/digest';
import { ContentId, type DocumentId, type Hash } from '../../core/ids/index.ts';
import { type AgeRecipient, commitmentOf, encodeEnvelope, type Envelope, hexToBytes, utf8ToBytes } from '../../core/sealing/index.ts';
import { sealFile } from './age-file.ts';

const sha2256 = 0x12;

export interface SealedDocument {
  readonly document: DocumentId;
  /** The age file, as it goes to IPFS. */
  readonly file: Uint8Array;
  readonly commitment: Hash;
  /** Bytes of the padded plaintext: what the chain records as size. */
  readonly size: number;
}

/** Needs no secret. `recipients`: the section's of its epoch (or the inbox) and the author organization's. */
export async function sealDocument(envelope: Envelope, recipients: readonly AgeRecipient[]): Promise<SealedDocument> {
  const plaintext = encodeEnvelope(envelope);
  return { document: envelope.document, file: await sealFile(plaintext, recipients), commitment: commitmentOf(envelope), size: plaintext.length };
}

/** The public block with a recipient's text, and the address that the hash on chain gives it (CIDv1, raw, sha2-256). */
export const recipientBlock = (recipient: AgeRecipient): { cid: ContentId; bytes: Uint8Array } => {
  const bytes = utf8ToBytes(recipient);
  return { cid: rawCid(sha256(bytes)), bytes };
};

/** Where to fetch the text behind a recipient's hash. */
export const recipientCid = (hash: Hash): ContentId => rawCid(hexToBytes(hash));

const rawCid = (digest: Uint8Array): ContentId => ContentId.parse(CID.createV1(raw.code, digestOf(sha2256, digest)).toString());
