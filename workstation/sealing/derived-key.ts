import sodium from 'sodium-native';

const blockBytes = 64;
const hashBytes = 32;
const inner = 0x36;
const outer = 0x5c;

/**
 * The 32 bytes that age v1 derives of a secret: HKDF (RFC 5869) over SHA-256, of one block. On libsodium's hash: Node's own makes a key object
 * of each secret, which takes longer than all four hashes, and a sealed file needs four such keys.
 */
export const derivedKey = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array): Uint8Array => {
  const extracted = hmac(salt, secret);
  const key = hmac(extracted, Uint8Array.of(...info, 1));
  extracted.fill(0);
  return key;
};

/** RFC 2104 over SHA-256. Keys here are no longer than its block. */
export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  if (key.length > blockBytes) throw new RangeError('a key longer than a block is hashed first, which nobody here needs');
  const keyed = new Uint8Array(blockBytes + message.length);
  pad(keyed, key, inner);
  keyed.set(message, blockBytes);
  const around = new Uint8Array(blockBytes + hashBytes);
  pad(around, key, outer);
  sodium.crypto_hash_sha256(around.subarray(blockBytes), keyed);
  const digest = new Uint8Array(hashBytes);
  sodium.crypto_hash_sha256(digest, around);
  keyed.fill(0);
  around.fill(0);
  return digest;
}

function pad(into: Uint8Array, key: Uint8Array, by: number): void {
  for (let at = 0; at < blockBytes; at += 1) into[at] = (key[at] ?? 0) ^ by;
}
