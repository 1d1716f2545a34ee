/** One signature over one call: mortal, bound to this network, with the bytes that the keys process signs. */
import type { ApiPromise } from '@polkadot/api';
import { u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import type { BlockRef, Call, CallDescription, SignedExtrinsic } from '../types.ts';
import { build, describe, type Extrinsic } from './extrinsics.ts';
import { bare, prefixed } from './state.ts';

/** Substrate signs the hash of a payload longer than this, in bytes. */
const longestPayload = 256;

export async function signCall(api: ApiPromise, deps: {
  readonly call: Call; readonly signer: AccountId; readonly nonce: number; readonly birth: BlockRef; readonly period: number;
  readonly sign: (payload: Uint8Array, what: CallDescription) => Promise<Uint8Array>;
}): Promise<SignedExtrinsic> {
  const extrinsic: Extrinsic = build(api, deps.call);
  const era = api.registry.createType('ExtrinsicEra', { current: deps.birth.number, period: deps.period });
  const payload = api.registry.createType('SignerPayload', {
    method: extrinsic.method, address: deps.signer, nonce: deps.nonce, era, tip: 0,
    // The era counts from the block whose hash is signed with it.
    blockHash: prefixed(deps.birth.hash), blockNumber: deps.birth.number, genesisHash: api.genesisHash,
    runtimeVersion: api.runtimeVersion, signedExtensions: api.registry.signedExtensions, version: api.extrinsicVersion,
  }).toPayload();
  const raw = api.registry.createType('ExtrinsicPayload', payload, { version: payload.version });
  const bytes = raw.toU8a({ method: true });
  const signature = await deps.sign(bytes.length > longestPayload ? blake2AsU8a(bytes) : bytes, describe(api, extrinsic));
  if (signature.length !== 64) throw new AppError('app.internal', { reason: 'signature-length' });
  extrinsic.addSignature(deps.signer, u8aToHex(Uint8Array.of(1, ...signature)), payload);
  return { hex: extrinsic.toHex(), hash: bare(extrinsic.hash.toHex()), nonce: deps.nonce, from: deps.birth.number, until: era.asMortalEra.death(deps.birth.number) - 1 };
}
