/** Text forms of X25519 age keys (age v1 specification, "The X25519 recipient type": bech32 without its length limit). */
import { x25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bech32 } from '@scure/base';
import { z } from 'zod';
import { Hash } from '../ids/index.ts';
import { bytesToHex, utf8ToBytes } from './bytes.ts';

export const AgeRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/).refine((text) => bech32.decodeUnsafe(text, false) !== undefined).brand<'AgeRecipient'>();
export type AgeRecipient = z.infer<typeof AgeRecipient>;

export const AgeIdentity = z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/).refine((text) => bech32.decodeUnsafe(text, false) !== undefined).brand<'AgeIdentity'>();
export type AgeIdentity = z.infer<typeof AgeIdentity>;

/** Scalar to public key. Hosts with native X25519 pass their own: a directory needs about eighty of these. */
export type DerivePublicKey = (scalar: Uint8Array) => Uint8Array;

export const derivePublicKey: DerivePublicKey = (scalar) => x25519.getPublicKey(scalar);

export const encodeIdentity = (scalar: Uint8Array): AgeIdentity =>
  AgeIdentity.parse(bech32.encodeFromBytes('AGE-SECRET-KEY-', scalar).toUpperCase());

export const decodeIdentity = (identity: AgeIdentity): Uint8Array => bech32.decodeToBytes(identity.toLowerCase()).bytes;

export const encodeRecipient = (publicKey: Uint8Array): AgeRecipient => AgeRecipient.parse(bech32.encodeFromBytes('age', publicKey));

export const decodeRecipient = (recipient: AgeRecipient): Uint8Array => bech32.decodeToBytes(recipient).bytes;

export const recipientOf = (scalar: Uint8Array, derive: DerivePublicKey = derivePublicKey): AgeRecipient => encodeRecipient(derive(scalar));

/** What the chain holds of a recipient: sha2-256 of its text, so that the text can be fetched as a raw IPFS block by this digest. */
export const recipientHash = (recipient: AgeRecipient): Hash => Hash.parse(bytesToHex(sha256(utf8ToBytes(recipient))));
