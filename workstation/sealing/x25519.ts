import { randomFillSync } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64nopad } from '@scure/base';
import { Stanza, type Recipient } from 'age-encryption';
import sodium from 'sodium-native';
import { type AgeRecipient, decodeRecipient } from '../../core/sealing/index.ts';

const info = new TextEncoder().encode('age-encryption.org/v1/X25519');
const nonce = new Uint8Array(12);

/**
 * The recipient type "X25519" of age v1 (github.com/C2SP/C2SP/blob/main/age.md) on libsodium's curve: what the library does
 * by WebCrypto, at a third of the time. Any age identity opens it. Errors: wrapping throws for a key of small order.
 */
export function createRecipient(recipient: AgeRecipient): Recipient {
  const raw = decodeRecipient(recipient);
  return {
    wrapFileKey(fileKey) {
      const secret = randomFillSync(new Uint8Array(32));
      const share = new Uint8Array(32);
      const shared = new Uint8Array(32);
      sodium.crypto_scalarmult_base(share, secret);
      sodium.crypto_scalarmult(shared, secret, raw);
      const wrapping = hkdf(sha256, shared, new Uint8Array([...share, ...raw]), info, 32);
      for (const bytes of [secret, shared]) bytes.fill(0);
      return [new Stanza(['X25519', base64nopad.encode(share)], chacha20poly1305(wrapping, nonce).encrypt(fileKey))];
    },
  };
}
