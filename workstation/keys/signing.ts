/** sr25519 and SS58, the only place that knows their library. The wasm build signs 15 times as fast as the JavaScript one. */
import { decodeAddress, encodeAddress } from '@polkadot/util-crypto/address';
import { sr25519KeypairFromSeed, sr25519Sign, sr25519Verify, waitReady } from '@polkadot/wasm-crypto';
import { AppError } from '../../core/errors/index.ts';
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

export const verify = (account: AccountId, payload: Uint8Array, signature: Uint8Array): boolean => {
  const publicKey = keyInAddress(account);
  return publicKey !== undefined && sr25519Verify(signature, payload, publicKey);
};

/** An account id was checked for its shape only; its check sum shows here. */
function keyInAddress(account: AccountId): Uint8Array | undefined {
  try {
    return decodeAddress(account);
  } catch {
    return undefined;
  }
}

export const accountOf = (publicKey: Uint8Array): AccountId => AccountId.parse(encodeAddress(publicKey, ss58Prefix));

/** `app.invalid-input` for text of the right shape with a wrong check sum. */
export function publicKeyOf(account: AccountId): Uint8Array {
  const key = keyInAddress(account);
  if (key === undefined) throw new AppError('app.invalid-input', { field: 'account' });
  return key;
}
