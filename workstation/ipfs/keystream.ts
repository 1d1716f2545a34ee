import sodium from 'sodium-native';

export const keyBytes = 32;
export const nonceBytes = 24;

/** XSalsa20 as one running stream: the position carries over from call to call, so bytes must come in the order they are on the wire. */
export interface Keystream {
  xor(input: Uint8Array): Uint8Array;
}

export function createKeystream(nonce: Uint8Array, key: Uint8Array): Keystream {
  const state = Buffer.alloc(sodium.crypto_stream_xor_STATEBYTES);
  sodium.crypto_stream_xor_init(state, Buffer.from(nonce), Buffer.from(key));
  return {
    xor(input) {
      const output = Buffer.allocUnsafe(input.byteLength);
      if (input.byteLength > 0) sodium.crypto_stream_xor_update(state, output, Buffer.from(input.buffer, input.byteOffset, input.byteLength));
      return output;
    },
  };
}
