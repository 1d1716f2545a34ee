/** Text forms of X25519 age keys (age v1 specification, "The X25519 recipient type": bech32 without its length limit). */
import { x25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bech32 } from '@scure/base';
import { z } from 'zod';
import { Hash } from '../ids/index.ts';
import { bytesToHex, utf8ToBytes } from './bytes.ts';

/** `x25519`: what every age program reads. `hybrid`: ML-KEM-768 with X25519, safe from quantum computers as far as is known; age 1.3 and newer. */
export const keyKinds = ['x25519', 'hybrid'] as const;
export const KeyKind = z.enum(keyKinds);
export type KeyKind = z.infer<typeof KeyKind>;

const bech32Text = (text: string): boolean => bech32.decodeUnsafe(text, false) !== undefined;

/** `age1…`, or the hybrid `age1pq1…` of 1,216 bytes. */
export const AgeRecipient = z.string().regex(/^age1([02-9ac-hj-np-z]{58}|pq1[02-9ac-hj-np-z]{1952})$/).refine(bech32Text).brand<'AgeRecipient'>();
export type AgeRecipient = z.infer<typeof AgeRecipient>;

export const AgeIdentity = z.string().regex(/^AGE-SECRET-KEY-(PQ-)?1[02-9AC-HJ-NP-Z]{58}$/).refine(bech32Text).brand<'AgeIdentity'>();
export type AgeIdentity = z.infer<typeof AgeIdentity>;

export const kindOfRecipient = (recipient: AgeRecipient): KeyKind => (recipient.startsWith('age1pq1') ? 'hybrid' : 'x25519');
export const kindOfIdentity = (identity: AgeIdentity): KeyKind => (identity.startsWith('AGE-SECRET-KEY-PQ-') ? 'hybrid' : 'x25519');

/** Scalar to public key. Hosts with native X25519 pass their own: a directory needs about eighty of these. */
export type DerivePublicKey = (scalar: Uint8Array) => Uint8Array;

export const derivePublicKey: DerivePublicKey = (scalar) => x25519.getPublicKey(scalar);

/** 32 bytes: an X25519 scalar, or the seed that a hybrid key is made of. */
export const encodeIdentity = (secret: Uint8Array, kind: KeyKind = 'x25519'): AgeIdentity =>
  AgeIdentity.parse(bech32.encodeFromBytes(kind === 'hybrid' ? 'AGE-SECRET-KEY-PQ-' : 'AGE-SECRET-KEY-', secret).toUpperCase());

export const decodeIdentity = (identity: AgeIdentity): Uint8Array => bech32.decodeToBytes(identity.toLowerCase()).bytes;

/** Of X25519; a hybrid's text is the age library's to make. */
export const encodeRecipient = (publicKey: Uint8Array): AgeRecipient => AgeRecipient.parse(bech32.encodeFromBytes('age', publicKey));

export const decodeRecipient = (recipient: AgeRecipient): Uint8Array => bech32.decodeToBytes(recipient).bytes;

export const recipientOf = (scalar: Uint8Array, derive: DerivePublicKey = derivePublicKey): AgeRecipient => encodeRecipient(derive(scalar));

/** What the chain holds of a recipient: sha2-256 of its text, so that the text can be fetched as a raw IPFS block by this digest. */
export const recipientHash = (recipient: AgeRecipient): Hash => Hash.parse(bytesToHex(sha256(utf8ToBytes(recipient))));
