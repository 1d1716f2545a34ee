import { hash as digest } from 'node:crypto';
import sodium from 'sodium-native';
import type { BundleTools } from '../../../core/proof/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import { bytesToHex } from '../../../core/sealing/index.ts';
import { publicKeyOf, verify } from '../../keys/signing.ts';

/** Up to here a call into OpenSSL costs more than the hashing itself. */
const short = 256;

function sha256(bytes: Uint8Array): Uint8Array {
  if (bytes.length > short) return digest('sha256', bytes, 'buffer');
  const out = Buffer.allocUnsafe(32);
  sodium.crypto_hash_sha256(out, bytes);
  return out;
}

/** What `verifyBundle` asks of a machine. Await `signingReady` before. */
export const bundleTools: BundleTools = {
  sha256,
  isSame: (one, other) => Buffer.compare(one, other) === 0,
  publicKeyOf: (account) => bytesToHex(publicKeyOf(account)) as Hash,
  verifySignature: (account, message, signature) => signature.length === 64 && verify(account, message, signature),
};
