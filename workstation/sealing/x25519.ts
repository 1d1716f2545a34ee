import { randomFillSync } from 'node:crypto';
import { base64nopad } from '@scure/base';
import { type Identity, type Recipient, Stanza } from 'age-encryption';
import sodium from 'sodium-native';
import { type AgeIdentity, type AgeRecipient, decodeIdentity, decodeRecipient } from '../../core/sealing/index.ts';
import { derivedKey } from './derived-key.ts';

const type = 'X25519';
const info = new TextEncoder().encode('age-encryption.org/v1/X25519');
const nonce = new Uint8Array(12);
const tagBytes = 16;

/**
 * The recipient type "X25519" of age v1 (github.com/C2SP/C2SP/blob/main/age.md) on libsodium: what the library does
 * by WebCrypto, at a third of the time. Any age identity opens it. Errors: wrapping throws for a key of small order.
 */
export function createRecipient(recipient: AgeRecipient) {
  const raw = decodeRecipient(recipient);
  return {
    wrapFileKey(fileKey: Uint8Array): Stanza[] {
      const secret = randomFillSync(new Uint8Array(32));
      const share = new Uint8Array(32);
      sodium.crypto_scalarmult_base(share, secret);
      const wrapping = wrappingKey(secret, raw, share, raw);
      const body = new Uint8Array(fileKey.length + tagBytes);
      sodium.crypto_aead_chacha20poly1305_ietf_encrypt(body, fileKey, null, null, nonce, wrapping);
      for (const bytes of [secret, wrapping]) bytes.fill(0);
      return [new Stanza([type, base64nopad.encode(share)], body)];
    },
  } satisfies Recipient;
}

/** The identity of that type. Opening throws for a stanza that is none, as the library's does. */
export function createIdentity(identity: AgeIdentity): Identity {
  const secret = decodeIdentity(identity);
  const own = new Uint8Array(32);
  sodium.crypto_scalarmult_base(own, secret);
  return {
    unwrapFileKey(stanzas) {
      for (const { args, body } of stanzas) {
        if (args[0] !== type) continue;
        const share = args.length === 2 ? base64nopad.decode(args[1] ?? '') : new Uint8Array(0);
        if (share.length !== 32 || body.length !== 16 + tagBytes) throw new Error('not an X25519 stanza');
        const wrapping = wrappingKey(secret, share, share, own);
        const fileKey = new Uint8Array(16);
        try {
          sodium.crypto_aead_chacha20poly1305_ietf_decrypt(fileKey, null, body, null, nonce, wrapping);
          return fileKey;
        } catch {
          // It is for somebody else.
        } finally {
          wrapping.fill(0);
        }
      }
      return null;
    },
  };
}

/** Of one side's secret and the other's point; `share` and `recipient` are bound in. */
function wrappingKey(secret: Uint8Array, point: Uint8Array, share: Uint8Array, recipient: Uint8Array): Uint8Array {
  const shared = new Uint8Array(32);
  sodium.crypto_scalarmult(shared, secret, point);
  const key = derivedKey(shared, new Uint8Array([...share, ...recipient]), info);
  shared.fill(0);
  return key;
}
