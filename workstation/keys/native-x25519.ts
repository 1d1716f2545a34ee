import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { DerivePublicKey } from '../../core/sealing/index.ts';

/** RFC 8410: what stands before the 32 bytes of an X25519 private key in PKCS #8. */
const prefix = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** Eight times as fast as the pure one; a directory needs about eighty. */
export const derivePublicKey: DerivePublicKey = (scalar) => {
  const der = Buffer.concat([prefix, scalar]);
  const spki = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({ format: 'der', type: 'spki' });
  der.fill(0);
  return new Uint8Array(spki.subarray(spki.length - 32));
};
