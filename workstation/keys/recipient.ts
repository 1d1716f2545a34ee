import { type AgeRecipient, encodeIdentity, type KeyKind, recipientOf } from '../../core/sealing/index.ts';
import { publicHalf } from '../sealing/index.ts';
import { derivePublicKey } from './native-x25519.ts';

/** The public half of 32 secret bytes. X25519 natively; a hybrid one takes some milliseconds. */
export const recipientOfSecret = async (secret: Uint8Array, kind: KeyKind): Promise<AgeRecipient> =>
  (kind === 'hybrid' ? publicHalf(encodeIdentity(secret, 'hybrid')) : recipientOf(secret, derivePublicKey));
