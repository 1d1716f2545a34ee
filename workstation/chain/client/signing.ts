/** One signature over one call: mortal, bound to this network, with the bytes that the keys process signs. */
import type { ApiPromise } from '@polkadot/api';
import type { SignerPayloadJSON } from '@polkadot/types/types';
import { u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import type { BlockRef, Call, CallDescription, SignedExtrinsic, UnsignedExtrinsic } from '../types.ts';
import { build, describe, type Extrinsic } from './extrinsics.ts';
import { bare, prefixed } from './state.ts';

/** Substrate signs the hash of a payload longer than this, in bytes. */
const longestPayload = 256;

const carriedMs = 20 * 60_000;
/** The runtime remembers 2,400 block hashes; an era is a power of two. */
const [shortestEra, longestEra] = [64, 2048];

/** Blocks until a signature is void that a person carries to another device and back. */
export function carriedPeriod(slotMs: number): number {
  let period = shortestEra;
  while (period < longestEra && period * slotMs < carriedMs) period *= 2;
  return period;
}

interface Terms { readonly call: Call; readonly signer: AccountId; readonly nonce: number; readonly birth: BlockRef; readonly period: number }

/** Everything of an extrinsic but its signature. */
export function prepareCall(api: ApiPromise, terms: Terms): UnsignedExtrinsic {
  const extrinsic: Extrinsic = build(api, terms.call);
  const era = api.registry.createType('ExtrinsicEra', { current: terms.birth.number, period: terms.period });
  const payload = api.registry.createType('SignerPayload', {
    method: extrinsic.method, address: terms.signer, nonce: terms.nonce, era, tip: 0,
    // The era counts from the block whose hash is signed with it.
    blockHash: prefixed(terms.birth.hash), blockNumber: terms.birth.number, genesisHash: api.genesisHash,
    runtimeVersion: api.runtimeVersion, signedExtensions: api.registry.signedExtensions, version: api.extrinsicVersion,
  }).toPayload();
  const raw = api.registry.createType('ExtrinsicPayload', payload, { version: payload.version });
  const bytes = raw.toU8a({ method: true });
  return {
    call: terms.call, signer: terms.signer, nonce: terms.nonce, from: terms.birth.number, until: era.asMortalEra.death(terms.birth.number) - 1,
    payload: bytes.length > longestPayload ? blake2AsU8a(bytes) : bytes, request: raw.toU8a(), fields: JSON.stringify(payload), what: describe(api, extrinsic),
  };
}

export function completeCall(api: ApiPromise, unsigned: UnsignedExtrinsic, signature: Uint8Array): SignedExtrinsic {
  if (signature.length !== 64) throw new AppError('app.internal', { reason: 'signature-length' });
  const extrinsic: Extrinsic = build(api, unsigned.call);
  extrinsic.addSignature(unsigned.signer, u8aToHex(Uint8Array.of(1, ...signature)), JSON.parse(unsigned.fields) as SignerPayloadJSON);
  return { hex: extrinsic.toHex(), hash: bare(extrinsic.hash.toHex()), nonce: unsigned.nonce, from: unsigned.from, until: unsigned.until };
}

export async function signCall(api: ApiPromise, { sign, ...terms }: Terms & { readonly sign: (payload: Uint8Array, what: CallDescription) => Promise<Uint8Array> }): Promise<SignedExtrinsic> {
  const unsigned = prepareCall(api, terms);
  return completeCall(api, unsigned, await sign(unsigned.payload, unsigned.what));
}
