/**
 * Sections: what they are called on chain and which key opens them in an epoch. Formats: docs of the key model
 * (HKDF-SHA256, RFC 5869; HMAC-SHA256, RFC 2104).
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { sensitivities } from '../consent/vocabulary.ts';
import type { SectionCategory } from '../contract/records.ts';
import { SectionHash } from '../ids/index.ts';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from './bytes.ts';

/** The list of categories is the contract's; here any well-formed word passes, so that an older workstation still opens what a newer one wrote. */
const Category = z.custom<SectionCategory>((value) => typeof value === 'string' && /^[a-z][a-z-]{1,31}$/.test(value));

export const SectionName = z.strictObject({ category: Category, sensitivity: z.enum(sensitivities) });
export type SectionName = z.infer<typeof SectionName>;

export const Epoch = z.int().min(0).max(0xffff_ffff);

/**
 * How many epochs a directory publishes, the current one first, so that writers can follow a revoke without a key holder online. A hybrid
 * recipient is 1,959 characters long: 70 sections at two epochs are 275 kB a subject.
 */
export const epochsAhead = { x25519: 4, hybrid: 2 } as const;

/** 32 bytes which name sections of one subject and open nothing. From the keyring's first seed, so it survives every rotation. */
export const sectionNameKey = (firstSeed: Uint8Array): Uint8Array =>
  hkdf(sha256, firstSeed, utf8ToBytes('assent/section-name/1'), new Uint8Array(0), 32);

export const sectionHash = (nameKey: Uint8Array, name: SectionName): SectionHash =>
  SectionHash.parse(bytesToHex(hmac(sha256, nameKey, utf8ToBytes(`${name.category}|${name.sensitivity}`)).subarray(0, 16)));

/** X25519 scalar (32 bytes) of a section in an epoch. */
export const sectionScalar = (seed: Uint8Array, hash: SectionHash, epoch: number): Uint8Array =>
  hkdf(sha256, seed, utf8ToBytes('assent/section/1'), concatBytes(hexToBytes(hash), littleEndian32(epoch)), 32);

/** `inbox`: where writers seal what has no listed section yet. `log`: where the subject's own access log is sealed to. */
export type SpecialSection = 'inbox' | 'log';

/** Neither has epochs: each seed of a keyring makes one of its own (see `specialSecrets`). */
export const specialScalar = (seed: Uint8Array, which: SpecialSection): Uint8Array =>
  hkdf(sha256, seed, utf8ToBytes('assent/section/1'), utf8ToBytes(which), 32);

function littleEndian32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
