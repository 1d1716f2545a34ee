/** sr25519 and SS58, the only place that knows their library. The wasm build signs 15 times as fast as the JavaScript one. */
import { decodeAddress, encodeAddress } from '@polkadot/util-crypto/address';
import { sr25519KeypairFromSeed, sr25519Sign, sr25519Verify, waitReady } from '@polkadot/wasm-crypto';
import { AccountId } from '../../core/ids/index.ts';

const ss58Prefix = 42;

export interface SigningKey { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array }

/** Await once before anything else of this file. */
export const signingReady = async (): Promise<void> => { await waitReady(); };

export function signingKey(seed: Uint8Array): SigningKey {
  const pair = sr25519KeypairFromSeed(seed);
  return { secretKey: pair.subarray(0, 64), publicKey: pair.slice(64) };
}

export const sign = (key: SigningKey, payload: Uint8Array): Uint8Array => sr25519Sign(key.publicKey, key.secretKey, payload);

/** False also for an account that is not well-formed. */
export function verify(account: AccountId, payload: Uint8Array, signature: Uint8Array): boolean {
  try {
    return sr25519Verify(signature, payload, decodeAddress(account));
  } catch {
    return false;
  }
}

export const accountOf = (publicKey: Uint8Array): AccountId => AccountId.parse(encodeAddress(publicKey, ss58Prefix));

/** Throws for text that is not an address: callers parsed it before. */
export const publicKeyOf = (account: AccountId): Uint8Array => decodeAddress(account);
