import { randomFillSync } from 'node:crypto';
import sodium from 'sodium-native';
import { derivedKey } from './derived-key.ts';

/**
 * The payload of an age v1 file (github.com/C2SP/C2SP/blob/main/age.md): a nonce of 16 bytes, then STREAM in pieces of 64 KiB, each with a
 * tag of 16 bytes. On libsodium: what the library does in JavaScript, at a tenth of the time.
 */
const pieceBytes = 64 * 1024;
const tagBytes = 16;
const nonceBytes = 16;
const sealedPieceBytes = pieceBytes + tagBytes;
const info = new TextEncoder().encode('payload');

/** The nonce of a piece: eleven bytes that count, and one for whether it is the last. */
function countTo(nonce: DataView, piece: number, isLast: boolean): void {
  nonce.setUint32(7, piece);
  nonce.setUint8(11, isLast ? 1 : 0);
}

/** The whole file: the header, then the payload. */
export function sealPayload(header: Uint8Array, fileKey: Uint8Array, content: Uint8Array): Uint8Array {
  const pieces = Math.max(1, Math.ceil(content.length / pieceBytes));
  const file = new Uint8Array(header.length + nonceBytes + content.length + pieces * tagBytes);
  file.set(header);
  const payload = file.subarray(header.length);
  const key = derivedKey(fileKey, randomFillSync(payload.subarray(0, nonceBytes)), info);
  const nonce = new Uint8Array(12);
  for (let piece = 0; piece < pieces; piece += 1) {
    const plain = content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
    const at = nonceBytes + piece * sealedPieceBytes;
    countTo(new DataView(nonce.buffer), piece, piece === pieces - 1);
    sodium.crypto_aead_chacha20poly1305_ietf_encrypt(payload.subarray(at, at + plain.length + tagBytes), plain, null, null, nonce, key);
  }
  key.fill(0);
  return file;
}

/** Throws where it is not what was sealed: altered, cut short, or with an empty piece at its end. */
export function openPayload(fileKey: Uint8Array, payload: Uint8Array): Uint8Array {
  const sealed = payload.subarray(nonceBytes);
  const pieces = Math.ceil(sealed.length / sealedPieceBytes);
  const length = sealed.length - pieces * tagBytes;
  if (pieces === 0 || length < 0 || (pieces > 1 && length <= (pieces - 1) * pieceBytes)) throw new Error('not an age payload');
  const content = new Uint8Array(length);
  const key = derivedKey(fileKey, payload.subarray(0, nonceBytes), info);
  const nonce = new Uint8Array(12);
  try {
    for (let piece = 0; piece < pieces; piece += 1) {
      countTo(new DataView(nonce.buffer), piece, piece === pieces - 1);
      sodium.crypto_aead_chacha20poly1305_ietf_decrypt(
        content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes), null, sealed.subarray(piece * sealedPieceBytes, (piece + 1) * sealedPieceBytes), null, nonce, key,
      );
    }
  } finally {
    key.fill(0);
  }
  return content;
}
