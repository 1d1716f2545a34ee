/**
 * What a device without a network shows and reads as QR codes, as Polkadot Vault does it (its "UOS" format): a request is
 * `53` (Substrate), `01` (sr25519), `02` (transaction), the public key, the call with its length, the signed extensions and the
 * genesis hash. It travels in frames of `00`, number of frames and place (two bytes each, big-endian) and at most 1,024 bytes.
 */
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { AccountId, Hash } from '../ids/index.ts';

const prelude = Uint8Array.of(0x53, 0x01, 0x02);
const frameBytes = 1024;
const addressScheme = 'substrate';
/** `MultiSignature::Sr25519` in SCALE. */
const sr25519 = '01';

/** `payload`: the call with its length in front, then the extensions; what is signed is the same without the length. */
export function signingRequest(publicKey: Uint8Array, payload: Uint8Array, genesis: Hash): Uint8Array {
  if (publicKey.length !== 32) throw new RangeError('a public key has 32 bytes');
  return concatBytes(prelude, publicKey, payload, hexToBytes(genesis));
}

export function framesOf(request: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(request.length / frameBytes));
  return Array.from({ length: count }, (_, index) => concatBytes(Uint8Array.of(0), bigEndian(count), bigEndian(index), request.subarray(index * frameBytes, (index + 1) * frameBytes)));
}

const bigEndian = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff);

/** An account as such a device shows it. */
export const addressText = (account: AccountId, genesis: Hash): string => `${addressScheme}:${account}:0x${genesis}`;

export interface ShownAddress {
  readonly account: AccountId;
  /** The network it is shown for; null in a bare address, and where it is none. */
  readonly genesis: Hash | null;
  /** What the device calls it; empty where it says nothing. */
  readonly name: string;
}

/** `substrate:ADDRESS:GENESIS[:name]`, as a device's QR code has it, or a bare address; null where there is none. */
export function readAddress(text: string): ShownAddress | null {
  const [first = '', ...rest] = text.trim().split(':');
  if (rest.length > 0 && first !== addressScheme) return null;
  const [address = first, genesis = '', ...name] = rest;
  const account = AccountId.safeParse(address);
  if (!account.success) return null;
  return { account: account.data, genesis: Hash.safeParse(genesis.replace(/^0x/i, '').toLowerCase()).data ?? null, name: name.join(':').trim() };
}

/** The 64 bytes of an sr25519 signature in the text of a device's QR code: hex, with the scheme's byte in front or without. */
export function readSignature(text: string): Uint8Array | null {
  const hex = text.replace(/\s/g, '').replace(/^0x/i, '').toLowerCase();
  if (!/^[0-9a-f]+$/.test(hex)) return null;
  if (hex.length === 128) return hexToBytes(hex);
  return hex.length === 130 && hex.startsWith(sr25519) ? hexToBytes(hex.slice(2)) : null;
}
