/** The part of sodium-native that is used here; the package brings no types. */
declare module 'sodium-native' {
  const sodium: {
    readonly crypto_stream_xor_STATEBYTES: number;
    readonly crypto_stream_KEYBYTES: number;
    readonly crypto_stream_NONCEBYTES: number;
    crypto_stream_xor_init(state: Uint8Array, nonce: Uint8Array, key: Uint8Array): void;
    crypto_stream_xor_update(state: Uint8Array, output: Uint8Array, input: Uint8Array): void;
    crypto_hash_sha256(digest: Uint8Array, content: Uint8Array): void;
    /** The public key of a secret of 32 bytes. */
    crypto_scalarmult_base(publicKey: Uint8Array, secret: Uint8Array): void;
    /** X25519. Errors: throws where the public key has small order. */
    crypto_scalarmult(shared: Uint8Array, secret: Uint8Array, publicKey: Uint8Array): void;
    /** ChaCha20-Poly1305 of RFC 8439: `sealed` is 16 bytes longer. */
    crypto_aead_chacha20poly1305_ietf_encrypt(sealed: Uint8Array, content: Uint8Array, additional: null, secretNonce: null, nonce: Uint8Array, key: Uint8Array): void;
    /** Errors: throws where the tag is not that of what was sealed. */
    crypto_aead_chacha20poly1305_ietf_decrypt(content: Uint8Array, secretNonce: null, sealed: Uint8Array, additional: null, nonce: Uint8Array, key: Uint8Array): void;
  };
  export default sodium;
}
