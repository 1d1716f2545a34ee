import { randomFillSync } from 'node:crypto';
import sodium from 'sodium-native';
import { derivedKey } from './derived-key.ts';

/**
 * The payload of an age v1 file (github.com/C2SP/C2SP/blob/main/age.md): a nonce of 16 bytes, then STREAM in pieces of 64 KiB, each with a
 * tag of 16 bytes. On libsodium: what the library does in JavaScript, at a tenth of the time.
 */
export const pieceBytes = 64 * 1024;
export const tagBytes = 16;
export const nonceBytes = 16;
export const sealedPieceBytes = pieceBytes + tagBytes;
const info = new TextEncoder().encode('payload');

/** Pieces in their order, some at a time; but for those that are the last, they are whole pieces. Call `end` when there are no more. */
export interface Pieces {
  /** Returns how many bytes of `into` hold the sealed pieces. Of nothing, when that is all there is, one empty piece is made. */
  seal(plain: Uint8Array, into: Uint8Array, areLast: boolean): number;
  /** Returns how many bytes of `into` are plain. Throws where it is not what was sealed: altered, cut short, or with an empty piece at its end. */
  open(sealed: Uint8Array, into: Uint8Array, areLast: boolean): number;
  end(): void;
}

/** `nonce` is the one at the payload's beginning. */
export function createPieces(fileKey: Uint8Array, nonce: Uint8Array): Pieces {
  const key = derivedKey(fileKey, nonce, info);
  // Eleven bytes that count, and one for whether it is the last.
  const counter = new Uint8Array(12);
  const view = new DataView(counter.buffer);
  let count = 0;
  const number = (isLast: boolean): void => {
    view.setUint32(7, count);
    view.setUint8(11, isLast ? 1 : 0);
    count += 1;
  };
  return {
    seal(plain, into, areLast) {
      let written = 0;
      for (let at = 0; at === 0 || at < plain.length; at += pieceBytes) {
        const piece = plain.subarray(at, at + pieceBytes);
        number(areLast && at + pieceBytes >= plain.length);
        sodium.crypto_aead_chacha20poly1305_ietf_encrypt(into.subarray(written, written + piece.length + tagBytes), piece, null, null, counter, key);
        written += piece.length + tagBytes;
      }
      return written;
    },
    open(sealed, into, areLast) {
      let written = 0;
      for (let at = 0; at === 0 || at < sealed.length; at += sealedPieceBytes) {
        const piece = sealed.subarray(at, at + sealedPieceBytes);
        const length = piece.length - tagBytes;
        if (length < 0 || (length === 0 && count > 0)) throw new Error('not an age payload');
        number(areLast && at + sealedPieceBytes >= sealed.length);
        sodium.crypto_aead_chacha20poly1305_ietf_decrypt(into.subarray(written, written + length), null, piece, null, counter, key);
        written += length;
      }
      return written;
    },
    end: () => { key.fill(0); },
  };
}

/** The whole file: the header, then the payload. */
export function sealPayload(header: Uint8Array, fileKey: Uint8Array, content: Uint8Array): Uint8Array {
  const file = new Uint8Array(header.length + nonceBytes + content.length + Math.max(1, Math.ceil(content.length / pieceBytes)) * tagBytes);
  file.set(header);
  const pieces = createPieces(fileKey, randomFillSync(file.subarray(header.length, header.length + nonceBytes)));
  pieces.seal(content, file.subarray(header.length + nonceBytes), true);
  pieces.end();
  return file;
}

/** Throws as `Pieces.open` does. */
export function openPayload(fileKey: Uint8Array, payload: Uint8Array): Uint8Array {
  const sealed = payload.subarray(nonceBytes);
  const content = new Uint8Array(Math.max(0, sealed.length - Math.ceil(sealed.length / sealedPieceBytes) * tagBytes));
  const pieces = createPieces(fileKey, payload.subarray(0, nonceBytes));
  try {
    pieces.open(sealed, content, true);
  } finally {
    pieces.end();
  }
  return content;
}
