/** The part of sodium-native that is used here; the package brings no types. */
declare module 'sodium-native' {
  const sodium: {
    readonly crypto_stream_xor_STATEBYTES: number;
    readonly crypto_stream_KEYBYTES: number;
    readonly crypto_stream_NONCEBYTES: number;
    crypto_stream_xor_init(state: Uint8Array, nonce: Uint8Array, key: Uint8Array): void;
    crypto_stream_xor_update(state: Uint8Array, output: Uint8Array, input: Uint8Array): void;
    /** The public key of a secret of 32 bytes. */
    crypto_scalarmult_base(publicKey: Uint8Array, secret: Uint8Array): void;
    /** X25519. Errors: throws where the public key has small order. */
    crypto_scalarmult(shared: Uint8Array, secret: Uint8Array, publicKey: Uint8Array): void;
  };
  export default sodium;
}
